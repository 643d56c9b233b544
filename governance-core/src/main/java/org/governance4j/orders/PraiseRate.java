package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.Fraction;

/**
 * The share of orders with praise (好评率), CD-16.
 *
 * @param base of which orders
 * @param satisfied how many have praise
 * @param counted how many there are, at least 1
 * @param rate the share of the former in the latter
 */
public record PraiseRate(Base base, int satisfied, int counted, Fraction rate) {

  /** Checks the components. */
  public PraiseRate {
    requireNonNull(base, "base");
    requireNonNull(rate, "rate");
  }

  /** Of which orders a praise rate is the share (好评率的分母); CD-16 states its 99 % without one. */
  public enum Base {
    /** Of all fulfilled orders: what nobody rated counts as not praised (已完成的订单). */
    FULFILLED,
    /** Of the fulfilled orders that were rated either way (已评价的订单). */
    JUDGED
  }
}
