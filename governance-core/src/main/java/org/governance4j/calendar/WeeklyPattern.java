package org.governance4j.calendar;

import org.governance4j.rule.RuleRef;

/**
 * Monday to Friday worked, Saturday and Sunday off, over all days by their epoch day, without
 * loops.
 */
final class WeeklyPattern {

  static final RuleRef RULE =
      RuleRef.of("SC-WORKING-HOURS-7", "星期六和星期日为周休息日", "国务院关于职工工作时间的规定（1995年修订）第七条");

  private static final int WEEK = 7;
  private static final int WORKED = 5;

  /** The epoch day 0 is a Thursday. */
  private static final int DAYS_FROM_MONDAY_TO_EPOCH = 3;

  private WeeklyPattern() {}

  static boolean isWeekend(long epochDay) {
    return Math.floorMod(epochDay + DAYS_FROM_MONDAY_TO_EPOCH, WEEK) >= WORKED;
  }

  /** The number of weekdays before a day, counted from a fixed Monday; negative before it. */
  static long weekdaysBefore(long epochDay) {
    long sinceMonday = epochDay + DAYS_FROM_MONDAY_TO_EPOCH;
    return Math.floorDiv(sinceMonday, (long) WEEK) * WORKED
        + Math.min(Math.floorMod(sinceMonday, WEEK), WORKED);
  }

  /** The weekday that has a number of weekdays before it. */
  static long weekday(long weekdaysBefore) {
    return Math.floorDiv(weekdaysBefore, (long) WORKED) * WEEK
        + Math.floorMod(weekdaysBefore, WORKED)
        - DAYS_FROM_MONDAY_TO_EPOCH;
  }
}
