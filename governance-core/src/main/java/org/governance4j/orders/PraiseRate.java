package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.Fraction;

/**
 * The share of wishes with praise (好评率), CD-16.
 *
 * @param base of which wishes
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

  /** Of which wishes a praise rate is the share (好评率的分母); CD-16 states its 99 % without one. */
  public enum Base {
    /** Of all fulfilled wishes: what nobody judged counts as not praised (已实现的心愿). */
    FULFILLED,
    /** Of the fulfilled wishes that were judged either way (已评价的心愿). */
    JUDGED
  }
}
