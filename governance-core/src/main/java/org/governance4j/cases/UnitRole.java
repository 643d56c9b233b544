package org.governance4j.cases;

/** What a unit does in a case (办理角色). */
public enum UnitRole {
  /** It answers for the whole (主办). */
  LEAD,
  /** It does a part (协办). */
  ASSISTING
}
