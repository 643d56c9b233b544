package org.governance4j.json.packs;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrderId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.matching.Demand;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.orders.Asker;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderBook;
import org.governance4j.orders.OrderClause;
import org.governance4j.orders.OrderCommand;
import org.governance4j.orders.OrderCommandId;
import org.governance4j.orders.OrderDecision;
import org.governance4j.orders.OrderDesk;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderNotice;
import org.governance4j.orders.OrderStatus;
import org.governance4j.orders.OrderStep;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.orders.ProviderStatus;
import org.governance4j.orders.ServiceLists;
import org.governance4j.orders.Undertaking;
import org.governance4j.rule.Basis;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.Dated;
import org.governance4j.rule.OpenItem;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.orders.OrdersArbitraries;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/** A desk under rules, with a book and a clock that goes on by a minute with each command. */
final class PlaceDesk {

  static final Provider MEMBER = Provider.of(PersonId.of("member"));
  static final Provider UNIT = Provider.of(InstitutionId.of("unit"));
  static final Provider BRANCH = Provider.of(OrganisationId.of("branch"));
  static final Asker HOUSEHOLD = new Asker.OfHousehold(HouseholdId.of("household"));
  static final Asker COMMUNITY = new Asker.OfOrganisation(OrganisationId.of("community"));

  private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);
  private static final RuleRef DECISION =
      new RuleRef("HOST", "what no text gives", "a test", Basis.HOST_DECISION);

  private final OrderDesk desk;
  private final List<OrderNotice> told = new ArrayList<>();
  private OrderBook book = OrderBook.of(List.of());
  private Instant now = Instant.parse("2024-06-03T01:00:00Z");
  private int commands;

  private PlaceDesk(Dated<OrdersPolicy> policy) {
    this.desk = OrderDesk.of(policy, OrdersArbitraries.counter());
  }

  static PlaceDesk of(PolicyPack pack) {
    return new PlaceDesk(pack.get(OrdersPolicy.KEY));
  }

  static PlaceDesk of(OrdersPolicy policy) {
    return new PlaceDesk(Dated.from(OrdersPolicy.KEY.id(), SINCE, DECISION, policy));
  }

  /** A pack under a host's that decides exactly what the texts leave open of orders. */
  static PolicyPack decided(PolicyPack place) {
    ImmutableList<OrderClause> clauses =
        place.open().stream()
            .filter(item -> item.policy().equals(OrdersPolicy.KEY))
            .flatMap(item -> item.element().stream())
            .map(PlaceDesk::decided)
            .collect(ImmutableList.toImmutableList());
    PolicyPack local =
        PolicyPack.builder("local")
            .put(OrdersPolicy.KEY, SINCE, DECISION, new OrdersPolicy(clauses))
            .build();
    return PolicyPack.layered(List.of(place, local)).orElseThrow();
  }

  private static OrderClause decided(String code) {
    ImmutableList.Builder<OrderClause> clauses = ImmutableList.builder();
    clauses.add(
        new OrderClause.OpenOrders(OrderKind.WISH, Optional.of(1), DECISION),
        new OrderClause.AnswerLimit(new TimeLimit(48, LimitUnit.HOURS, DECISION), DECISION));
    for (Provider.Kind kind : Provider.Kind.values()) {
      clauses.add(
          new OrderClause.AtOnce(kind, Optional.of(3), DECISION),
          new OrderClause.PerPeriod(
              kind, Optional.of(new OrderClause.ClaimQuota(5, CalendarPeriod.MONTH)), DECISION));
    }
    return clauses.build().stream()
        .filter(clause -> clause.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** The codes of the terms of orders that a pack leaves open. */
  static List<String> open(PolicyPack pack) {
    return pack.open().stream()
        .filter(item -> item.policy().equals(OrdersPolicy.KEY))
        .map(OpenItem::element)
        .flatMap(Optional::stream)
        .toList();
  }

  static Undertaking undertaking() {
    return Undertaking.of(
        ContentRef.of("plan"),
        ContentRef.of("goal"),
        new TimeLimit(30, LimitUnit.DAYS, OrdersArbitraries.RULE));
  }

  static OrderStep claim(Provider provider) {
    return OrderStep.Claim.builder().provider(provider).undertaking(undertaking()).build();
  }

  static OrderStep summons(Provider... providers) {
    return new OrderStep.Summons(ImmutableSet.copyOf(providers));
  }

  @CanIgnoreReturnValue
  PlaceDesk publish(String id, OrderKind kind, Asker asker) {
    return publish(id, kind, asker, "ANY", 1);
  }

  @CanIgnoreReturnValue
  PlaceDesk publish(String id, OrderKind kind, Asker asker, String serviceClass, int places) {
    submit(id, kind, asker, serviceClass, places);
    enter(id, OrderStep.Review.approval());
    enter(id, new OrderStep.Publication());
    return this;
  }

  @CanIgnoreReturnValue
  PlaceDesk submit(String id, OrderKind kind, Asker asker, String serviceClass, int places) {
    Demand demand =
        Demand.builder().id(OrderId.of(id)).serviceClass(serviceClass).places(places).build();
    Order order = Order.builder().kind(kind).demand(demand).asker(asker).build();
    take(desk.submit(book, order, OrderCommandId.of("submit"), now).orElseThrow());
    return this;
  }

  @CanIgnoreReturnValue
  OrderDecision enter(String order, OrderStep step) {
    OrderDecision decision = decide(order, step).orElseThrow();
    take(decision);
    return decision;
  }

  Outcome<OrderDecision> decide(String order, OrderStep step) {
    now = now.plusSeconds(60);
    commands++;
    return desk.decide(
        book, new OrderCommand(OrderCommandId.of("c-" + commands), OrderId.of(order), now, step));
  }

  OrderBook book() {
    return book;
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

  ServiceLists lists(ServiceClassPolicy services) {
    return desk.lists(book, List.of(), services, now).orElseThrow();
  }

  /** What somebody who ordered was told, one step after the other. */
  List<String> told(Asker asker) {
    return told.stream()
        .filter(notice -> notice.to().equals(asker))
        .map(notice -> notice.order().value() + " " + notice.event().step().kind())
        .toList();
  }

  private void take(OrderDecision decision) {
    told.addAll(decision.notices());
    book = book.with(decision).orElseThrow();
  }
}
