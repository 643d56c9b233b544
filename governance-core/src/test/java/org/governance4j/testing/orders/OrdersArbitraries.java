package org.governance4j.testing.orders;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.ActivityId;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrderId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.matching.Demand;
import org.governance4j.orders.Asker;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderClause;
import org.governance4j.orders.OrderCommand;
import org.governance4j.orders.OrderCommandId;
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderStep;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.orders.Undertaking;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitCounter;

/**
 * Generators of orders with their events, of commands and of policies (点单数据生成), over a few
 * providers and minutes so that they meet often.
 */
public final class OrdersArbitraries {

  /** The first instant of the events. */
  public static final Instant START = Instant.parse("2023-05-04T00:00:00Z");

  /** The first day of the policies. */
  public static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  /** Whose rules they are. */
  public static final RuleRef RULE = RuleRef.of("TEST-1", "orders", "a source");

  /** A person, a second one, an institution and an organisation. */
  public static final ImmutableList<Provider> PROVIDERS =
      ImmutableList.of(
          Provider.of(PersonId.of("p-1")),
          Provider.of(PersonId.of("p-2")),
          Provider.of(InstitutionId.of("i-1")),
          Provider.of(OrganisationId.of("o-1")));

  /** Who is kept out of every order: by the demand, by a conflict, and, of some, as the asker. */
  public static final ImmutableList<Provider> KEPT_OUT =
      ImmutableList.of(
          Provider.of(PersonId.of("p-9")),
          Provider.of(InstitutionId.of("i-9")),
          Provider.of(PersonId.of("p-8")));

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private OrdersArbitraries() {}

  /**
   * A counter of limits in whatever unit.
   *
   * @return the counter, in the time of China
   */
  public static TimeLimitCounter counter() {
    CountingPolicy counting =
        CountingPolicy.builder()
            .start(CountingPolicy.Start.NEXT_DAY)
            .outsideHours(CountingPolicy.OutsideHours.AS_RECEIVED)
            .rollOver(CountingPolicy.RollOver.NEXT_WORKING_DAY)
            .dayEnd(DayEnd.at(LocalTime.of(17, 30)))
            .provisionalAllowed(true)
            .rule(RULE)
            .build();
    return TimeLimitCounter.of(
        Dated.from("counting", SINCE, RULE, counting), WorkCalendar.published(), ZONE);
  }

  /**
   * Instants of two days, and some before them.
   *
   * @return instants at whole minutes
   */
  public static Arbitrary<Instant> instants() {
    return Arbitraries.integers().between(-1, 2_000).map(OrdersArbitraries::at);
  }

