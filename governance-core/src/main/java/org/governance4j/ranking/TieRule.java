package org.governance4j.ranking;

/** Which rank equals share (并列名次规则). */
public enum TieRule {
  /** One more than the number of better ones: 1, 1, 3. */
  STANDARD,
  /** One more than the number of different better values: 1, 1, 2. */
  DENSE,
  /** The number of better and equal ones: 2, 2, 3. */
  LAST
}
