package org.governance4j.scoring;

/**
 * The grades of the democratic appraisal of party members, the best first (民主评议等次; CD-19, CC-04).
 */
public enum AppraisalGrade {
  /** 优秀. */
  OUTSTANDING,
  /** 合格. */
  QUALIFIED,
  /** 基本合格. */
  BASICALLY_QUALIFIED,
  /** 不合格. */
  UNQUALIFIED
}
