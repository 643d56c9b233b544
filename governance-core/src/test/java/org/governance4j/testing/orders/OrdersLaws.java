package org.governance4j.testing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.orders.Asker;
import org.governance4j.orders.ContradictoryOrder;
import org.governance4j.orders.OrderBook;
import org.governance4j.orders.OrderCommandId;
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderFigures;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderStatus;
import org.governance4j.orders.OrderStep;
import org.governance4j.orders.OrdersReason;
import org.governance4j.orders.PraiseRate;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** The laws of orders and their events. */
public class OrdersLaws {

  @Provide
  Arbitrary<OrderHistory> histories() {
    return OrdersArbitraries.anyHistory();
  }

  @Provide
  Arbitrary<List<OrderHistory>> sound() {
    return OrdersArbitraries.soundHistories();
  }

  @Provide
  Arbitrary<List<OrderHistory>> messy() {
    return OrdersArbitraries.messyHistories();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return OrdersArbitraries.instants();
  }

  @Property(tries = 500)
  @Label("L-ORDERS-1: the status of an order is the one that a search for each fact finds")
  void statusIsAsFound(
      @ForAll("sound") List<OrderHistory> histories, @ForAll("instants") Instant at) {
    OrderBook book = OrderBook.at(histories, at);
    assertThat(book.contradictory()).isEmpty();
    for (OrderHistory history : histories) {
      OrdersOracle oracle = OrdersOracle.of(history, at);
      Outcome<OrderStatus> outcome = book.status(history.id());
      assertThat(outcome.toOptional().isPresent()).isEqualTo(oracle.begun());
      outcome.toOptional().ifPresent(status -> confirm(status, oracle));
      if (oracle.begun()) {
        Reason reason = outcome.reasons().get(0);
        assertThat(reason.facts().get("since")).isEqualTo(Fact.of(oracle.since()));
        assertThat(reason.facts().get("orderStage"))
            .isEqualTo(new Fact.Code("orderStage", oracle.stage()));
      }
    }
  }

  @Property(tries = 2000)
  @Label("L-ORDERS-2: contradictory orders come back apart, each contradiction named")
  void contradictionsAreNamed(@ForAll("histories") OrderHistory history) {
    OrderBook book = OrderBook.of(List.of(history, other()));
    List<String> expected = OrdersOracle.contradictions(history);
    assertThat(book.status(other().id())).isInstanceOf(Outcome.Accepted.class);
    if (expected.isEmpty()) {
      assertThat(book.contradictory()).isEmpty();
    } else {
      ContradictoryOrder apart = book.contradictory().get(0);
      assertThat(apart.history()).isEqualTo(history);
      assertThat(apart.reasons().stream().map(OrdersLaws::named))
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(book.status(history.id()).reasons()).containsAll(apart.reasons());
    }
  }

  @Property(tries = 1000)
  @Label("L-ORDERS-3: a status depends on no later event")
  void laterEventsChangeNothing(
      @ForAll("histories") OrderHistory history, @ForAll("instants") Instant at) {
    OrderBook now = OrderBook.at(List.of(history), at);
    OrderBook known = OrderBook.of(List.of(history.until(at)));
    assertThat(now.status(history.id())).isEqualTo(known.status(history.id()));
    assertThat(now.version()).isEqualTo(known.version());
  }

  @Property(tries = 300)
  @Label("L-ORDERS-5: figures and rates are those counted by hand, in whatever order")
  void figuresAreCounted(
      @ForAll("sound") List<OrderHistory> histories,
      @ForAll("instants") Instant at,
      @ForAll long seed) {
    List<OrderHistory> shuffled = new ArrayList<>(histories);
    Collections.shuffle(shuffled, new Random(seed));
    OrderBook book = OrderBook.at(shuffled, at);
    List<OrdersOracle> all = histories.stream().map(one -> OrdersOracle.of(one, at)).toList();
    assertThat(book.figures()).isEqualTo(figures(all));
    for (OrderKind kind : OrderKind.values()) {
      assertThat(book.figures(kind))
          .isEqualTo(figures(all.stream().filter(one -> one.order.kind() == kind).toList()));
    }
    List<OrdersOracle> wishes = all.stream().filter(OrdersLaws::isWish).toList();
    int satisfied = count(wishes, one -> rated(one, OrderStep.Satisfaction.SATISFIED));
    int not = count(wishes, one -> rated(one, OrderStep.Satisfaction.NOT_SATISFIED));
    checkRate(book, PraiseRate.Base.JUDGED, satisfied, satisfied + not);
    checkRate(
        book, PraiseRate.Base.FULFILLED, satisfied, count(wishes, one -> one.any("Fulfilment")));
  }

