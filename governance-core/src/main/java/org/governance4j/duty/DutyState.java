package org.governance4j.duty;

/** How a period of a duty ended (履职情况). */
public enum DutyState {
  /** Done as much as due, in time (已履行). */
  MET,
  /** Done as much as due, within the days of grace only (逾期履行). */
  MET_LATE,
  /** Over with its grace, and less done than due (未履行). */
  MISSED,
  /** Nothing due, because the bearer was excused (已免除). */
  EXCUSED,
  /** Nothing due, because the bearer was not there or there was nobody to reach (无须履行). */
  NOT_OWED,
  /** Not over yet with its grace, and not yet done as much as due (进行中). */
  RUNNING
}
