package org.governance4j.conversion;

import org.governance4j.rule.ReasonCode;

/** What the engine of conversions has to say (折算理由). */
public enum ConversionReason implements ReasonCode {
  /** What it gave and left: {@code transfer}, {@code amount}, {@code given}, {@code remaining}. */
  CONVERTED,
  /** The ledger has it already: {@code transfer}. */
  CONVERTED_ALREADY,

  /**
   * Missing: no policy states the conversion: {@code transfer}, {@code conversion}, {@code day}.
   */
  CONVERSION_NOT_STATED,

  /**
   * Violation: too little or too much at once: {@code transfer}, {@code amount}, {@code least},
   * {@code most}.
   */
  CONVERSION_OUT_OF_RANGE,
  /** Violation: an account counts another unit: {@code transfer}, {@code account}, {@code unit}. */
  ACCOUNT_OF_OTHER_UNIT,
  /**
   * Violation: what has no floor issues, and converts nothing: {@code transfer}, {@code account}.
   */
  ACCOUNT_ISSUES,
  /**
   * Violation: a day that the ledger does not know: {@code transfer}, {@code day}, {@code first},
   * {@code last}.
   */
  DAY_OUT_OF_RANGE,
  /** Violation: recorded before its day: {@code transfer}, {@code day}, {@code recordedAt}. */
  RECORDED_BEFORE_DAY
}
