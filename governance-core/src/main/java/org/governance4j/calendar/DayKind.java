package org.governance4j.calendar;

/**
 * What kind of day a day is (日期类别). Every day is exactly one of these; whether it lies inside a
 * holiday as a notice arranges it shows in the name of its {@link CalendarDay}.
 */
public enum DayKind {
  /** A Monday to Friday that is worked (工作日), also where a notice says so expressly. */
  WORKDAY(true),
  /** A Saturday or Sunday that a notice makes a working day (调休上班). */
  MAKE_UP_WORKDAY(true),
  /**
   * A Saturday or Sunday that is off and no statutory holiday (周休息日), also inside a holiday that a
   * notice arranges: it is a day of rest by itself.
   */
  WEEKEND(false),
  /**
   * A day that the regulation in force on it names (法定节假日), also where it is a Saturday or Sunday.
   */
  STATUTORY_HOLIDAY(false),
  /**
   * A Monday to Friday that a notice makes a day off and that is no statutory holiday (调休放假): one
   * shifted from elsewhere, or given by the notice itself, such as 2015-09-03.
   */
  SHIFTED_DAY_OFF(false);

  private final boolean working;

  DayKind(boolean working) {
    this.working = working;
  }

  /**
   * Whether such a day is worked.
   *
   * @return true for a working day and a make-up working day
   */
  public boolean isWorking() {
    return working;
  }
}
