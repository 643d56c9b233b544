package org.governance4j.rule;

/** The unit that an amount is counted in (计量单位). */
public enum Unit {
  /** Things of whatever kind the reason names (个). */
  COUNT,
  /** Persons (人). */
  PERSONS,
  /** Households (户). */
  HOUSEHOLDS,
  /** Seconds (秒). */
  SECONDS,
  /** Minutes (分钟). */
  MINUTES,
  /** Hours (小时). */
  HOURS,
  /** Calendar days (天). */
  DAYS,
  /** Working days (个工作日). */
  WORKING_DAYS,
  /** Weeks (周). */
  WEEKS,
  /** Months (个月). */
  MONTHS,
  /** Years (年). */
  YEARS,
  /** Points (积分). */
  POINTS,
  /** Hundredths of a yuan (分). */
  FEN
}
