package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.OrderId;
import org.governance4j.matching.MatchPlan;
import org.governance4j.orders.OrderFigures;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrderStatus;
import org.governance4j.orders.PraiseRate;
import org.governance4j.orders.ReportDue;
import org.governance4j.orders.ServiceLists;
import org.governance4j.rule.Outcome;
import org.immutables.value.Value;

/**
 * The wishes, projects and calls as of the instant asked about (CD-16). A history that contradicts
 * itself comes back apart and counts in no figure.
 *
 * @param wishes each order in the file's order
 * @param plan who is to fulfil those that are published and have open places, and why each other
 *     one of them stays open
 * @param figures how many wishes have come how far
 * @param all how many orders of all kinds have come how far
 * @param praise the rate of praise, once for each base that it can be taken of
 * @param lists the three lists (CC-11)
 * @param reports what is to be reported to a meeting (QS-06)
 * @param nextLapse when the next offer lapses, if one is open
 * @param loads how many places each helper carries, the highest first
 * @param liveDay the day with the most steps, dispatched live; empty if there is none
 */
@Value.Builder
record WishesResult(
    ImmutableList<WishResult> wishes,
    Outcome<MatchPlan> plan,
    OrderFigures figures,
    OrderFigures all,
    ImmutableList<Outcome<PraiseRate>> praise,
    Outcome<ServiceLists> lists,
    Outcome<ImmutableList<ReportDue>> reports,
    Optional<Instant> nextLapse,
    ImmutableList<HelperLoad> loads,
    Optional<LiveDayResult> liveDay) {

  /**
   * One order.
   *
   * @param wish what is ordered and what happened
   * @param standing how it stands
   */
  record WishResult(OrderHistory wish, Outcome<OrderStatus> standing) {

    OrderId id() {
      return wish.id();
    }
  }
}
