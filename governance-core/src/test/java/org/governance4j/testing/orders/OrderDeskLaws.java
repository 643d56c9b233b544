package org.governance4j.testing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.Provider;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderBook;
import org.governance4j.orders.OrderClause;
import org.governance4j.orders.OrderCommand;
import org.governance4j.orders.OrderCommandId;
import org.governance4j.orders.OrderDecision;
import org.governance4j.orders.OrderDesk;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrderStep;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.orders.OrdersReason;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timelimit.TimeLimitCounter;

/**
 * The laws of the desk that decides about orders. A host overrides {@link #policies()} to try them
 * on its own policies, in force in May 2023.
 */
public class OrderDeskLaws {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);

  /** The policies to try; one version each, in force from May 2023 at the latest. */
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

  @Provide
  Arbitrary<List<Integer>> lags() {
    return Arbitraries.of(0, 0, 0, 1, 2).list().ofSize(20);
  }

  @Property(tries = 600)
  @Label("L-ORDERS-8: each command moves an order as the diagram shows, or is refused with reasons")
  void decidesAsPlainLists(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands) {
    DeskRun run = new DeskRun(desk(policy));
    DeskOracle oracle = new DeskOracle(stated(policy), counter());
    for (Order order : orders) {
      run.submit(order);
      oracle.add(order);
      oracle
          .orders
          .get(order.id())
          .events
          .addAll(run.book.histories().get(run.book.histories().size() - 1).events());
    }
    List<OrderCommand> all = new ArrayList<>(DeskRun.beginning(orders));
    all.addAll(commands);
    for (OrderCommand command : all) {
      OrderBook before = run.book;
      DeskOracle.Answer expected = oracle.enter(command);
      Outcome<OrderDecision> decision = run.enter(command);
      assertThat(decision.getClass().getSimpleName())
          .as("%s: %s", command, decision.reasons())
          .isEqualTo(expected.kind());
      if (decision instanceof Outcome.Accepted<OrderDecision> accepted) {
        assertThat(accepted.value().events()).isEqualTo(expected.events);
      } else {
        Set<String> codes = new TreeSet<>();
        decision.reasons().forEach(reason -> codes.add(reason.code().name()));
        assertThat(codes)
            .as(command.toString())
            .isEqualTo(expected.violations.isEmpty() ? expected.missing : expected.violations);
        assertThat(run.book).isSameAs(before);
      }
    }
  }

  @Property(tries = 200)
  @Label("L-ORDERS-9: what is decided never contradicts itself, replayed it gives the same status")
  void replayGivesTheSame(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands) {
    DeskRun run = DeskRun.of(desk(policy), orders);
    commands.forEach(run::enter);
    OrderBook replayed = OrderBook.of(run.book.histories());
    assertThat(replayed.contradictory()).isEmpty();
    assertThat(replayed.version()).isEqualTo(run.book.version());
    assertThat(replayed.figures()).isEqualTo(run.book.figures());
    assertThat(replayed.nextLapse()).isEqualTo(run.book.nextLapse());
    for (OrderHistory history : replayed.histories()) {
      assertThat(replayed.status(history.id())).isEqualTo(run.book.status(history.id()));
      OrdersLaws.confirm(
          replayed.status(history.id()).orElseThrow(), OrdersOracle.of(history, Instant.MAX));
    }
  }

  @Property(tries = 300)
  @Label("L-ORDERS-10: nobody holds more than the rules allow, however desks follow each other")
  void limitsHoldUnderConflicts(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands,
      @ForAll("lags") List<Integer> lags) {
    DeskRun run = DeskRun.of(desk(policy), orders);
    List<OrderBook> seen = new ArrayList<>(List.of(run.book));
    for (int i = 0; i < commands.size(); i++) {
      OrderBook old = seen.get(Math.max(0, seen.size() - 1 - lags.get(i)));
      Optional<OrderDecision> stale = run.desk.decide(old, commands.get(i)).toOptional();
      if (stale.isPresent() && old.version() != run.book.version()) {
        assertThat(run.book.with(stale.get()).reasons())
            .extracting(Reason::code)
            .containsExactly(OrdersReason.STALE_DECISION);
        run.enter(commands.get(i));
      } else if (stale.isPresent()) {
        run.book = run.book.with(stale.get()).orElseThrow();
      }
      seen.add(run.book);
      checkLimits(run, stated(policy));
    }
  }

  private void checkLimits(DeskRun run, OrdersPolicy policy) {
    DeskOracle oracle = new DeskOracle(policy, counter());
    for (OrdersOracle one : run.oracles()) {
      oracle.orders.put(one.order.id(), one);
      int taken = one.in("OFFERED").size() + one.in("HOLDING").size() + one.in("SERVED").size();
      assertThat(taken).isLessThanOrEqualTo(one.places());
    }
    for (Provider provider : OrdersArbitraries.PROVIDERS) {
      policy
          .clause(OrderClause.AtOnce.class, "AT_ONCE/" + provider.kind())
          .flatMap(OrderClause.AtOnce::most)
          .ifPresent(
              most ->
                  assertThat(oracle.held(provider, new OrdersOracle(run.oracles().get(0).order)))
                      .isLessThanOrEqualTo(most));
      policy
          .clause(OrderClause.PerPeriod.class, "PER_PERIOD/" + provider.kind())
          .flatMap(OrderClause.PerPeriod::quota)
          .ifPresent(
              quota ->
                  run.book.histories().stream()
                      .flatMap(history -> history.events().stream())
                      .forEach(
                          event ->
                              assertThat(oracle.claimed(provider, event.at(), quota))
                                  .isLessThanOrEqualTo(quota.most())));
    }
  }

  @Property(tries = 200)
  @Label("L-ORDERS-11: whoever is kept out gets no place by any door")
  void nobodyKeptOutGetsIn(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands) {
    DeskRun run = DeskRun.of(desk(policy), orders);
    for (OrderCommand command : commands) {
      run.enter(command);
      for (OrdersOracle one : run.oracles()) {
        one.states()
            .forEach(
                (provider, state) -> {
                  if (one.isKeptOut(provider)) {
                    assertThat(state).isIn("EXCLUDED");
                  }
                });
      }
    }
  }

  @Property(tries = 200)
  @Label("L-ORDERS-12: a command again adds nothing, another step under its id is refused")
  void againAddsNothing(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands) {
    DeskRun run = DeskRun.of(desk(policy), orders);
    for (OrderCommand command : commands) {
      if (!(run.enter(command) instanceof Outcome.Accepted)) {
        continue;
      }
      OrderCommand late =
          new OrderCommand(
              command.id(), command.order(), command.at().plusSeconds(99_999), command.step());
      Outcome<OrderDecision> again = run.desk.decide(run.book, late);
      assertThat(again.orElseThrow().events()).isEmpty();
      assertThat(again.reasons())
          .extracting(Reason::code)
          .containsExactly(OrdersReason.ALREADY_ENTERED);
      OrderStep other =
          command.step() instanceof OrderStep.Withdrawal
              ? new OrderStep.Publication()
              : new OrderStep.Withdrawal();
      OrderCommand conflict = new OrderCommand(command.id(), command.order(), command.at(), other);
      assertThat(run.desk.decide(run.book, conflict).reasons())
          .extracting(Reason::code)
          .containsExactly(OrdersReason.COMMAND_CONFLICT);
    }
    for (Order order : orders) {
      Outcome<OrderDecision> again =
          run.desk.submit(run.book, order, OrderCommandId.of("begin-0"), OrdersArbitraries.at(999));
      assertThat(again.orElseThrow().events()).isEmpty();
      Order other = order.withFen(77L);
      assertThat(
              run.desk
                  .submit(run.book, other, OrderCommandId.of("begin-0"), OrdersArbitraries.at(999))
                  .reasons())
          .extracting(Reason::code)
          .containsExactly(OrdersReason.COMMAND_CONFLICT);
    }
  }

  @Property(tries = 150)
  @Label("L-ORDERS-13: what needs a term that no text states is undetermined and enters nothing")
  void noTermIsADefault(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands) {
    DeskRun run = DeskRun.of(desk(policy), orders);
    for (OrderCommand command : commands) {
      OrderBook before = run.book;
      Outcome<OrderDecision> full = run.enter(command);
      for (OrderClause left : stated(policy).clauses()) {
        Outcome<OrderDecision> less = desk(without(policy, left)).decide(before, command);
        if (full instanceof Outcome.Accepted<OrderDecision> accepted) {
          checkLess(accepted.value(), less);
        } else if (less instanceof Outcome.Accepted) {
          assertThat(full).as("only fewer terms were missing").isNull();
        }
      }
    }
  }

  /** The same, or a part of it with what is missing for the rest, or undetermined. */
  private static void checkLess(OrderDecision full, Outcome<OrderDecision> less) {
    assertThat(less).isNotInstanceOf(Outcome.Refused.class);
    less.toOptional()
        .filter(one -> !one.equals(full))
        .ifPresent(
            one -> {
              assertThat(one.events()).isEqualTo(full.events().subList(0, one.events().size()));
              assertThat(less.reasons())
                  .extracting(Reason::code)
                  .containsAnyOf(OrdersReason.TERM_MISSING, OrdersReason.TERM_OF_KIND_MISSING);
            });
  }

  private OrderDesk desk(Dated<OrdersPolicy> policy) {
    return OrderDesk.of(policy, counter());
  }

  private static OrdersPolicy stated(Dated<OrdersPolicy> policy) {
    return policy.asOf(DAY, LocalDate.MAX).orElseThrow();
  }

  private static Dated<OrdersPolicy> without(Dated<OrdersPolicy> policy, OrderClause left) {
    return Dated.from(
        "orders",
        OrdersArbitraries.SINCE,
        OrdersArbitraries.RULE,
        new OrdersPolicy(
            stated(policy).clauses().stream()
                .filter(clause -> !clause.equals(left))
                .collect(ImmutableList.toImmutableList())));
  }
}
