package org.governance4j.testing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.Provider;
import org.governance4j.orders.Asker;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderBook;
import org.governance4j.orders.OrderCommand;
import org.governance4j.orders.OrderCommandId;
import org.governance4j.orders.OrderDecision;
import org.governance4j.orders.OrderDesk;
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderNotice;
import org.governance4j.orders.OrderStep;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.orders.OrdersReason;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timelimit.TimeLimitCounter;

/**
 * The laws of offers, waiting lists, notices and negotiations. A host overrides {@link #policies()}
 * to try them on its own policies, in force in May 2023.
 */
public class OrderTurnLaws {

  /** The policies to try. */
  @Provide
  protected Arbitrary<Dated<OrdersPolicy>> policies() {
    return OrdersArbitraries.policies();
  }

  /** How limits are counted. */
  protected TimeLimitCounter counter() {
    return OrdersArbitraries.counter();
  }

  @Provide
  Arbitrary<List<Order>> orders() {
    return Combinators.combine(
            OrdersArbitraries.orders("w-1"),
            OrdersArbitraries.orders("w-2"),
            OrdersArbitraries.orders("w-3"))
        .as(List::of);
  }

  @Provide
  Arbitrary<List<OrderCommand>> commands() {
    return OrdersArbitraries.commands();
  }

  @Property(tries = 150)
  @Label("L-ORDERS-14: an offer is answered up to its last instant, and lapses after it")
  void offersLapseAfterTheirLastInstant(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands) {
    DeskRun run = DeskRun.of(desk(policy), orders);
    Set<Provider> absent = new HashSet<>();
    for (OrderCommand command : commands) {
      Outcome<OrderDecision> decision = run.enter(command);
      boolean cooling = has(decision, OrdersReason.COOLING_OFF);
      if (cooling && command.step().providers().size() == 1 && !isClaim(command.step())) {
        assertThat(absent).containsAll(command.step().providers());
      }
      if (decision instanceof Outcome.Accepted && command.step() instanceof OrderStep.NoShow no) {
        absent.add(no.provider());
      }
      checkOffers(run);
    }
  }

  private static void checkOffers(DeskRun run) {
    List<Instant> ends = new ArrayList<>();
    for (OrdersOracle one : run.oracles()) {
      for (Provider provider : one.in("OFFERED")) {
        Instant until = one.offeredUntil(provider).orElseThrow();
        ends.add(until);
        Instant after = until.plusNanos(1);
        OrderStep accept = OrderStep.Acceptance.by(provider);
        OrderStep lapse = new OrderStep.Lapse(provider);
        boolean running = !one.events.get(one.events.size() - 1).at().isAfter(until);
        assertThat(has(ask(run, one, accept, until), OrdersReason.OFFER_OVER)).isEqualTo(!running);
        assertThat(has(ask(run, one, accept, after), OrdersReason.OFFER_OVER)).isTrue();
        assertThat(has(ask(run, one, lapse, until), OrdersReason.OFFER_RUNNING)).isEqualTo(running);
        assertThat(ask(run, one, lapse, after)).isInstanceOf(Outcome.Accepted.class);
      }
    }
    assertThat(run.book.nextLapse()).isEqualTo(ends.stream().min(Instant::compareTo));
    for (Instant end : ends) {
      List<OrderCommand> lapsed = run.book.lapsed(end.plusNanos(1));
      assertThat(lapsed).hasSize((int) ends.stream().filter(one -> !one.isAfter(end)).count());
      DeskRun later = new DeskRun(run.desk);
      later.book = run.book;
      lapsed.forEach(one -> assertThat(later.enter(one)).isInstanceOf(Outcome.Accepted.class));
      lapsed.forEach(one -> assertThat(later.enter(one).orElseThrow().events()).isEmpty());
    }
  }

