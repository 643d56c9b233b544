package org.governance4j.examples.community;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.governance4j.deadline.Deadline;

/** How the page writes instants. */
final class PageTime {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(":ss", Locale.ROOT);

  private PageTime() {}

  /** People say 24:00 of the last day rather than 00:00 of the day after. */
  static String due(Deadline deadline, ZoneId zone) {
    ZonedDateTime due = deadline.due().atZone(zone);
    return due.toLocalTime().equals(LocalTime.MIDNIGHT)
            && due.toLocalDate().minusDays(1).equals(deadline.lastDay())
        ? deadline.lastDay() + " 24:00"
        : minute(due);
  }

  static String minute(TemporalAccessor at) {
    return MINUTE.format(at);
  }

  /** To the minute; with seconds only where there are any, for they can decide. */
  static String minute(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    return minute(local) + seconds(local);
  }

  /** The time of day, to the minute like an instant. */
  static String time(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    return TIME.format(local) + seconds(local);
  }

  private static String seconds(ZonedDateTime local) {
    return local.getSecond() == 0 ? "" : SECOND.format(local);
  }
}