  @Property(tries = 500)
  @Label("L-ORDERS-6: what is not submitted counts nowhere, what is stated twice comes back apart")
  void statedOnceOrNotAtAll(@ForAll("messy") List<OrderHistory> histories) {
    Map<OrderId, Integer> times = new HashMap<>();
    histories.forEach(one -> times.merge(one.id(), 1, Integer::sum));
    OrderBook book = OrderBook.of(histories);
    List<OrderHistory> apart =
        histories.stream()
            .filter(one -> times.get(one.id()) > 1 || !OrdersOracle.contradictions(one).isEmpty())
            .toList();
    assertThat(book.contradictory()).extracting(ContradictoryOrder::history).isEqualTo(apart);
    for (ContradictoryOrder one : book.contradictory()) {
      assertThat(one.reasons().stream().anyMatch(r -> r.code() == OrdersReason.DUPLICATE_ORDER))
          .isEqualTo(times.get(one.history().id()) > 1);
    }
    List<OrderHistory> kept = histories.stream().filter(one -> !apart.contains(one)).toList();
    assertThat(book.histories()).isEqualTo(kept);
    assertThat(book.figures().submitted())
        .isEqualTo((int) kept.stream().filter(one -> !one.events().isEmpty()).count());
    kept.stream()
        .filter(one -> one.events().isEmpty())
        .forEach(
            one ->
                assertThat(book.status(one.id()).reasons())
                    .extracting(Reason::code)
                    .containsExactly(OrdersReason.NOT_SUBMITTED));
    assertThat(book.status(OrderId.of("none")).reasons())
        .extracting(Reason::code)
        .containsExactly(OrdersReason.ORDER_UNKNOWN);
  }

  static void confirm(OrderStatus status, OrdersOracle oracle) {
    assertThat(status.stage().name()).isEqualTo(oracle.stage());
    assertThat(status.since()).isEqualTo(oracle.since());
    assertThat(status.version()).isEqualTo(oracle.events.size());
    assertThat(status.places()).isEqualTo(oracle.places());
    assertThat(status.openPlaces()).isEqualTo(oracle.openPlaces());
    assertThat(status.submittedAt()).isEqualTo(oracle.events.get(0).at());
    assertThat(status.approvedAt().isPresent()).isEqualTo(approved(oracle));
    assertThat(status.publishedAt().isPresent()).isEqualTo(oracle.any("Publication"));
    assertThat(status.mergedInto().isPresent()).isEqualTo(oracle.any("Merger"));
    assertThat(status.satisfaction().isPresent()).isEqualTo(oracle.any("Rating"));
    List<String> providers =
        status.providers().stream().map(one -> one.provider() + " " + one.state()).toList();
    assertThat(providers)
        .isEqualTo(oracle.providers().stream().map(p -> p + " " + oracle.state(p)).toList());
    status
        .providers()
        .forEach(
            one -> {
              boolean offered = one.state().name().equals("OFFERED");
              assertThat(offered ? one.until() : Optional.empty())
                  .isEqualTo(oracle.offeredUntil(one.provider()));
            });
  }

  private static OrderHistory other() {
    return new OrderHistory(
        OrdersArbitraries.order(
            "w-99",
            OrderKind.WISH,
            1,
            new Asker.OfHousehold(HouseholdId.of("h-9")),
            Optional.empty()),
        ImmutableList.of(
            OrderEvent.of(
                OrderCommandId.of("e-0"), OrdersArbitraries.START, new OrderStep.Submission())));
  }

  private static boolean isWish(OrdersOracle one) {
    return one.order.kind() == OrderKind.WISH;
  }

  private static OrderFigures figures(List<OrdersOracle> all) {
    Set<Provider> providers = new HashSet<>();
    all.forEach(one -> providers.addAll(one.in("HOLDING")));
    all.forEach(one -> providers.addAll(one.in("SERVED")));
    return OrderFigures.builder()
        .submitted(count(all, OrdersOracle::begun))
        .approved(count(all, OrdersLaws::approved))
        .rejected(count(all, one -> one.stage().equals("REJECTED")))
        .merged(count(all, one -> one.stage().equals("MERGED")))
        .published(count(all, one -> one.any("Publication")))
        .accepted(count(all, OrdersOracle::wasAccepted))
        .fulfilled(count(all, one -> one.any("Fulfilment")))
        .withdrawn(count(all, one -> one.any("Withdrawal")))
        .dispatches(sum(all, "Dispatch"))
        .declines(sum(all, "Decline"))
        .lapses(sum(all, "Lapse"))
        .claims(sum(all, "Claim"))
        .noShows(sum(all, "NoShow"))
        .reportsIn(sum(all, "ReportIn"))
        .providers(providers.size())
        .build();
  }

  private static boolean approved(OrdersOracle one) {
    return one.last(step -> step instanceof OrderStep.Review)
        .filter(event -> ((OrderStep.Review) event.step()).approved())
        .isPresent();
  }

  private static boolean rated(OrdersOracle one, OrderStep.Satisfaction satisfaction) {
    return one.last(step -> step instanceof OrderStep.Rating)
        .filter(event -> ((OrderStep.Rating) event.step()).satisfaction() == satisfaction)
        .isPresent();
  }

  private static void checkRate(OrderBook book, PraiseRate.Base base, int satisfied, int counted) {
    Outcome<PraiseRate> outcome = book.praiseRate(OrderKind.WISH, base);
    if (counted == 0) {
      assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
      assertThat(outcome.reasons().get(0).code()).isEqualTo(OrdersReason.NOTHING_TO_COUNT);
    } else {
      assertThat(outcome.orElseThrow())
          .isEqualTo(new PraiseRate(base, satisfied, counted, Fraction.of(satisfied, counted)));
    }
  }

  private static int sum(List<OrdersOracle> all, String name) {
    return (int) all.stream().mapToLong(one -> one.count(name)).sum();
  }

  private static int count(List<OrdersOracle> all, Predicate<OrdersOracle> counts) {
    return (int) all.stream().filter(counts).count();
  }

  static String named(Reason reason) {
    return Optional.ofNullable(reason.facts().get("event"))
        .map(event -> reason.code().name() + " " + ((Fact.Amount) event).amount())
        .orElse(reason.code().name());
  }
}
