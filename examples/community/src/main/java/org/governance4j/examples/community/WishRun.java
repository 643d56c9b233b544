package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.Provider;
import org.governance4j.examples.community.WishesResult.WishResult;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.Offer;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.orders.OrderBook;
import org.governance4j.orders.OrderDesk;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.orders.PraiseRate;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.TimeLimitCounter;

/** Asks how the orders stand and who is to fulfil the open ones (CD-16, CC-07, CC-11, CC-19). */
final class WishRun {

  private final CommunityInput input;
  private final LocalDate today;
  private final Instant now;
  private final List<Offer> helpers;
  private final OrderDesk desk;
  private final Matcher matcher;

  WishRun(CommunityInput input, LocalDate today) {
    PolicyPack pack = input.pack();
    this.input = input;
    this.today = today;
    this.now = input.manifest().asOf();
    this.helpers = input.year().helpers();
    this.desk =
        OrderDesk.of(
                pack.get(OrdersPolicy.KEY),
                TimeLimitCounter.of(
                    pack.get(CountingPolicy.KEY),
                    WorkCalendar.published(),
                    input.manifest().zone()))
            .asKnownAt(today);
    this.matcher =
        Matcher.of(pack.get(MatchingPolicy.KEY), pack.get(ServiceClassPolicy.KEY)).asKnownAt(today);
  }

  WishesResult result() {
    OrderBook book = OrderBook.at(input.year().orders(), now);
    ImmutableMultiset<Provider> held = ImmutableMultiset.copyOf(HeldPlaces.of(book).values());
    Outcome<MatchPlan> plan =
        desk.openForMatching(book, now).flatMap(open -> matcher.match(open, left(held), today));
    return new WishesResultBuilder()
        .wishes(
            input.year().orders().stream()
                .map(order -> new WishResult(order, book.status(order.id())))
                .collect(ImmutableList.toImmutableList()))
        .plan(plan)
        .figures(book.figures(OrderKind.WISH))
        .all(book.figures())
        .praise(
            Stream.of(PraiseRate.Base.values())
                .map(base -> book.praiseRate(OrderKind.WISH, base))
                .collect(ImmutableList.toImmutableList()))
        .lists(
            input
                .pack()
                .get(ServiceClassPolicy.KEY)
                .asOf(today, today)
                .flatMap(services -> desk.lists(book, helpers, services, now)))
        .reports(desk.reportsDue(book))
        .nextLapse(book.nextLapse())
        .loads(HelperLoad.of(held, planned(plan), helpers))
        .liveDay(OrderDay.busiest(book.histories(), today, input.manifest().zone()).map(this::live))
        .build();
  }

  /** A day of the orders, dispatched live once more. */
  LiveDayResult live(OrderDay day) {
    return new LiveDay(desk, matcher, helpers).replayed(day);
  }

  /** The offers without what their helpers hold already. */
  private List<Offer> left(Multiset<Provider> held) {
    return helpers.stream().map(offer -> left(offer, held.count(offer.provider()))).toList();
  }

  private static Offer left(Offer offer, int held) {
    return held == 0
        ? offer
        : offer
            .withCapacity(Math.max(0, offer.capacity() - held))
            .withCarried(offer.carried().orElse(0) + held);
  }

  private static ImmutableMultiset<Provider> planned(Outcome<MatchPlan> plan) {
    return plan.toOptional().stream()
        .flatMap(known -> known.matches().stream())
        .map(Match::provider)
        .collect(ImmutableMultiset.toImmutableMultiset());
  }
}
