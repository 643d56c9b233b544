package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.OrderId;
import org.governance4j.matching.MatchPlan;
import org.governance4j.orders.MicroWish;
import org.governance4j.orders.PraiseRate;
import org.governance4j.orders.WishFigures;
import org.governance4j.orders.WishStatus;
import org.governance4j.rule.Outcome;

/**
 * The micro-wishes as of the instant asked about (CD-16). A history that contradicts itself is
 * refused by itself and counts in no figure.
 *
 * @param wishes each wish in the file's order
 * @param plan who is to fulfil those that are published and have open places, and why each other
 *     one of them stays open
 * @param figures how many wishes have come how far
 * @param praise the rate of praise, once for each base that it can be taken of
 */
record WishesResult(
    ImmutableList<WishResult> wishes,
    Outcome<MatchPlan> plan,
    Outcome<WishFigures> figures,
    ImmutableList<Outcome<PraiseRate>> praise) {

  /**
   * One wish.
   *
   * @param wish what is wished for and what happened
   * @param standing how it stands
   */
  record WishResult(MicroWish wish, Outcome<WishStatus> standing) {

    OrderId id() {
      return wish.id();
    }
  }
}