  /**
   * Orders of any kind, with one to three places.
   *
   * @param id the order's id
   * @return orders
   */
  public static Arbitrary<Order> orders(String id) {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(4, OrderKind.WISH),
                Tuple.of(2, OrderKind.PROJECT),
                Tuple.of(1, OrderKind.CALL)),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 3),
            Arbitraries.longs().between(0, 3).map(n -> n * 100).optional())
        .as((kind, places, asker, fen) -> order(id, kind, places, asker(asker), fen))
        .withoutEdgeCases();
  }

  private static Asker asker(int number) {
    return switch (number) {
      case 0 -> new Asker.OfPerson(PersonId.of("p-8"), Optional.of(HouseholdId.of("h-1")));
      case 1 -> new Asker.OfHousehold(HouseholdId.of("h-1"));
      case 2 -> new Asker.OfPerson(PersonId.of("p-8"), Optional.empty());
      default -> new Asker.OfOrganisation(OrganisationId.of("o-8"));
    };
  }

  /**
   * An order, from which those of {@link #KEPT_OUT} are kept out.
   *
   * @param id its id
   * @param kind its kind
   * @param places its places
   * @param asker who orders
   * @param fen what it costs
   * @return the order
   */
  public static Order order(
      String id, OrderKind kind, int places, Asker asker, Optional<Long> fen) {
    return Order.builder()
        .kind(kind)
        .demand(
            Demand.builder()
                .id(OrderId.of(id))
                .serviceClass("REPAIR")
                .places(places)
                .addExcluded(Provider.of(PersonId.of("p-9")))
                .build())
        .asker(asker)
        .fen(fen)
        .addConflicts(KEPT_OUT.get(1))
        .build();
  }

  /**
   * Steps of any kind, most about one of {@link #PROVIDERS}.
   *
   * @return steps
   */
  public static Arbitrary<OrderStep> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 44),
            Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(PROVIDERS)), Tuple.of(1, Arbitraries.of(KEPT_OUT))),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(true, true, true, false))
        .as(OrdersArbitraries::step)
        .withoutEdgeCases();
  }

  private static OrderStep step(int kind, Provider provider, int number, boolean usual) {
    Optional<Undertaking> terms = usual ? Optional.of(undertaking(number)) : Optional.empty();
    ImmutableSet<Provider> some = ImmutableSet.copyOf(PROVIDERS.subList(0, 1 + number % 2));
    OrderStep.Side side = number % 2 == 0 ? OrderStep.Side.PROVIDER : OrderStep.Side.ASKER;
    return switch (kind) {
      case 0 -> new OrderStep.Submission();
      case 1 -> new OrderStep.Review(usual, Optional.empty());
      case 2 -> new OrderStep.Merger(OrderId.of("w-" + number), OrderStep.MergeReason.COMMON_NEED);
      case 3 -> new OrderStep.Publication();
      case 4, 5, 6, 7, 8 -> new OrderStep.Dispatch(provider);
      case 9, 10, 11, 12 -> new OrderStep.Acceptance(provider, terms);
      case 13, 14 -> OrderStep.Decline.by(provider);
      case 15, 16 -> new OrderStep.Lapse(provider);
      case 17, 18, 19, 20, 21, 22 ->
          new OrderStep.Claim(
              provider,
              terms,
              number > 0 ? Optional.of(ActivityId.of("m-" + number)) : Optional.empty());
      case 23, 24, 25 -> new OrderStep.Waiting(provider);
      case 26 -> new OrderStep.MoveUp(provider);
      case 27, 28 -> OrderStep.Release.by(provider);
      case 29, 30 -> new OrderStep.NoShow(provider);
      case 31 -> new OrderStep.Exclusion(provider, Optional.empty());
      case 32 -> new OrderStep.PlacesChange(number, usual ? ImmutableSet.of() : some);
      case 33 -> new OrderStep.PartService(some);
      case 34 -> new OrderStep.Fulfilment(usual ? 0 : number);
      case 35 ->
          new OrderStep.Rating(
              usual ? OrderStep.Satisfaction.SATISFIED : OrderStep.Satisfaction.NOT_SATISFIED);
      case 36 -> new OrderStep.Withdrawal();
      case 37 -> new OrderStep.CarryOver(ActivityId.of("m-" + number));
      case 38 -> new OrderStep.MeetingReport(ActivityId.of("m-3"), ContentRef.of("said"));
      case 39 -> new OrderStep.Summons(some);
      case 40 -> new OrderStep.ReportIn(provider);
      case 41, 42, 43 -> new OrderStep.Proposal(provider, side, undertaking(number));
      default -> new OrderStep.Agreement(provider, side);
    };
  }

  /**
   * An undertaking of some minutes.
   *
   * @param number which one
   * @return the undertaking
   */
  public static Undertaking undertaking(int number) {
    return Undertaking.of(
        ContentRef.of("plan-" + number),
        ContentRef.of("goal"),
        new TimeLimit(60 + number, LimitUnit.MINUTES, RULE));
  }

  /**
   * Orders whose events are in any order, so that many break the rules.
   *
   * @return orders with up to twelve events
   */
  public static Arbitrary<OrderHistory> anyHistory() {
    return Combinators.combine(
            orders("w-1"),
            Arbitraries.integers().between(0, 3),
            steps().list().ofMaxSize(10),
            Arbitraries.integers().between(-1, 60).list().ofSize(13),
            Arbitraries.of(true, true, true, false).list().ofSize(13))
        .as(OrdersArbitraries::history)
        .withoutEdgeCases();
  }

  // Most histories begin well, so that what comes later is reached.
  private static OrderHistory history(
      Order order, int honest, List<OrderStep> steps, List<Integer> minutes, List<Boolean> limits) {
    List<OrderStep> all = new ArrayList<>(beginning().subList(0, honest));
    all.addAll(steps);
    List<OrderEvent> events = new ArrayList<>();
    int minute = 0;
    for (int i = 0; i < all.size(); i++) {
      minute += minutes.get(i);
      // Now and then an id is used twice.
      int id = minutes.get(i) == 13 ? Math.max(0, i - 1) : i;
      OrderStep step = all.get(i);
      boolean offer = step instanceof OrderStep.Dispatch || step instanceof OrderStep.MoveUp;
      events.add(
          new OrderEvent(
              OrderCommandId.of("e-" + id),
              at(minute),
              step,
              offer && limits.get(i) ? Optional.of(at(minute + 30)) : Optional.empty()));
    }
    return new OrderHistory(order, ImmutableList.copyOf(events));
  }

  /** The steps by which an order is published. */
  static List<OrderStep> beginning() {
    return List.of(
        new OrderStep.Submission(), OrderStep.Review.approval(), new OrderStep.Publication());
  }

  /**
   * Orders whose events follow the rules, up to any point of their way.
   *
   * @return up to six orders with distinct ids
   */
  public static Arbitrary<List<OrderHistory>> soundHistories() {
    return anyHistory()
        .map(history -> OrdersOracle.of(history, Instant.MAX).history())
        .list()
        .ofMaxSize(6)
        .map(OrdersArbitraries::numbered)
        .withoutEdgeCases();
  }

  private static List<OrderHistory> numbered(List<OrderHistory> all) {
    List<OrderHistory> numbered = new ArrayList<>();
    for (OrderHistory one : all) {
      numbered.add(renamed(one, "w-" + (numbered.size() + 1)));
    }
    // An order that was merged into itself under its new id is left out.
    numbered.removeIf(one -> !OrdersOracle.contradictions(one).isEmpty());
    return numbered;
  }

  private static OrderHistory renamed(OrderHistory history, String id) {
    Order order = history.order();
    return new OrderHistory(
        order.withDemand(order.demand().withId(OrderId.of(id))), history.events());
  }

  /**
   * Orders whose events are in any order, and of which two may have one id.
   *
   * @return up to four orders
   */
  public static Arbitrary<List<OrderHistory>> messyHistories() {
    return Combinators.combine(anyHistory(), Arbitraries.integers().between(1, 4))
        .as((one, n) -> renamed(one, "w-" + n))
        .list()
        .ofMaxSize(4)
        .withoutEdgeCases();
  }

  /**
   * Commands to the orders {@code w-1} to {@code w-3}, in the order of their instants but for some
   * that come late, and some of them with the id of an earlier one.
   *
   * @return up to twenty commands
   */
  public static Arbitrary<List<OrderCommand>> commands() {
    return Combinators.combine(
            steps().list().ofMinSize(6).ofMaxSize(20),
            Arbitraries.integers().between(1, 3).list().ofSize(20),
            Arbitraries.integers().between(-5, 90).list().ofSize(20))
        .as(
            (steps, orders, minutes) -> {
              List<OrderCommand> commands = new ArrayList<>();
              int minute = 10;
              for (int i = 0; i < steps.size(); i++) {
                minute += minutes.get(i);
                int id = minutes.get(i) == 13 ? Math.max(0, i - 1) : i;
                commands.add(
                    new OrderCommand(
                        OrderCommandId.of("c-" + id),
                        OrderId.of("w-" + orders.get(i)),
                        at(minute),
                        steps.get(i)));
              }
              return commands;
            })
        .withoutEdgeCases();
  }

  /**
   * Policies of which each clause is stated in one way or another, or now and then not at all.
   *
   * @return policies in force from 2020 on
   */
  public static Arbitrary<Dated<OrdersPolicy>> policies() {
    return Arbitraries.integers()
        .between(0, 11)
        .list()
        .ofSize(20)
        .map(
            choices -> {
              ImmutableList.Builder<OrderClause> clauses = ImmutableList.builder();
              List<OrderClause> all = clauses(choices);
              for (int i = 0; i < all.size(); i++) {
                // One in twelve is not stated.
                if (choices.get(i) > 0) {
                  clauses.add(all.get(i));
                }
              }
              return Dated.from("orders", SINCE, RULE, new OrdersPolicy(clauses.build()));
            })
        .withoutEdgeCases();
  }

  private static List<OrderClause> clauses(List<Integer> choices) {
    List<OrderClause> all = new ArrayList<>();
    for (OrderKind kind : List.of(OrderKind.WISH, OrderKind.PROJECT)) {
      int choice = choices.get(all.size());
      all.add(new OrderClause.AmountCap(kind, optional(choice > 4, 100L), RULE));
      all.add(new OrderClause.OpenOrders(kind, optional(choice > 6, 1), RULE));
    }
    for (OrderKind kind : OrderKind.values()) {
      ImmutableSet<Provider.Kind> most =
          ImmutableSet.of(Provider.Kind.PERSON, Provider.Kind.INSTITUTION);
      all.add(
          new OrderClause.Acceptors(
              kind,
              choices.get(all.size()) > 5 ? ImmutableSet.copyOf(Provider.Kind.values()) : most,
              RULE));
    }
    for (Provider.Kind kind : Provider.Kind.values()) {
      int choice = choices.get(all.size());
      all.add(new OrderClause.AtOnce(kind, optional(choice > 5, choice > 8 ? 1 : 2), RULE));
    }
    for (Provider.Kind kind : Provider.Kind.values()) {
      int choice = choices.get(all.size());
      all.add(
          new OrderClause.PerPeriod(
              kind,
              optional(
                  choice > 6,
                  new OrderClause.ClaimQuota(
                      choice > 8 ? 1 : 2, choice > 7 ? CalendarPeriod.WEEK : CalendarPeriod.DAY)),
              RULE));
    }
    all.add(new OrderClause.Consent(choices.get(all.size()) > 3, RULE));
    all.add(
        new OrderClause.AnswerLimit(
            new TimeLimit(40 * choices.get(all.size()) + 1, LimitUnit.MINUTES, RULE), RULE));
    all.add(
        new OrderClause.Lapsing(
            choices.get(all.size()) > 5
                ? OrderClause.Meaning.AS_DECLINED
                : OrderClause.Meaning.ASKED_AGAIN,
            RULE));
    all.add(
        new OrderClause.CoolingOff(
            optional(choices.get(all.size()) > 3, new TimeLimit(2, LimitUnit.HOURS, RULE)), RULE));
    all.add(new OrderClause.WaitingList(choices.get(all.size()) / 4, RULE));
    all.add(new OrderClause.Rounds(1 + choices.get(all.size()) / 4, RULE));
    all.add(new OrderClause.Reporting(CalendarPeriod.QUARTER, RULE));
    return all;
  }

  private static <T> Optional<T> optional(boolean stated, T value) {
    return stated ? Optional.of(value) : Optional.empty();
  }

  /**
   * An instant of the days.
   *
   * @param minute the minutes since {@link #START}, which may be negative
   * @return the instant
   */
  public static Instant at(int minute) {
    return START.plusSeconds(60L * minute);
  }
}
