package org.governance4j.deadline;

/** The state of a case, or of one target of it (办理状态). */
public enum CaseState {
  /** Open, and its deadline is not over (办理中). */
  RUNNING,
  /** Open, and its deadline is over (已逾期). */
  OVERDUE,
  /** Closed by its deadline (按期办结). */
  CLOSED_IN_TIME,
  /** Closed, or given back, after its deadline (逾期办结). */
  CLOSED_LATE,
  /**
   * Open, to be reported upwards or waiting for the limit that a level above will set (待定时限;
   * CD-13).
   */
  AWAITING_LIMIT,
  /** Closed before a level above had set a limit (未定时限即办结; CD-13). */
  CLOSED_WITHOUT_LIMIT,
  /** Open, and its limit is suspended, so that there is no due instant yet (中止). */
  SUSPENDED,
  /** A right that was not used in time, such as the return of a case (逾期未行使). */
  LAPSED,
  /** It has fallen away: the unit gave the case back, or a right is no longer needed (不再承担). */
  DROPPED
}
