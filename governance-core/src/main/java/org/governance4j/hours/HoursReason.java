package org.governance4j.hours;

import org.governance4j.rule.ReasonCode;

/** What service hours have to say (服务时间的理由). */
public enum HoursReason implements ReasonCode {
  /** A day lies in a season, on the rule that says when it is: {@code date}, {@code season}. */
  IN_SEASON,
  /** A day has the hours of its kind: {@code date}, {@code hoursDay}. */
  HOURS_OF_KIND,
  /** A day has hours of its own: {@code date}. */
  HOURS_OF_DATE,
  /** Time of service is counted from one day to another: {@code from}, {@code last}. */
  SERVICE_COUNTED,
  /** A day lies beyond those that hours are compiled for: {@code date}. */
  HOURS_NOT_COVERED,
  /** No season names a day, nor the days after it until the next season: {@code monthDay}. */
  SEASON_MISSING,
  /** Several seasons name a day and maybe days after it: {@code monthDay}. */
  SEASONS_OVERLAP,
  /** A season states no hours for a kind of day: {@code season}, {@code hoursDay}. */
  HOURS_MISSING,
  /**
   * A season states the hours of a kind of day more than once: {@code season}, {@code hoursDay}.
   */
  HOURS_TWICE,
  /**
   * A span ends no later than it begins: {@code opens}, {@code closes}, and {@code where}, a season
   * or a date.
   */
  CLOSES_BEFORE_OPENING,
  /**
   * Two spans of a day share time: {@code opens}, {@code second}, and {@code where}, a season or a
   * date.
   */
  SPANS_OVERLAP,
  /** Two exceptions name the same day: {@code date}. */
  EXCEPTION_TWICE
}
