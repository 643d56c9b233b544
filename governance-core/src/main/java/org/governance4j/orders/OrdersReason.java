package org.governance4j.orders;

import org.governance4j.rule.ReasonCode;

/**
 * What the wish desk has to say (微心愿理由). Contradictions share the facts {@code wish} and {@code
 * event}, the event's position from 1.
 */
public enum OrdersReason implements ReasonCode {
  /** How the wish stands: {@code wish}, {@code wishState}, {@code since}. */
  STANDS,
  /** The rate: {@code satisfied}, {@code counted}, {@code praiseBase}. */
  PRAISE_COUNTED,

  /** Missing: the wish has no event at all: {@code wish}. */
  NOT_SUBMITTED,
  /** Missing: the wish had not been submitted at the instant: {@code wish}, {@code at}. */
  NOT_YET_SUBMITTED,
  /** Missing: there is no wish to take a share of: {@code praiseBase}, {@code at}. */
  NOTHING_TO_COUNT,

  /** Violation: a wish is stated twice: {@code wish}, {@code times}. */
  WISH_STATED_TWICE,
  /** Violation: the first event is no submission: {@code wish}, {@code event}. */
  NOT_SUBMITTED_FIRST,
  /** Violation: an event lies before the one that precedes it: {@code at} besides. */
  OUT_OF_ORDER,
  /** Violation: something other than praise after the end: {@code wish}, {@code event}. */
  AFTER_END,
  /** Violation: submitted a second time: {@code wish}, {@code event}. */
  SUBMITTED_TWICE,
  /** Violation: reviewed a second time: {@code wish}, {@code event}. */
  REVIEWED_TWICE,
  /** Violation: published without approval: {@code wish}, {@code event}. */
  PUBLISHED_UNAPPROVED,
  /** Violation: published a second time: {@code wish}, {@code event}. */
  PUBLISHED_TWICE,
  /** Violation: accepted before it was published: {@code person} besides. */
  ACCEPTED_UNPUBLISHED,
  /** Violation: accepted a second time by the same person: {@code person} besides. */
  ACCEPTED_TWICE,
  /** Violation: accepted by more than its places: {@code person}, {@code places} besides. */
  ACCEPTED_BEYOND_PLACES,
  /** Violation: fulfilled without anybody who accepted it: {@code wish}, {@code event}. */
  FULFILLED_UNACCEPTED,
  /** Violation: praised before it was fulfilled: {@code wish}, {@code event}. */
  PRAISED_UNFULFILLED,
  /** Violation: praised a second time: {@code wish}, {@code event}. */
  PRAISED_TWICE
}
