package org.governance4j.deadline;

/** Whose target it is (时限责任主体). */
public enum TargetOwner {
  /** The case's as a whole (整件). */
  CASE,
  /** That of each unit that leads (主办单位). */
  LEAD_UNIT,
  /** That of each unit that assists (协办单位). */
  ASSISTING_UNIT
}
