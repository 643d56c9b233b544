package org.governance4j.examples.community;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the page writes instants. */
final class PageTime {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(":ss", Locale.ROOT);

  private PageTime() {}

  static String minute(ZonedDateTime at) {
    return MINUTE.format(at);
  }

  /** To the minute; with seconds only where there are any, for they can decide. */
  static String minute(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    return minute(local) + (local.getSecond() == 0 ? "" : SECOND.format(local));
  }
}
