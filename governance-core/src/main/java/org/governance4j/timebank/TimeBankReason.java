package org.governance4j.timebank;

import org.governance4j.rule.ReasonCode;

/** What the time bank has to say (时间银行理由). */
public enum TimeBankReason implements ReasonCode {
  /** Time of a record counts for a day: {@code record}, {@code day}, {@code minutes}. */
  TIME_COUNTED,
  /** Travel is not counted: {@code record}, {@code there}, {@code back}. */
  TRAVEL_NOT_COUNTED,
  /**
   * Another record of the person counts part of the time already: {@code record}, {@code other},
   * {@code overlap}.
   */
  OVERLAP_COUNTED_ONCE,
  /**
   * Counted time was rounded: {@code record}, {@code day}, {@code counted}, {@code per}, {@code
   * step}, {@code rounding}, {@code minutes}.
   */
  ROUNDED,
  /**
   * A cap left less than was counted: {@code record}, {@code day}, {@code cap}, {@code most},
   * {@code minutes} as what is credited.
   */
  CAPPED,
  /**
   * Coins were earned: {@code record}, {@code day}, {@code minutes}, {@code coins}, {@code parts}.
   */
  COINS_EARNED,
  /** Not confirmed, so not credited: {@code record}. */
  NOT_CONFIRMED,
  /** Withdrawn, so not credited: {@code record}, {@code number} of the correction. */
  CANCELLED,
  /** Minutes of a lifetime, and what they are rounded to: {@code minutes}, {@code rounded}. */
  MINUTES_SERVED,
  /** Hours served over a lifetime, as an exact share: {@code hours}. */
  HOURS_SERVED,

  /** Violation: one id names several records: {@code record}, {@code times}. */
  RECORD_ID_CONFLICT,
  /** Violation: recorded before it ended: {@code record}, {@code until}, {@code recordedAt}. */
  RECORDED_BEFORE_END,
  /** Violation: confirmed before it ended: {@code record}, {@code until}, {@code confirmedAt}. */
  CONFIRMED_BEFORE_END,
  /**
   * Violation: it states a day on which it was not done: {@code record}, {@code day}, {@code from},
   * {@code until}.
   */
  EFFECTIVE_ON_OTHER_DAY,
  /**
   * Violation: an instant that no service has: {@code record}, {@code component}, {@code at},
   * {@code first}, {@code end}.
   */
  INSTANT_OUT_OF_RANGE,
  /** Violation: longer than a record may be: {@code record}, {@code minutes}, {@code most}. */
  RECORD_TOO_LONG,
  /** Violation: as much travel as time: {@code record}, {@code travel}, {@code minutes}. */
  TRAVEL_TOO_LONG,
  /**
   * Violation: it is not over when it is to be entered: {@code record}, {@code until}, {@code at}.
   */
  NOT_OVER_YET,
  /** Violation: a day before the ledger's first: {@code record}, {@code day}, {@code first}. */
  BEFORE_LEDGER,
  /**
   * Violation: an account that it needs is closed, frozen, or counts something else: {@code
   * record}, {@code account}.
   */
  ACCOUNT_UNUSABLE,
  /** Violation: a posting instant that no ledger has: {@code at}, {@code first}, {@code end}. */
  POSTED_OUT_OF_RANGE,
  /** Violation: more records than one call takes: {@code size}, {@code most}. */
  TOO_MANY_RECORDS,
  /** Violation: a sample of fewer than none: {@code size}. */
  SAMPLE_NEGATIVE,
  /** Violation: minutes of a lifetime below zero: {@code minutes}. */
  MINUTES_NEGATIVE,

  /** Missing: no coefficient for a class: {@code record}, {@code serviceClass}. */
  COEFFICIENT_MISSING,
  /** Missing: no statement of a record: {@code record}. */
  RECORD_NOT_FOUND
}
