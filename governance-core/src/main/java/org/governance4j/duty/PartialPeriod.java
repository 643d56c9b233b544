package org.governance4j.duty;

/** What is due where only part of a period's days count (不足一个周期的处理). */
public enum PartialPeriod {
  /** As much as in a whole period (按整期). */
  IN_FULL,
  /** Nothing (免除). */
  NOT_OWED,
  /** In proportion to the calendar days that count, rounded up (按比例，向上取整). */
  IN_PROPORTION
}