  @Property(tries = 150)
  @Label("L-ORDERS-15: a free place goes to the first who waits whom the rules let in")
  void freePlacesGoInTurn(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands) {
    DeskRun run = DeskRun.of(desk(policy), orders);
    for (OrderCommand command : commands) {
      Outcome<OrderDecision> decision = run.enter(command);
      if (decision instanceof Outcome.Accepted) {
        for (OrdersOracle one : run.oracles()) {
          if (one.order.id().equals(command.order())) {
            checkTurn(run, one);
          }
        }
      }
    }
  }

  /** Nobody who waits could have a place now, and so nobody is overtaken. */
  private static void checkTurn(DeskRun run, OrdersOracle one) {
    Instant now = one.events.get(one.events.size() - 1).at();
    List<Provider> waiting = one.in("WAITING");
    for (Provider provider : waiting) {
      assertThat(ask(run, one, new OrderStep.MoveUp(provider), now))
          .isNotInstanceOf(Outcome.Accepted.class);
    }
    // Later they may, when nobody cools off or has too many any more.
    Instant later = now.plusSeconds(3 * 3600);
    if (waiting.stream().anyMatch(who -> isIn(run, one, new OrderStep.MoveUp(who), later))) {
      for (Provider other : OrdersArbitraries.PROVIDERS) {
        assertThat(isIn(run, one, new OrderStep.Dispatch(other), later)).isFalse();
        assertThat(isIn(run, one, OrderStep.Claim.by(other), later)).isFalse();
      }
    }
  }

  private static boolean isIn(DeskRun run, OrdersOracle one, OrderStep step, Instant at) {
    return ask(run, one, step, at) instanceof Outcome.Accepted;
  }

  @Property(tries = 150)
  @Label("L-ORDERS-16: each event gives one notice to its asker and to those merged into it")
  void askersAreTold(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands) {
    DeskRun run = DeskRun.of(desk(policy), orders);
    for (OrderCommand command : commands) {
      List<Order> told = new ArrayList<>();
      orders.stream().filter(one -> one.id().equals(command.order())).forEach(told::add);
      for (int i = 0; i < told.size(); i++) {
        Order into = told.get(i);
        run.oracles().stream()
            .filter(one -> isMergedInto(one, into))
            .forEach(one -> told.add(one.order));
      }
      run.enter(command)
          .toOptional()
          .ifPresent(
              decision -> {
                List<OrderNotice> expected = new ArrayList<>();
                for (OrderEvent event : decision.events()) {
                  told.forEach(
                      one ->
                          expected.add(
                              new OrderNotice(one.asker(), one.id(), command.order(), event)));
                }
                assertThat(decision.notices()).containsExactlyInAnyOrderElementsOf(expected);
              });
    }
  }

  private static boolean isMergedInto(OrdersOracle one, Order into) {
    return one.last(step -> step instanceof OrderStep.Merger)
        .filter(event -> ((OrderStep.Merger) event.step()).into().equals(into.id()))
        .isPresent();
  }

  @Property(tries = 150)
  @Label("L-ORDERS-17: an order is fulfilled only with each place served or given up")
  void nothingIsFulfilledInSilence(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands) {
    DeskRun run = DeskRun.of(desk(policy), orders);
    for (OrderCommand command : commands) {
      Map<Provider, String> before = new HashMap<>();
      run.oracles().stream()
          .filter(one -> one.order.id().equals(command.order()))
          .forEach(one -> before.putAll(one.states()));
      boolean accepted = run.enter(command) instanceof Outcome.Accepted;
      for (OrdersOracle one : run.oracles()) {
        one.last(step -> step instanceof OrderStep.Fulfilment)
            .ifPresent(
                event ->
                    assertThat(
                            one.in("SERVED").size()
                                + ((OrderStep.Fulfilment) event.step()).givenUp())
                        .isEqualTo(one.places()));
        boolean changed = one.order.id().equals(command.order()) && accepted;
        if (changed && command.step() instanceof OrderStep.PlacesChange change) {
          Set<Provider> lost = new HashSet<>();
          before.forEach(
              (provider, state) -> {
                boolean had = state.equals("OFFERED") || state.equals("HOLDING");
                if (had && one.state(provider).equals("RELEASED")) {
                  lost.add(provider);
                }
              });
          assertThat(lost).isEqualTo(change.released());
        }
      }
    }
  }

