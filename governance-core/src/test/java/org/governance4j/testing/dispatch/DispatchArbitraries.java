package org.governance4j.testing.dispatch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.OrderId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.Provider;
import org.governance4j.dispatch.DispatchChange;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Offer;
import org.governance4j.orders.Asker;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderCommand;
import org.governance4j.orders.OrderCommandId;
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderStep;
import org.governance4j.testing.orders.OrdersArbitraries;

/** Generators of orders, offers and changes (实时派单数据生成), of which many touch each other. */
public final class DispatchArbitraries {

  /** The class of service of all orders. */
  public static final String SERVICE = "REPAIR";

  private static final int ORDERS = 4;

  private DispatchArbitraries() {}

  /**
   * What happens next: which kind of change, and what it is about.
   *
   * @param kind which kind
   * @param number of which order or match
   * @param minutes how many minutes after the change before
   * @param step the step of an order
   * @param offer an offer
   */
  public record Draw(int kind, int number, int minutes, OrderStep step, Offer offer) {

    /**
     * The change.
     *
     * @param index which one it is, from 0
     * @param at when it comes
     * @param matches the plan that stands
     * @return the change
     */
    public DispatchChange change(int index, Instant at, List<Match> matches) {
      if (kind < 4 && !matches.isEmpty()) {
        Match match = matches.get(number % matches.size());
        Provider provider = match.provider();
        return ofOrder(
            index,
            match.demand(),
            at,
            switch (kind) {
              case 0 -> OrderStep.Acceptance.by(provider);
              case 1 -> OrderStep.Decline.by(provider);
              default -> new OrderStep.Dispatch(provider);
            });
      } else if (kind < 8) {
        return ofOrder(index, OrderId.of("w-" + (1 + number % ORDERS)), at, step);
      } else if (kind < 11) {
        return new DispatchChange.OfOffer(offer, at);
      } else if (kind == 11) {
        return new DispatchChange.OfferEnd(offer.provider(), at);
      } else if (kind == 14) {
        return new DispatchChange.OfSupply(together(), at);
      } else if (kind == 12) {
        String id = "n-" + number % 3;
        return new DispatchChange.NewOrder(
            OrderCommandId.of("begin-0"), order(id, 1, OrderKind.WISH, Set.of(), 4), at);
      }
      return new DispatchChange.TimePassed(at);
    }

    /** Offers of one unit that takes on less than they do, so that it changes for all of them. */
    private MatchingInput together() {
      Provider unit = Provider.of(OrganisationId.of("unit"));
      Offer first = offer.withUnit(unit);
      Offer second =
          first
              .withProvider(
                  OrdersArbitraries.PROVIDERS.get(number % OrdersArbitraries.PROVIDERS.size()))
              .withCapacity(2);
      return MatchingInput.of(
              List.of(),
              first.provider().equals(second.provider()) ? List.of(first) : List.of(first, second))
          .withUnits(new MatchingInput.UnitCapacity(unit, number % 3));
    }

    private static DispatchChange ofOrder(int index, OrderId order, Instant at, OrderStep step) {
      return new DispatchChange.OfOrder(
          new OrderCommand(OrderCommandId.of("c-" + index), order, at, step));
    }
  }

  /**
   * Orders that are published.
   *
   * @return four orders
   */
  public static Arbitrary<List<OrderHistory>> orders() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 2),
            Arbitraries.of(OrderKind.WISH, OrderKind.WISH, OrderKind.PROJECT),
            slots(),
            Arbitraries.integers().between(1, 4))
        .as((places, kind, slots, level) -> order("w-0", places, kind, slots, level))
        .list()
        .ofSize(ORDERS)
        .map(DispatchArbitraries::published)
        .withoutEdgeCases();
  }

  private static Arbitrary<Set<String>> slots() {
    return Arbitraries.of(
        Set.of(), Set.of(), Set.of("SAT-AM"), Set.of("SAT-AM", "SAT-PM"), Set.of("SAT-PM"));
  }

  private static Order order(String id, int places, OrderKind kind, Set<String> slots, int level) {
    return Order.builder()
        .kind(kind)
        .demand(
            Demand.builder()
                .id(OrderId.of(id))
                .serviceClass(SERVICE)
                .slots(slots)
                .places(places)
                .level(level)
                .since(LocalDate.of(2023, 4, level))
                .build())
        .asker(new Asker.OfHousehold(HouseholdId.of("h-" + id)))
        .build();
  }

  private static List<OrderHistory> published(List<Order> orders) {
    List<OrderHistory> published = new ArrayList<>();
    for (Order order : orders) {
      OrderId id = OrderId.of("w-" + (published.size() + 1));
      List<OrderStep> steps =
          List.of(
              new OrderStep.Submission(), OrderStep.Review.approval(), new OrderStep.Publication());
      ImmutableList.Builder<OrderEvent> events = ImmutableList.builder();
      for (int i = 0; i < steps.size(); i++) {
        events.add(
            OrderEvent.of(OrderCommandId.of("begin-" + i), OrdersArbitraries.at(i), steps.get(i)));
      }
      published.add(new OrderHistory(order.withDemand(order.demand().withId(id)), events.build()));
    }
    return published;
  }

  /**
   * Offers of {@link OrdersArbitraries#PROVIDERS}.
   *
   * @return offers
   */
  public static Arbitrary<Offer> offers() {
    return Combinators.combine(
            Arbitraries.of(OrdersArbitraries.PROVIDERS),
            slots(),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(true, true, true, false),
            Arbitraries.integers().between(0, 2).optional(0.3))
        .as(
            (provider, slots, capacity, liked, carried) ->
                Offer.builder()
                    .provider(provider)
                    .addClasses(SERVICE)
                    .slots(slots)
                    .capacity(capacity)
                    .preferredClasses(liked ? ImmutableSet.of(SERVICE) : ImmutableSet.of())
                    .carried(carried)
                    .build())
        .withoutEdgeCases();
  }

  /**
   * What happens one after the other.
   *
   * @return up to fifteen draws
   */
  public static Arbitrary<List<Draw>> draws() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 14),
            Arbitraries.integers().between(0, 11),
            Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 40)),
                Tuple.of(1, Arbitraries.integers().between(-60, 0)),
                Tuple.of(1, Arbitraries.integers().between(0, 3000))),
            OrdersArbitraries.steps(),
            offers())
        .as(Draw::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(15)
        .withoutEdgeCases();
  }

  /**
   * Offers of different providers.
   *
   * @return up to four offers
   */
  public static Arbitrary<List<Offer>> supplies() {
    return offers().list().uniqueElements(Offer::provider).ofMaxSize(4).withoutEdgeCases();
  }
}
