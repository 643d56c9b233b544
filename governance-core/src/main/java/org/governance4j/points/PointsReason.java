package org.governance4j.points;

import org.governance4j.rule.ReasonCode;

/** What the points engine has to say (积分理由). */
public enum PointsReason implements ReasonCode {
  /**
   * The daily limit left fewer points than the rate: {@code transfer}, {@code account}, {@code
   * day}, {@code rate}, {@code limit}, {@code credited}.
   */
  CAPPED_BY_DAILY_LIMIT,
  /** The class is stated to earn nothing: {@code transfer}, {@code activityClass}. */
  RATE_IS_ZERO,
  /** Stated more than once and counted once: {@code transfer}, {@code times}. */
  DUPLICATE_COUNTED_ONCE,
  /** The transfer that spends: {@code transfer}, {@code account}, {@code points}. */
  REDEEMED,
  /** Years counted from full membership: {@code person}, {@code since}, {@code years}. */
  MEMBERSHIP_YEARS_COUNTED,
  /** No full membership yet, so no year counts: {@code person}, {@code day}. */
  FULL_MEMBERSHIP_NOT_BEGUN,

  /**
   * Missing: the policy states no rate for the class: {@code transfer}, {@code activityClass},
   * {@code day}.
   */
  RATE_MISSING,

  /**
   * Violation: recorded before the day on which it is said to have happened: {@code transfer},
   * {@code day}, {@code recordedAt}.
   */
  RECORDED_BEFORE_DAY,
  /** Violation: one activity has two classes: {@code activity}, {@code first}, {@code second}. */
  CONFLICTING_CLASSES,
  /** Violation: one id names several contributions: {@code contribution}, {@code times}. */
  CONTRIBUTION_ID_CONFLICT,
  /** Violation: a redemption of nothing or less: {@code transfer}, {@code points}. */
  REDEMPTION_NOT_POSITIVE,
  /** Violation: points below zero have no honour: {@code points}. */
  POINTS_NEGATIVE,
  /** Violation: not a party member on the day: {@code person}, {@code day}. */
  NOT_A_MEMBER
}