  @Property(tries = 150)
  @Label("L-ORDERS-18: proposals alternate, and the side that did not make the last one agrees")
  void proposalsAlternate(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands) {
    DeskRun run = DeskRun.of(desk(policy), orders);
    commands.forEach(run::enter);
    for (OrderHistory history : run.book.histories()) {
      for (Provider provider : OrdersArbitraries.PROVIDERS) {
        List<OrderStep.Side> sides = new ArrayList<>();
        for (OrderEvent event : history.events()) {
          if (event.step() instanceof OrderStep.Proposal one && one.provider().equals(provider)) {
            OrderStep.Side expected =
                sides.size() % 2 == 0 ? OrderStep.Side.PROVIDER : OrderStep.Side.ASKER;
            assertThat(one.by()).isEqualTo(expected);
            sides.add(one.by());
          } else if (event.step() instanceof OrderStep.Agreement one
              && one.provider().equals(provider)) {
            assertThat(one.by()).isNotEqualTo(Iterables.getLast(sides));
            sides.clear();
          } else if (event.step().providers().contains(provider)) {
            sides.clear();
          }
        }
      }
    }
  }

  @Property(tries = 1)
  @Label("L-ORDERS-21: beyond the bounds it is refused, and nothing throws")
  void boundsAreRefused() {
    OrderDesk desk = desk(OrderSamples.policy(OrderSamples.free()));
    Order order =
        OrdersArbitraries.order(
            "w-1",
            OrderKind.WISH,
            1,
            new Asker.OfOrganisation(OrganisationId.of("o-8")),
            Optional.empty());
    DeskRun run = DeskRun.of(desk, List.of(order));
    for (Instant at : List.of(Instant.MIN, Instant.MAX)) {
      assertThat(
              has(
                  desk.submit(run.book, order, OrderCommandId.of("x"), at),
                  OrdersReason.INSTANT_OUT_OF_RANGE))
          .isTrue();
      assertThat(desk.openForMatching(run.book, at).reasons())
          .extracting(Reason::code)
          .containsExactly(OrdersReason.INSTANT_OUT_OF_RANGE);
      assertThat(run.book.lapsed(at)).isEmpty();
    }
    List<OrderEvent> events = new ArrayList<>(run.book.histories().get(0).events());
    while (events.size() < OrderHistory.MAX_EVENTS) {
      events.add(
          OrderEvent.of(
              OrderCommandId.of("e-" + events.size()),
              OrdersArbitraries.at(5),
              new OrderStep.PlacesChange(1 + events.size() % 2, ImmutableSet.of())));
    }
    DeskRun full = new DeskRun(desk);
    full.book = OrderBook.of(List.of(new OrderHistory(order, ImmutableList.copyOf(events))));
    assertThat(full.book.contradictory()).isEmpty();
    OrderCommand more =
        new OrderCommand(
            OrderCommandId.of("more"),
            order.id(),
            OrdersArbitraries.at(6),
            new OrderStep.Withdrawal());
    assertThat(has(full.enter(more), OrdersReason.TOO_MANY_EVENTS)).isTrue();
  }

  private static boolean isClaim(OrderStep step) {
    return step instanceof OrderStep.Claim || step instanceof OrderStep.Agreement;
  }

  private static boolean has(Outcome<?> outcome, OrdersReason code) {
    return outcome.reasons().stream().anyMatch(reason -> reason.code() == code);
  }

  private static Outcome<OrderDecision> ask(
      DeskRun run, OrdersOracle one, OrderStep step, Instant at) {
    return run.desk.decide(
        run.book, new OrderCommand(OrderCommandId.of("ask"), one.order.id(), at, step));
  }

  private OrderDesk desk(Dated<OrdersPolicy> policy) {
    return OrderDesk.of(policy, counter());
  }
}
