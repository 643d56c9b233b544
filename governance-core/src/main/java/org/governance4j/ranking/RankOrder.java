package org.governance4j.ranking;

/** Which values are better (排序方向). */
public enum RankOrder {
  /** The largest value comes first, as with points earned. */
  HIGHEST_FIRST,
  /** The smallest value comes first, as with days taken. */
  LOWEST_FIRST
}
