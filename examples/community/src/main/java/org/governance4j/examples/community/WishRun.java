package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.examples.community.WishesResult.WishResult;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.Offer;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.orders.OrderBook;
import org.governance4j.orders.OrderDesk;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.orders.PraiseRate;
import org.governance4j.rule.PolicyPack;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.TimeLimitCounter;

/** Asks how the orders stand and who is to fulfil the open ones (CD-16, CC-07, CC-11, CC-19). */
final class WishRun {

  private final CommunityInput input;
  private final LocalDate today;
  private final Instant now;

  WishRun(CommunityInput input, LocalDate today) {
    this.input = input;
    this.today = today;
    this.now = input.manifest().asOf();
  }

  WishesResult result() {
    PolicyPack pack = input.pack();
    List<Offer> helpers = input.year().helpers();
    OrderBook book = OrderBook.at(input.year().orders(), now);
    OrderDesk desk =
        OrderDesk.of(
                pack.get(OrdersPolicy.KEY),
                TimeLimitCounter.of(
                    pack.get(CountingPolicy.KEY),
                    WorkCalendar.published(),
                    input.manifest().zone()))
            .asKnownAt(today);
    Matcher matcher =
        Matcher.of(pack.get(MatchingPolicy.KEY), pack.get(ServiceClassPolicy.KEY)).asKnownAt(today);
    return new WishesResultBuilder()
        .wishes(
            input.year().orders().stream()
                .map(order -> new WishResult(order, book.status(order.id())))
                .collect(ImmutableList.toImmutableList()))
        .plan(desk.openForMatching(book, now).flatMap(open -> matcher.match(open, helpers, today)))
        .figures(book.figures(OrderKind.WISH))
        .all(book.figures())
        .praise(
            Stream.of(PraiseRate.Base.values())
                .map(base -> book.praiseRate(OrderKind.WISH, base))
                .collect(ImmutableList.toImmutableList()))
        .lists(
            pack.get(ServiceClassPolicy.KEY)
                .asOf(today, today)
                .flatMap(services -> desk.lists(book, helpers, services, now)))
        .reports(desk.reportsDue(book))
        .nextLapse(book.nextLapse())
        .build();
  }
}
