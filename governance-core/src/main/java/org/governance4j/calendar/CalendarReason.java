package org.governance4j.calendar;

import org.governance4j.rule.ReasonCode;

/** What the calendar has to say (日历的理由). */
public enum CalendarReason implements ReasonCode {
  /** What a day is, on the rule that makes it so: {@code date}, {@code kind}. */
  DAY_KIND,
  /** Working days are counted by the schedules of covered years: {@code from}, {@code last}. */
  COUNTED,
  /**
   * The last days of the covered years may still change by the notice for the next year: {@code
   * from}, {@code last}, {@code year}.
   */
  MAY_CHANGE,
  /**
   * A day beyond the covered years counts by the regulation and the weekly pattern, without shifts:
   * {@code from}, {@code last}.
   */
  PROVISIONAL,
  /** Every day counts by the regulation and the weekly pattern, because no year is covered. */
  ALL_PROVISIONAL,
  /**
   * A day that the answer needs lies beyond the covered years, and the notice for its year is
   * missing: {@code date}, {@code from}, {@code last}, {@code year}.
   */
  NOT_COVERED,
  /**
   * No year is covered, and the notice for the day's year is missing: {@code date}, {@code year}.
   */
  NOTHING_COVERED,
  /**
   * It is uncertain whether the notice for a year was public on the day of knowledge: {@code date},
   * {@code year}, {@code knownOn}.
   */
  PUBLICATION_UNKNOWN,
  /**
   * No version of the regulation was known for a year on the day of knowledge: {@code date}, {@code
   * year}, {@code knownOn}.
   */
  REGULATION_UNKNOWN,
  /** The days of the festivals by the Chinese calendar are not given: {@code year}. */
  FESTIVAL_DATES_MISSING,
  /** The answer lies before the first or after the last representable day: {@code date}. */
  BEYOND_ALL_DATES,
  /** The number of working days is too large to state: {@code from}, {@code until}. */
  COUNT_TOO_LARGE,
  /** There are more schedules than are accepted: {@code count}, {@code limit}. */
  TOO_MANY_SCHEDULES,
  /** A schedule names more days than are accepted: {@code year}, {@code count}, {@code limit}. */
  TOO_MANY_DAYS,
  /** A schedule names a day more than once: {@code year}, {@code date}. */
  DAY_NAMED_TWICE,
  /**
   * A schedule names a day neither of its year nor among the last days of the year before: {@code
   * year}, {@code date}.
   */
  DAY_OUTSIDE_YEAR,
  /** Two schedules of a year were published on the same day: {@code year}, {@code publishedOn}. */
  SAME_PUBLICATION_DAY,
  /**
   * A year has several schedules, and unknown days of publication leave their order open: {@code
   * year}.
   */
  PUBLICATION_ORDER_UNKNOWN,
  /** Years between the schedules have none: {@code firstYear}, {@code lastYear}. */
  YEARS_MISSING,
  /**
   * The schedules of two years say the contrary of a day: {@code date}, {@code firstYear}, {@code
   * secondYear}.
   */
  YEARS_CONTRADICT,
  /** A schedule makes a statutory holiday a working day: {@code year}, {@code date}. */
  STATUTORY_DAY_WORKED,
  /** A day ends early, on the rule that says so: {@code date}, {@code closes}. */
  HALF_DAY,
  /** A version of the local days names a day more than once: {@code date}. */
  LOCAL_DAY_TWICE,
  /** A version of the local days names a day on which it is not in force: {@code date}. */
  LOCAL_DAY_NOT_IN_FORCE,
  /** A version of the local days makes a statutory holiday a working day: {@code date}. */
  LOCAL_STATUTORY_DAY_WORKED
}
