package org.governance4j.duty;

/** How a period of a duty ended (履职情况). */
public enum DutyState {
  /** Done as often as due (已履行). */
  MET,
  /** Over, and done less often than due (未履行). */
  MISSED,
  /** Not over yet, and not yet done as often as due (进行中). */
  RUNNING
}
