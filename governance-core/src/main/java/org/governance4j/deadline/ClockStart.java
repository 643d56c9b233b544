package org.governance4j.deadline;

/**
 * When a limit in days, weeks, months or years begins to run (起算). Minutes and hours always run
 * from the start itself.
 */
public enum ClockStart {
  /** From the start: a day is over at the same time of day (自受理时起算). */
  AT_RECEIPT,
  /** The day of the start is not counted; the last day ends at its close (当日不计，次日起算). */
  NEXT_DAY,
  /**
   * The day of the start is the first that counts, unless it has ended by then (当日计入); the last day
   * ends at its close.
   */
  SAME_DAY
}
