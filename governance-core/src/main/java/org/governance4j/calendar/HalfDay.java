package org.governance4j.calendar;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A day that ends early (半日), such as an afternoon off. It counts as the working day or the day off
 * that it is; only hours of service end with it.
 *
 * @param date the day
 * @param closes when it ends, to the minute, after 00:00
 */
public record HalfDay(LocalDate date, LocalTime closes) {

  /** Checks the components. */
  public HalfDay {
    requireNonNull(date, "date");
    requireNonNull(closes, "closes");
    checkComponent(
        "closes",
        closes.isAfter(LocalTime.MIDNIGHT) && closes.equals(closes.truncatedTo(ChronoUnit.MINUTES)),
        "half day %s ends at %s, but must end at a minute after 00:00",
        date,
        closes);
  }
}
