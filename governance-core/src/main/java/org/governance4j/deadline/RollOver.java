package org.governance4j.deadline;

/** What becomes of a last day on which nobody works (期间末日顺延). */
public enum RollOver {
  /** It stays the last day (不顺延). */
  NONE,
  /** The next working day is the last day, be it a make-up workday (顺延至下一工作日，含调休上班日). */
  NEXT_WORKING_DAY,
  /**
   * The next working day that is no make-up workday is the last day: a Saturday that is worked in
   * exchange is no last day either (顺延至下一个非调休的工作日).
   */
  NEXT_ORDINARY_WORKDAY
}
