package org.governance4j.deadline;

import org.governance4j.rule.ReasonCode;

/** What the deadline engine has to say (时限理由). */
public enum DeadlineReason implements ReasonCode {
  /** The limit of the gravity: {@code gravity}, {@code limit}. */
  LIMIT_OF_GRAVITY,
  /** The limit runs from an instant: {@code from}. */
  RUNS_FROM,
  /** Outside the service hours, so counted from the next opening: {@code from}, {@code opening}. */
  DEEMED_AT_OPENING,
  /** The day on which the limit begins to run is not counted: {@code day}. */
  FIRST_DAY_NOT_COUNTED,
  /** The limit's last day: {@code day}. */
  LAST_DAY,
  /** The last day is off and moves: {@code from}, {@code to}, {@code dayKind}. */
  ROLLED_OVER,
  /** The due instant: {@code due}. */
  DUE,
  /** The due day rests on days that no notice has settled: {@code certainty}. */
  NOT_SETTLED,
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
  /** More time was granted: {@code by}, {@code at}, {@code approvedBy}. */
  EXTENDED,
  /** Suspended time that does not count: {@code from}, {@code until}. */
  NOT_COUNTED,
  /** Of the cases merged, the one whose clock ends first: {@code case}. */
  TIGHTEST_CLOCK,
  /** Closed: {@code closed}. */
  CLOSED,
  /** Still open: {@code at}. */
  OPEN,

  /** Missing: the case's gravity: {@code case}. */
  GRAVITY_UNKNOWN,
  /** Missing: published schedules for days that count: {@code from}, {@code to}. */
  NOT_PUBLISHED,
  /** Missing: a limit for the gravity: {@code gravity}. */
  NO_LIMIT_FOR_GRAVITY,
  /** Missing: the case's complexity: {@code case}. */
  COMPLEXITY_UNKNOWN,
  /** Missing: a limit for the complexity: {@code complexity}. */
  NO_LIMIT_FOR_COMPLEXITY,
  /** Missing: the policy states no such target, or it has not begun: {@code target}. */
  NO_SUCH_TARGET,
  /** Missing: the service hours that a limit or its counting needs: {@code rule}. */
  NO_SERVICE_HOURS,
  /** Missing: the rule set that a target names: {@code ruleSet}. */
  NO_SUCH_RULE_SET,
  /** Missing: the end of a suspension: {@code from}. */
  SUSPENDED_SINCE,
  /** Missing: what a suspension does to a limit in months: {@code rule}. */
  SUSPENDED_MONTHS_OPEN,
  /** Missing: from when the limit of a changed grade is counted: {@code rule}. */
  RECLASSIFICATION_OPEN,
  /** Missing: how the limit of a reopened case goes on: {@code rule}. */
  REOPENING_OPEN,
  /** Missing: the case has no event at all: {@code case}. */
  NOT_RECEIVED,
  /** Missing: the case had not been received at the instant: {@code case}, {@code at}. */
  NOT_YET_RECEIVED,

  /** Violation: the history does not begin with the receipt: {@code case}. */
  NOT_RECEIVED_FIRST,
  /** Violation: received a second time: {@code case}, {@code event}. */
  RECEIVED_TWICE,
  /**
   * Violation: an event lies before the one that precedes it: {@code case}, {@code event}, {@code
   * at}.
   */
  OUT_OF_ORDER,
  /** Violation: something other than feedback after closing: {@code case}, {@code event}. */
  AFTER_CLOSING,
  /**
   * Violation: a limit set for a case that was not reported upwards: {@code case}, {@code event}.
   */
  LIMIT_WITHOUT_ESCALATION,
  /**
   * Violation: a limit that ends when or before it is set: {@code case}, {@code event}, {@code
   * due}.
   */
  LIMIT_ENDS_BEFORE_SET,
  /**
   * Violation: suspended for a cause that lasts already: {@code case}, {@code event}, {@code
   * cause}.
   */
  SUSPENDED_ALREADY,
  /**
   * Violation: resumed from a cause that does not last: {@code case}, {@code event}, {@code cause}.
   */
  NOT_SUSPENDED,
  /** Violation: handed to a unit that has it already: {@code case}, {@code event}, {@code unit}. */
  DISPATCHED_ALREADY,
  /** Violation: done by a unit that does not have it: {@code case}, {@code event}, {@code unit}. */
  NOT_DISPATCHED,
  /** Violation: opened again without having been closed: {@code case}, {@code event}. */
  NOT_CLOSED,
  /**
   * Violation: merged with itself or a second time: {@code case}, {@code event}, {@code duplicate}.
   */
  MERGED_ALREADY,
  /**
   * Violation: merged with a case without events: {@code case}, {@code event}, {@code duplicate}.
   */
  DUPLICATE_NOT_RECEIVED,
  /**
   * Violation: merged with a case that goes on afterwards: {@code case}, {@code event}, {@code
   * duplicate}.
   */
  DUPLICATE_GOES_ON,
  /**
   * Violation: merged with a case that was closed: {@code case}, {@code event}, {@code duplicate}.
   */
  DUPLICATE_CLOSED,
  /**
   * Violation: an extension of a target that the case does not have: {@code case}, {@code target}.
   */
  EXTENDS_NOTHING,
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
