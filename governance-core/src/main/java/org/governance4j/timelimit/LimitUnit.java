package org.governance4j.timelimit;

import org.governance4j.rule.Unit;

/** The unit in which a limit is stated (时限单位). */
public enum LimitUnit {
  /** At once: due at the start itself (当即; CD-10). Its amount is 0. */
  IMMEDIATELY(Unit.MINUTES),
  /** Minutes of elapsed time from the start on (分钟). */
  MINUTES(Unit.MINUTES),
  /** Hours of elapsed time from the start on (小时). */
  HOURS(Unit.HOURS),
  /** Minutes of service time (服务时间分钟). */
  SERVICE_MINUTES(Unit.MINUTES),
  /** Hours of service time (服务时间小时). */
  SERVICE_HOURS(Unit.HOURS),
  /** Calendar days (日). */
  DAYS(Unit.DAYS),
  /** Working days as published (工作日). */
  WORKING_DAYS(Unit.WORKING_DAYS),
  /** Weeks of seven calendar days (周). */
  WEEKS(Unit.WEEKS),
  /** Months, to the corresponding day of the due month or its last day (月). */
  MONTHS(Unit.MONTHS),
  /** Years, to the corresponding day of the due month or its last day (年). */
  YEARS(Unit.YEARS);

  private final Unit unit;

  LimitUnit(Unit unit) {
    this.unit = unit;
  }

  /**
   * The unit as reasons state it.
   *
   * @return the unit of an amount
   */
  public Unit toUnit() {
    return unit;
  }

  /**
   * Whether it counts whole days, so that the clock's start, last day and its end apply.
   *
   * @return true for days and longer
   */
  public boolean isInDays() {
    return compareTo(DAYS) >= 0;
  }

  /**
   * Whether it counts service time.
   *
   * @return true for minutes and hours of service
   */
  public boolean isInServiceTime() {
    return this == SERVICE_MINUTES || this == SERVICE_HOURS;
  }

  boolean countsWorkingDays() {
    return this == WORKING_DAYS;
  }

  boolean isInMonths() {
    return this == MONTHS || this == YEARS;
  }
}
