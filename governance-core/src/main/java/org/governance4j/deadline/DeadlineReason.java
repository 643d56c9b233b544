package org.governance4j.deadline;

import org.governance4j.rule.ReasonCode;

/** What the deadline engine has to say (时限理由). */
public enum DeadlineReason implements ReasonCode {
  /** The limit of the gravity: {@code gravity}, {@code limit}. */
  LIMIT_OF_GRAVITY,
  /** The limit runs from an instant: {@code from}. */
  RUNS_FROM,
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
  /** The gravity changed and the limit is counted anew: {@code gravity}, {@code from}. */
  COUNTED_ANEW,
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
  LIMIT_ENDS_BEFORE_SET
}
