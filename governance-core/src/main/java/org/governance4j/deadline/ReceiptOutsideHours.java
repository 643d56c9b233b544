package org.governance4j.deadline;

/** What a start outside the service hours means for the limit (非服务时间受理). */
public enum ReceiptOutsideHours {
  /** It counts as it happened (按实际时间). */
  AS_RECEIVED,
  /** It counts as happened at the next opening (视为下一服务时间开始时). */
  NEXT_OPENING
}
