package org.governance4j.timebank;

import org.governance4j.rule.ReasonCode;

/** What the time bank has to say (时间银行理由). Seconds are whole: parts of one are not shown. */
public enum TimeBankReason implements ReasonCode {
  /** The record's time counts: {@code record}, {@code counted} in seconds. */
  TIME_COUNTED,
  /**
   * Another record of the person counts part of the time already: {@code record}, {@code other},
   * {@code overlap} in seconds.
   */
  OVERLAP_COUNTED_ONCE,
  /**
   * The counted time was rounded: {@code record}, {@code counted} in seconds, {@code step}, {@code
   * rounding}, {@code minutes}.
   */
  ROUNDED,
  /** Not confirmed, so not credited: {@code record}. */
  NOT_CONFIRMED,
  /** Hours served over a lifetime, as an exact share: {@code hours}. */
  HOURS_SERVED,

  /** Violation: one id names several records: {@code record}, {@code times}. */
  RECORD_ID_CONFLICT,
  /** Violation: recorded before it ended: {@code record}, {@code until}, {@code recordedAt}. */
  RECORDED_BEFORE_END,
  /** Violation: confirmed before it ended: {@code record}, {@code until}, {@code confirmedAt}. */
  CONFIRMED_BEFORE_END,
  /**
   * Violation: it counts for a day on which it was not done: {@code record}, {@code day}, {@code
   * from}, {@code until}.
   */
  EFFECTIVE_ON_OTHER_DAY,
  /** Violation: minutes of a lifetime below zero: {@code minutes}. */
  MINUTES_NEGATIVE
}
