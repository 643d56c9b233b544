package org.governance4j.structure;

/** How the registry compares with an item (组织设置核查结论). */
public enum StructureState {
  /** As the text says (符合). */
  MET,
  /** Organisations lack something, or a target is not reached after its day (未达到). */
  MISSED,
  /** The target is not reached, and its day is not over (期限未到). */
  NOT_YET_DUE,
  /** The registry counts otherwise than the text (与原文不一致). */
  DIFFERENT
}
