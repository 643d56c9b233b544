package org.governance4j.deadline;

/** How a case stands (办理状态). */
public enum CaseState {
  /** Open, and its deadline is not over (办理中). */
  RUNNING,
  /** Open, and its deadline is over (已逾期). */
  OVERDUE,
  /** Closed by its deadline (按期办结). */
  CLOSED_IN_TIME,
  /** Closed after its deadline (逾期办结). */
  CLOSED_LATE,
  /**
   * Open, to be reported upwards or waiting for the limit that a level above will set (待定时限;
   * CD-13).
   */
  AWAITING_LIMIT,
  /** Closed before a level above had set a limit (未定时限即办结; CD-13). */
  CLOSED_WITHOUT_LIMIT
}
