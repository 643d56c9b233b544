package org.governance4j.deadline;

/** What becomes of a last day on which nobody works (期间末日顺延). */
public enum RollOver {
  /** It stays the last day (不顺延). */
  NONE,
  /** The next working day is the last day (顺延至下一工作日). */
  NEXT_WORKING_DAY
}
