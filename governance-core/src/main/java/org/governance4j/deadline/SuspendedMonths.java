package org.governance4j.deadline;

/** What a suspension does to a limit in months or years (按月、年计算的时限中止). */
public enum SuspendedMonths {
  /** The last day moves by as many days as were suspended (顺延中止天数). */
  SHIFT,
  /** The whole limit runs anew from the resumption (恢复后重新计算). */
  COUNT_ANEW
}
