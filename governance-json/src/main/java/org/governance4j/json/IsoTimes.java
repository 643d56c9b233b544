package org.governance4j.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days and instants in the form in which nearly all are written (常用日期写法), without a formatter:
 * {@code 2026-01-31} and {@code 2026-01-31T01:30:00Z}. The JDK reads and writes all others.
 */
final class IsoTimes {

  private static final int DAY_LENGTH = 10;
  private static final int INSTANT_LENGTH = 20;
  private static final int SECONDS_OF_DAY = 86_400;

  /** Days of a month that every month has. */
  private static final int CERTAIN_DAYS = 28;

  private static final long FIRST = -62_167_219_200L;
  private static final long END = 253_402_300_800L;

  private static final Instant FIRST_WITH_DAY =
      LocalDate.MIN.atStartOfDay(ZoneOffset.MIN).toInstant();
  private static final Instant LAST_WITH_DAY =
      LocalDate.MAX.atStartOfDay(ZoneOffset.MAX).toInstant();

  private IsoTimes() {}

  static LocalDate day(String text) {
    return text.length() == DAY_LENGTH && startsWithDay(text)
        ? LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2))
        : LocalDate.parse(text);
  }

  static Instant instant(String text) {
    if (text.length() != INSTANT_LENGTH || !startsWithDay(text) || !endsWithTime(text)) {
      return withDay(Instant.parse(text));
    }
    LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
    long minutes = number(text, 11, 2) * 60L + number(text, 14, 2);
    return Instant.ofEpochSecond(
        day.toEpochDay() * SECONDS_OF_DAY + minutes * 60 + number(text, 17, 2));
  }

  // Before and after these an instant has no day in some time zone, and nothing can be counted.
  private static Instant withDay(Instant instant) {
    if (instant.isBefore(FIRST_WITH_DAY) || instant.isAfter(LAST_WITH_DAY)) {
      throw new DateTimeException("the instant has no day in some time zone");
    }
    return instant;
  }

  /** The text of a time of any type. */
  static String text(Object time) {
    return time instanceof Instant instant
            && instant.getNano() == 0
            && instant.getEpochSecond() >= FIRST
            && instant.getEpochSecond() < END
        ? text(instant.getEpochSecond())
        : time.toString();
  }

  private static String text(long second) {
    int ofDay = (int) Math.floorMod(second, (long) SECONDS_OF_DAY);
    StringBuilder text = new StringBuilder(INSTANT_LENGTH);
    text.append(LocalDate.ofEpochDay(Math.floorDiv(second, (long) SECONDS_OF_DAY)));
    append(text.append('T'), ofDay / 3600);
    append(text.append(':'), ofDay / 60 % 60);
    append(text.append(':'), ofDay % 60);
    return text.append('Z').toString();
  }

  private static void append(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  private static boolean startsWithDay(String text) {
    return isNumber(text, 0, 4, 0, 9999)
        && text.charAt(4) == '-'
        && isNumber(text, 5, 2, 1, 12)
        && text.charAt(7) == '-'
        && isNumber(text, 8, 2, 1, CERTAIN_DAYS);
  }

  private static boolean endsWithTime(String text) {
    return text.charAt(10) == 'T'
        && isNumber(text, 11, 2, 0, 23)
        && text.charAt(13) == ':'
        && isNumber(text, 14, 2, 0, 59)
        && text.charAt(16) == ':'
        && isNumber(text, 17, 2, 0, 59)
        && text.charAt(19) == 'Z';
  }

  private static boolean isNumber(String text, int from, int length, int least, int most) {
    for (int i = from; i < from + length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    int number = number(text, from, length);
    return number >= least && number <= most;
  }

  private static int number(String text, int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }
}
