package org.governance4j.ranking;

import org.governance4j.rule.ReasonCode;

/** What bands and rankings have to say (分档与排名理由). */
public enum RankingReason implements ReasonCode {
  /** Violation: a scale without bands: {@code subject}. */
  NO_BANDS,
  /**
   * Violation: two bands with one code: {@code subject}, {@code band}, {@code first}, {@code
   * second}.
   */
  BAND_CODE_TWICE,
  /**
   * Violation: two bands without an upper end: {@code subject}, {@code band}, {@code first}, {@code
   * other}, {@code second}.
   */
  BANDS_BOTH_OPEN,
  /**
   * Violation: two bands that share values: {@code subject}, {@code band}, {@code first}, {@code
   * other}, {@code second}.
   */
  BANDS_OVERLAP,
  /** Violation: values between bands in no band: {@code subject}, {@code from}, {@code until}. */
  HOLE_BETWEEN_BANDS,
  /** Violation: a value below all bands: {@code subject}, {@code value}, {@code bound}. */
  BELOW_FIRST_BAND,
  /** Violation: a value above all bands: {@code subject}, {@code value}, {@code bound}. */
  ABOVE_LAST_BAND,
  /** Violation: a negative number of places: {@code places}. */
  NEGATIVE_QUOTA,

  /**
   * Equals at the boundary are all in: {@code places}, {@code above}, {@code tied}, {@code value}.
   */
  TIE_ALL_IN,
  /**
   * Equals at the boundary are all out: {@code places}, {@code above}, {@code tied}, {@code value}.
   */
  TIE_ALL_OUT,

  /**
   * Missing: a decision among equals at the boundary: {@code places}, {@code above}, {@code tied},
   * {@code value}.
   */
  TIE_TO_BE_DECIDED
}
