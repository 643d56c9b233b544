package org.governance4j.points;

import org.governance4j.rule.ReasonCode;

/** What the points engines have to say (积分理由). */
public enum PointsReason implements ReasonCode {
  /**
   * A limit left fewer points than the claim: {@code contribution}, {@code account}, {@code day},
   * {@code points}, {@code period}, {@code limit}, {@code credited}.
   */
  CAPPED,
  /** The class earns nothing whatever its rate: {@code contribution}, {@code activityClass}. */
  CLASS_BARRED,
  /** The class is stated to earn nothing: {@code contribution}, {@code activityClass}. */
  RATE_IS_ZERO,
  /**
   * The rate is multiplied: {@code contribution}, {@code activityClass}, {@code factor}, {@code
   * points}.
   */
  MULTIPLIED,
  /** Stated more than once and counted once: {@code contribution}, {@code times}. */
  DUPLICATE_COUNTED_ONCE,
  /** What was posted before is reversed: {@code contribution}, {@code transfer}, {@code points}. */
  WITHDRAWN,
  /** It waits for the end of its notice: {@code contribution}, {@code since}, {@code days}. */
  NOTICE_RUNNING,
  /** It waits for a notice: {@code contribution}, {@code days}. */
  NOT_ANNOUNCED,
  /** It waits for the decision on an objection or an appeal: {@code contribution}. */
  CONTESTED,
  /** The transfer that spends: {@code transfer}, {@code account}, {@code points}. */
  REDEEMED,
  /** Years counted from full membership: {@code person}, {@code since}, {@code years}. */
  MEMBERSHIP_YEARS_COUNTED,
  /** No full membership yet, so no year counts: {@code person}, {@code day}. */
  FULL_MEMBERSHIP_NOT_BEGUN,

  /**
   * Missing: the policy states no figure for the class: {@code contribution}, {@code
   * activityClass}, {@code day}.
   */
  RATE_MISSING,
  /** Missing: the record of the year has no base by the day: {@code account}, {@code day}. */
  BASE_MISSING,

  /**
   * Violation: recorded before the day on which it is said to have happened: {@code id}, {@code
   * day}, {@code recordedAt}.
   */
  RECORDED_BEFORE_DAY,
  /**
   * Violation: recorded at an instant that no ledger keeps: {@code id}, {@code at}, {@code first},
   * {@code end}.
   */
  RECORDED_OUT_OF_RANGE,
  /**
   * Violation: a day before the ledger's first or after that of the call: {@code contribution},
   * {@code day}, {@code first}, {@code last}.
   */
  DAY_OUT_OF_RANGE,
  /** Violation: two statements recorded at one instant differ: {@code contribution}. */
  CONFLICTING_STATEMENTS,
  /** Violation: no unit at all: {@code contribution}, {@code quantity}. */
  QUANTITY_NOT_POSITIVE,
  /** Violation: more points than a ledger moves at once: {@code contribution}, {@code most}. */
  POINTS_TOO_GREAT,
  /**
   * Violation: what issues points or is a record earns none: {@code contribution}, {@code account}.
   */
  HOLDER_IS_ISSUER,
  /** Violation: the holder's account is closed: {@code contribution}, {@code account}. */
  HOLDER_CLOSED,
  /** Violation: not the one base of its holder's year: {@code contribution}, {@code base}. */
  BASE_ID_DIFFERS,
  /** Violation: a deduction without a cause: {@code contribution}, {@code activityClass}. */
  CAUSE_MISSING,
  /** Violation: a redemption of nothing or less: {@code transfer}, {@code points}. */
  REDEMPTION_NOT_POSITIVE,
  /** Violation: what issues points spends none: {@code transfer}, {@code account}. */
  PAYER_IS_ISSUER,
  /** Violation: points of a record are not spent: {@code transfer}, {@code account}. */
  RECORD_IS_NOT_SPENT,
  /** Violation: more statements than are compared: {@code size}, {@code most}. */
  TOO_MANY_FACTS,
  /** Violation: a day that the ledger does not know: {@code day}, {@code first}, {@code last}. */
  DAY_UNKNOWN_TO_LEDGER,
  /** Violation: fewer than none are to be listed: {@code most}. */
  LIST_NEGATIVE,
  /** Violation: points below zero have no honour: {@code points}. */
  POINTS_NEGATIVE,
  /** Violation: not a party member on the day: {@code person}, {@code day}. */
  NOT_A_MEMBER
}
