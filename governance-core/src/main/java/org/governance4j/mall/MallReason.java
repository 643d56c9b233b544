package org.governance4j.mall;

import org.governance4j.rule.ReasonCode;

/** What the points mall has to say (积分商城理由). */
public enum MallReason implements ReasonCode {
  /**
   * What is ordered, at the prices of its day: {@code order}, {@code item}, {@code pieces}, {@code
   * points}, {@code fen}.
   */
  ORDERED,
  /** Until when an order is held: {@code order}, {@code until}. */
  HELD_UNTIL,
  /** What a step does: {@code step}, {@code kind}, {@code order}, {@code item}, {@code pieces}. */
  STEP_TAKEN,
  /** The same was entered before, and nothing is added: {@code id}. */
  ALREADY_ENTERED,
  /** Pieces came in, or below zero are missing: {@code id}, {@code item}, {@code pieces}. */
  STOCKED,
  /** No piece of the order is over its time and still held: {@code order}, {@code day}. */
  NOTHING_OVER,
  /**
   * What a merchant is paid: {@code id}, {@code merchant}, {@code through}, {@code fen}, {@code
   * points}.
   */
  PAID_OUT,
  /** Nothing is due that was not paid: {@code id}, {@code merchant}, {@code through}. */
  NOTHING_DUE,
  /** No more points are out than may be: {@code day}, {@code points}, {@code budget}. */
  WITHIN_BUDGET,
  /** More points are out than may be: {@code day}, {@code points}, {@code budget}. */
  ABOVE_BUDGET,
  /** The terms bound the points that are out by nothing: {@code day}, {@code points}. */
  WITHOUT_BUDGET,

  /** Missing: the policy states no price of the item: {@code id}, {@code item}, {@code day}. */
  PRICE_MISSING,
  /** Missing: no order was entered with the id: {@code order}. */
  ORDER_NOT_FOUND,

  /** Violation: recorded before its day: {@code id}, {@code day}, {@code recordedAt}. */
  RECORDED_BEFORE_DAY,
  /**
   * Violation: a day that the ledger does not keep: {@code id}, {@code day}, {@code first}, {@code
   * last}.
   */
  DAY_OUT_OF_RANGE,
  /**
   * Violation: the time of the order is over before it, or a step of it, can be entered: {@code
   * order}, {@code until}, {@code day}.
   */
  ORDER_OVER,
  /** Violation: the id names something else that was entered: {@code id}. */
  ID_CONFLICT,
  /** Violation: no piece or less: {@code id}, {@code item}, {@code pieces}. */
  PIECES_NOT_POSITIVE,
  /** Violation: more pieces than one order may have: {@code id}, {@code most}. */
  TOO_MANY_PIECES,
  /** Violation: no purse of a kind that may buy: {@code order}, {@code account}. */
  BUYER_NOT_ADMITTED,
  /**
   * Violation: with the order, a purse would have more pieces than it may in a period: {@code
   * order}, {@code account}, {@code day}, {@code period}, {@code pieces}, {@code limit}.
   */
  ABOVE_PERIOD_LIMIT,
  /**
   * Violation: fewer pieces of the order are open for the step: {@code step}, {@code kind}, {@code
   * order}, {@code item}, {@code pieces}, {@code open}.
   */
  FEWER_PIECES_OPEN,
  /** Violation: no piece of the order is open for it: {@code step}, {@code kind}, {@code order}. */
  NOTHING_OPEN,
  /** Violation: nothing is taken back: {@code step}, {@code order}. */
  REFUNDS_NOT_TAKEN,
  /**
   * Violation: pieces that were delivered too long ago are not taken back: {@code step}, {@code
   * order}, {@code item}, {@code day}, {@code days}.
   */
  REFUND_TOO_LATE,
  /** Violation: no delivery of the whole order: {@code step}, {@code order}. */
  NOT_ITS_DELIVERY,
  /** Violation: nothing comes in and nothing is missing: {@code id}, {@code item}. */
  NOTHING_STOCKED
}
