package org.governance4j.cases;

import org.governance4j.rule.ReasonCode;

/** What the fold of a case's history has to say (办件经过理由). */
public enum CasesReason implements ReasonCode {
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
  DUPLICATE_CLOSED
}
