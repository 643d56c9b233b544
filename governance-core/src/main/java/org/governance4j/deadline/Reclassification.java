package org.governance4j.deadline;

/** From when the limit of a changed gravity is counted (改变定性后的起算). */
public enum Reclassification {
  /** From the receipt, as if the gravity had been known from the first (自受理起算). */
  COUNT_FROM_RECEIPT,
  /** From the change on, as a limit of its own (自改变定性起算). */
  COUNT_FROM_RECLASSIFICATION
}
