package org.governance4j.points;

/** Over what a limit of points counts (限额期间). */
public enum PointsPeriod {
  /** One activity, within a calendar year (每场活动). */
  SESSION,
  /** One day (每日). */
  DAY,
  /** A calendar year, from January to December (每年). */
  YEAR
}
