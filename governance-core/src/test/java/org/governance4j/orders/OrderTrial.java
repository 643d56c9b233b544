package org.governance4j.orders;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrderId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.testing.orders.OrderSamples;
import org.governance4j.testing.orders.OrdersArbitraries;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/** A desk with its book and a clock that goes on by a minute with each command. */
final class OrderTrial {

  static final Provider MEMBER = Provider.of(PersonId.of("p-1"));
  static final Provider OTHER = Provider.of(PersonId.of("p-2"));
  static final Provider FIRM = Provider.of(InstitutionId.of("firm-1"));
  static final Provider BRANCH = Provider.of(OrganisationId.of("branch-1"));
  static final Asker HOUSEHOLD = new Asker.OfHousehold(HouseholdId.of("h-1"));
  static final Asker COMMUNITY = new Asker.OfOrganisation(OrganisationId.of("community"));

  final OrderDesk desk;
  OrderBook book = OrderBook.of(List.of());
  private Instant now = Instant.parse("2023-05-04T00:00:00Z");
  private int commands;

  OrderTrial(OrderClause... instead) {
    ImmutableList<OrderClause> clauses = OrderSamples.free();
    for (OrderClause clause : instead) {
      clauses =
          clauses.stream()
              .map(one -> one.code().equals(clause.code()) ? clause : one)
              .collect(ImmutableList.toImmutableList());
    }
    this.desk = OrderDesk.of(OrderSamples.policy(clauses), OrdersArbitraries.counter());
  }

  static Order order(String id, OrderKind kind, int places, Asker asker) {
    return Order.builder()
        .kind(kind)
        .demand(Demand.builder().id(OrderId.of(id)).serviceClass("REPAIR").places(places).build())
        .asker(asker)
        .build();
  }

  static Undertaking undertaking(int days) {
    return Undertaking.of(
        ContentRef.of("plan"),
        ContentRef.of("goal"),
        new TimeLimit(days, LimitUnit.DAYS, OrdersArbitraries.RULE));
  }

  Instant now() {
    return now;
  }

  void pass(long minutes) {
    now = now.plusSeconds(60 * minutes);
  }

  void to(String instant) {
    now = Instant.parse(instant);
  }

  OrderDecision submit(Order order) {
    OrderDecision decision =
        desk.submit(book, order, OrderCommandId.of("submit"), now).orElseThrow();
    book = book.with(decision).orElseThrow();
    return decision;
  }

  void publish(Order order) {
    submit(order);
    enter(order.id().value(), OrderStep.Review.approval());
    enter(order.id().value(), new OrderStep.Publication());
  }

  OrderDecision enter(String order, OrderStep step) {
    OrderDecision decision = decide(order, step).orElseThrow();
    book = book.with(decision).orElseThrow();
    return decision;
  }

  Outcome<OrderDecision> decide(String order, OrderStep step) {
    pass(1);
    commands++;
    return desk.decide(
        book, new OrderCommand(OrderCommandId.of("c-" + commands), OrderId.of(order), now, step));
  }

  List<ReasonCode> refusal(String order, OrderStep step) {
    Outcome<OrderDecision> outcome = decide(order, step);
    if (outcome instanceof Outcome.Accepted) {
      throw new AssertionError(step + " is accepted");
    }
    return outcome.reasons().stream().map(Reason::code).toList();
  }

  OrderStatus status(String order) {
    return book.status(OrderId.of(order)).orElseThrow();
  }

  Optional<ProviderStatus.State> state(String order, Provider provider) {
    return status(order).providers().stream()
        .filter(one -> one.provider().equals(provider))
        .map(ProviderStatus::state)
        .findFirst();
  }
}
