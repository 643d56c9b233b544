package org.governance4j.calendar;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkPlain;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.time.LocalDate;
import org.governance4j.rule.Unit;

/**
 * A day that a notice names as off or as worked (放假日或调休上班日).
 *
 * @param date the day
 * @param name the holiday under which the notice names it, as the notice writes it, such as 春节; at
 *     most {@value #MAX_NAME} characters, not blank
 * @param off whether it is a day off; otherwise it is worked
 */
public record ScheduledDay(LocalDate date, String name, boolean off) {

  /** The longest name. */
  public static final int MAX_NAME = 64;

  /** Checks the components. */
  public ScheduledDay {
    requireNonNull(date, "date");
    requireNonNull(name, "name");
    checkRange(
        "name",
        name.isBlank() ? 0 : name.length(),
        1,
        MAX_NAME,
        Unit.COUNT,
        "the name of the holiday on %s must have 1 to %s characters but has %s",
        date,
        MAX_NAME,
        name.length());
    checkPlain("name", name);
  }
}
