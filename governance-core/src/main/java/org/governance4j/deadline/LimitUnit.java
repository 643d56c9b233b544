package org.governance4j.deadline;

import org.governance4j.rule.Unit;

/** The unit in which a limit is stated (时限单位). */
public enum LimitUnit {
  /** Hours of elapsed time from the receipt on (小时). */
  HOURS(Unit.HOURS),
  /** Calendar days (日). */
  DAYS(Unit.DAYS),
  /** Working days as published (工作日). */
  WORKING_DAYS(Unit.WORKING_DAYS),
  /** Weeks of seven calendar days (周). */
  WEEKS(Unit.WEEKS);

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
}
