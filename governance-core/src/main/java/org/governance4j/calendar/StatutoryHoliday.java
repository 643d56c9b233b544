package org.governance4j.calendar;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import org.governance4j.rule.Unit;

/**
 * The days off that a version of the regulation gives for a festival (一个节日的法定放假天数).
 *
 * @param festival the festival
 * @param firstDay the first day off, in days after the festival's own day: 0 for that day, -1 for
 *     the eve; at most {@value #MAX_DAYS} either way
 * @param days how many days off in a row, 1 to {@value #MAX_DAYS}
 */
public record StatutoryHoliday(Festival festival, int firstDay, int days) {

  /** The most days of one holiday. */
  public static final int MAX_DAYS = 15;

  /** Checks the components. */
  public StatutoryHoliday {
    requireNonNull(festival, "festival");
    checkRange(
        "days",
        days,
        1,
        MAX_DAYS,
        Unit.DAYS,
        "%s must give 1 to %s days off but gives %s",
        festival,
        MAX_DAYS,
        days);
    checkRange(
        "firstDay",
        firstDay,
        -MAX_DAYS,
        MAX_DAYS,
        Unit.DAYS,
        "the first day off for %s must lie within %s days of it but lies %s days after",
        festival,
        MAX_DAYS,
        firstDay);
  }
}
