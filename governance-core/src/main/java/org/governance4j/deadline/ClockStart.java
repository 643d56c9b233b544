package org.governance4j.deadline;

/** When a limit in days begins to run (起算). Hours always run from the receipt. */
public enum ClockStart {
  /** From the receipt: a day is over at the same time of day (自受理时起算). */
  AT_RECEIPT,
  /** The day of receipt is not counted; the last day ends at its close (当日不计，次日起算). */
  NEXT_DAY
}
