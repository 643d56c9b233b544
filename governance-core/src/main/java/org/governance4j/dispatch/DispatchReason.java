package org.governance4j.dispatch;

import org.governance4j.rule.ReasonCode;

/** What the dispatcher has to say (派单变动理由). A reason of a move names no other order. */
public enum DispatchReason implements ReasonCode {
  /** The provider is to serve the order now: {@code order}, {@code provider}. */
  PLANNED,
  /** The provider is to serve the order at another time: {@code order}, {@code provider}. */
  PLANNED_AT_ANOTHER_TIME,
  /** The provider is to serve the order no more: {@code order}, {@code provider}. */
  NO_LONGER_PLANNED,
  /** The order has no place to be matched any more: {@code order}. */
  ORDER_NOT_OPEN,
  /** The provider's offer has ended: {@code provider}. */
  OFFER_ENDED,
  /** The same offer was stated before, or there is none to end: {@code provider}. */
  OFFER_UNCHANGED,
  /** All offers, slots, units and areas were stated alike before. */
  SUPPLY_UNCHANGED,

  /** Violation: the decision rests on another version: {@code version}, {@code current}. */
  STALE_DECISION,
  /** Violation: the decision is not what was entered after the one before it: {@code version}. */
  CHAIN_BROKEN
}
