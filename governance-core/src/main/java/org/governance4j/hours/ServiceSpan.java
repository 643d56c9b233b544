package org.governance4j.hours;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An unbroken time of service within one day (服务时段), stated to the minute.
 *
 * @param opens the minute with which service begins
 * @param closes the minute before which it ends; empty for 24:00, never 00:00
 */
public record ServiceSpan(LocalTime opens, Optional<LocalTime> closes) {

  /** The number of minutes of a day on the local clock. */
  static final int MINUTES_OF_DAY = 24 * 60;

  /** Checks the components. */
  public ServiceSpan {
    requireNonNull(opens, "opens");
    requireNonNull(closes, "closes");
    checkMinute("opens", opens);
    closes.ifPresent(time -> checkMinute("closes", time));
  }

  /**
   * A span that ends within its day.
   *
   * @param opens the minute with which service begins
   * @param closes the minute before which it ends
   * @return the span
   */
  public static ServiceSpan of(LocalTime opens, LocalTime closes) {
    requireNonNull(closes, "closes");
    return new ServiceSpan(opens, Optional.of(closes));
  }

  /**
   * The whole day from 00:00 to 24:00.
   *
   * @return the span
   */
  public static ServiceSpan allDay() {
    return new ServiceSpan(LocalTime.MIDNIGHT, Optional.empty());
  }

  /**
   * The minute of the day with which it opens.
   *
   * @return the minutes since midnight
   */
  public int openMinute() {
    return minute(opens);
  }

  /**
   * The minute of the day before which it closes.
   *
   * @return the minutes since midnight, up to {@link #MINUTES_OF_DAY}
   */
  public int closeMinute() {
    return closes.map(ServiceSpan::minute).orElse(MINUTES_OF_DAY);
  }

  /** The part of it before a time, if any. */
  Optional<ServiceSpan> until(LocalTime end) {
    if (!opens.isBefore(end)) {
      return Optional.empty();
    }
    return closeMinute() <= minute(end) ? Optional.of(this) : Optional.of(of(opens, end));
  }

  static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static void checkMinute(String name, LocalTime time) {
    checkComponent(
        name,
        time.equals(time.truncatedTo(ChronoUnit.MINUTES)),
        "%s is %s, but hours of service are stated to the minute",
        name,
        time);
  }
}
