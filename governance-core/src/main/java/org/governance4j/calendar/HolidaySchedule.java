package org.governance4j.calendar;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkLeast;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * The whole schedule of a year's holidays as it stood after the last of its notices (年度节假日安排). An
 * amended year has one schedule per state: the first with the first notice, the next with both.
 *
 * @param year the year, {@value #MIN_YEAR} to {@value #MAX_YEAR}
 * @param notices the notices that it follows from, in the order of publication, at least one
 * @param days the days that they name, of this year and of the last days of the year before
 */
public record HolidaySchedule(
    int year, ImmutableList<Notice> notices, ImmutableList<ScheduledDay> days) {

  /** The first year that can have a schedule. */
  public static final int MIN_YEAR = 1949;

  /** The last year that can have a schedule. */
  public static final int MAX_YEAR = 9999;

  /**
   * How many of the last days of the year before a schedule may name: 25 to 31 December. No text
   * gives the figure; it is a reading of the notices, of which those for 2007, 2008, 2012, 2019 and
   * 2023 name such days, none before 29 December.
   */
  public static final int LAST_DAYS_OF_YEAR_BEFORE = 7;

  /** Cites {@link #LAST_DAYS_OF_YEAR_BEFORE} as the interpretation that it is. */
  public static final RuleRef LAST_DAYS_RULE =
      RuleRef.of(
              "SC-LAST-DAYS-OF-YEAR",
              "the notice for a year may still change 25 to 31 December of the year before",
              "the notices for 2007, 2008, 2012, 2019 and 2023, which change days from 29 December"
                  + " on")
          .interpreted();

  /** Checks the components. */
  public HolidaySchedule {
    requireNonNull(notices, "notices");
    requireNonNull(days, "days");
    checkRange(
        "year",
        year,
        MIN_YEAR,
        MAX_YEAR,
        Unit.COUNT,
        "the year %s of a schedule must lie between %s and %s",
        year,
        MIN_YEAR,
        MAX_YEAR);
    checkLeast(
        "notices",
        notices.size(),
        1,
        Unit.COUNT,
        "the schedule of %s must cite the notice that it follows from",
        year);
    checkOrder(year, notices);
  }

  /**
   * The notice that brought the schedule into this state.
   *
   * @return the last notice
   */
  public Notice lastNotice() {
    return notices.get(notices.size() - 1);
  }

  private static void checkOrder(int year, ImmutableList<Notice> notices) {
    for (int i = 1; i < notices.size(); i++) {
      Optional<LocalDate> before = notices.get(i - 1).publishedOn();
      Optional<LocalDate> after = notices.get(i).publishedOn();
      checkComponent(
          "notices",
          before.isEmpty() || after.isEmpty() || !after.get().isBefore(before.get()),
          "the notices of %s must be in the order of publication, but %s comes before %s",
          year,
          before.orElse(null),
          after.orElse(null));
    }
  }
}
