package org.governance4j.standings;

/** Which points count; the two books are never added up together (统计口径). */
public enum Measure {
  /** What a purse has earned, whatever was spent or has expired since (累计所得). */
  EARNED,
  /**
   * What a purse has, less what its holder owes; expired points count until their expiry is entered
   * (现有余额).
   */
  HELD,
  /** What the record of the year of the day asked about came to, without its bounds (年度积分). */
  RECORDED
}
