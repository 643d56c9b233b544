package org.governance4j.orders;

import org.governance4j.rule.ReasonCode;

/**
 * What the wish desk has to say (微心愿理由). Contradictions share the facts {@code wish} and {@code
 * event}, the event's position from 1.
 */
public enum OrdersReason implements ReasonCode {
  /** The status of the wish: {@code wish}, {@code wishState}, {@code since}. */
  WISH_STATUS,
  /** The rate: {@code satisfied}, {@code counted}, {@code praiseBase}. */
  PRAISE_COUNTED,

  /** Missing: the wish has no event at all: {@code wish}. */
  NOT_SUBMITTED,
  /** Missing: the wish had not been submitted at the instant: {@code wish}, {@code at}. */
  NOT_YET_SUBMITTED,
  /** Missing: there is no wish to take a share of: {@code praiseBase}, {@code at}. */
  NOTHING_TO_COUNT,

  /** Violation: a wish is stated twice: {@code wish}, {@code times}. */
  DUPLICATE_WISH,
  /** Violation: the first event is no submission: {@code wish}, {@code event}. */
  FIRST_EVENT_NOT_SUBMISSION,
  /**
   * Violation: an event lies before the one that precedes it: {@code wish}, {@code event}, {@code
   * at}.
   */
  OUT_OF_ORDER,
  /** Violation: something other than praise after the end: {@code wish}, {@code event}. */
  AFTER_END,
  /** Violation: submitted a second time: {@code wish}, {@code event}. */
  DUPLICATE_SUBMISSION,
  /** Violation: reviewed a second time: {@code wish}, {@code event}. */
  DUPLICATE_REVIEW,
  /** Violation: published without approval: {@code wish}, {@code event}. */
  PUBLISHED_WITHOUT_APPROVAL,
  /** Violation: published a second time: {@code wish}, {@code event}. */
  DUPLICATE_PUBLICATION,
  /** Violation: accepted before it was published: {@code wish}, {@code event}, {@code person}. */
  ACCEPTED_BEFORE_PUBLICATION,
  /**
   * Violation: accepted a second time by the same person: {@code wish}, {@code event}, {@code
   * person}.
   */
  DUPLICATE_ACCEPTANCE,
  /**
   * Violation: accepted by more than its places: {@code person}, {@code places}, {@code wish},
   * {@code event}.
   */
  TOO_MANY_ACCEPTANCES,
  /** Violation: fulfilled without anybody who accepted it: {@code wish}, {@code event}. */
  FULFILLED_WITHOUT_ACCEPTANCE,
  /** Violation: praised before it was fulfilled: {@code wish}, {@code event}. */
  PRAISED_BEFORE_FULFILMENT,
  /** Violation: praised a second time: {@code wish}, {@code event}. */
  DUPLICATE_PRAISE
}
