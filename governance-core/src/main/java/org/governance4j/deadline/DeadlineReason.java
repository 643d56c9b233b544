package org.governance4j.deadline;

import org.governance4j.rule.ReasonCode;

/** What the deadline engine has to say (时限理由). */
public enum DeadlineReason implements ReasonCode {
  /** The limit of the gravity: {@code gravity}, {@code limit}. */
  LIMIT_OF_GRAVITY,
  /** A level above set the limit: {@code by}, {@code due}. */
  LIMIT_SET_ABOVE,
  /** The gravity is to be reported level by level and has not been: {@code gravity}. */
  TO_BE_ESCALATED,
  /** Reported upwards, no limit set yet: {@code to}. */
  LIMIT_NOT_YET_SET,
  /**
   * The gravity or complexity changed and the limit is counted anew: {@code grade}, {@code from}.
   */
  COUNTED_ANEW,
  /** The limit of a complexity: {@code complexity}, {@code limit}. */
  LIMIT_OF_COMPLEXITY,
  /** The limit of a target in every case: {@code target}, {@code limit}. */
  LIMIT_OF_TARGET,
  /** The case was opened again and the limit is counted anew: {@code from}. */
  REOPENED_ANEW,
  /** A suspension ended, with which the limit begins anew: {@code from}. */
  RESTARTED,
  /**
   * The milestone counts as reached, since another target ran out: {@code target}, {@code from}.
   */
  DEEMED_REACHED,
  /** More time was granted: {@code by}, {@code at}, {@code approvedBy}. */
  EXTENDED,
  /** Of the cases merged, the one that comes due first: {@code case}. */
  FIRST_DUE,
  /** Closed: {@code closed}. */
  CLOSED,
  /** Still open: {@code at}. */
  OPEN,
  /** Missing: the case's gravity: {@code case}. */
  GRAVITY_UNKNOWN,
  /** Missing: a limit for the gravity: {@code gravity}. */
  NO_LIMIT_FOR_GRAVITY,
  /** Missing: the case's complexity: {@code case}. */
  COMPLEXITY_UNKNOWN,
  /** Missing: a limit for the complexity: {@code complexity}. */
  NO_LIMIT_FOR_COMPLEXITY,
  /** Missing: the policy states no such target, or it has not begun: {@code target}. */
  NO_SUCH_TARGET,
  /** Missing: the service hours that a threshold needs: {@code rule}. */
  NO_SERVICE_HOURS,
  /** Missing: from when the limit of a changed grade is counted: {@code policy}. */
  RECLASSIFICATION_OPEN,
  /** Missing: how the limit of a reopened case goes on: {@code policy}. */
  REOPENING_OPEN,
  /**
   * Violation: an extension of a target that the case does not have: {@code case}, {@code target}.
   */
  EXTENDS_NOTHING,
  /**
   * Violation: an extension of a limit that a level above sets or has yet to set: {@code case},
   * {@code target}.
   */
  EXTENDS_LIMIT_SET_ABOVE,
  /** Violation: an extension of a target that has none: {@code case}, {@code target}. */
  NOT_EXTENDABLE,
  /**
   * Violation: an extension in another unit: {@code case}, {@code target}, {@code by}, {@code
   * limit}.
   */
  EXTENSION_UNIT,
  /** Violation: extended too often: {@code case}, {@code target}, {@code most}. */
  TOO_MANY_EXTENSIONS,
  /** Violation: extended by too much: {@code case}, {@code target}, {@code by}, {@code cap}. */
  EXTENSION_ABOVE_CAP,
  /** Violation: extended after expiry: {@code case}, {@code target}, {@code at}, {@code due}. */
  EXTENDED_AFTER_EXPIRY,
  /**
   * Violation: more days of receipt than one bulk object answers for: {@code from}, {@code most}.
   */
  TOO_MANY_DAYS
}
