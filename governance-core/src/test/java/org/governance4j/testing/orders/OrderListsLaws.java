package org.governance4j.testing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Offer;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderClause;
import org.governance4j.orders.OrderCommand;
import org.governance4j.orders.OrderCommandId;
import org.governance4j.orders.OrderDecision;
import org.governance4j.orders.OrderDesk;
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderStep;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.orders.ReportDue;
import org.governance4j.orders.ServiceLine;
import org.governance4j.orders.ServiceLists;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.testing.matching.MatchingArbitraries;
import org.governance4j.testing.matching.MatchingTask;
import org.governance4j.timelimit.TimeLimitCounter;

/** The laws of what is open, of the three lists and of what is to be reported. */
public class OrderListsLaws {

  private static final List<String> CLASSES = List.of("REPAIR", "COMPANY", "LESSONS");
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
  Arbitrary<Instant> instants() {
    return OrdersArbitraries.instants();
  }

  @Provide
  Arbitrary<MatchingTask> tasks() {
    return MatchingArbitraries.tasks(CLASSES);
  }

  @Property(tries = 200)
  @Label("L-ORDERS-4: published wishes and projects with open places are open, without who is out")
  void openAndPublishable(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands,
      @ForAll("instants") Instant at) {
    DeskRun run = DeskRun.of(OrderDesk.of(policy, counter()), orders);
    commands.forEach(run::enter);
    OrdersPolicy stated = policy.asOf(DAY, LocalDate.MAX).orElseThrow();
    DeskOracle oracle = new DeskOracle(stated, counter());
    run.oracles().forEach(one -> oracle.orders.put(one.order.id(), one));
    List<Demand> expected = new ArrayList<>();
    List<Order> publishable = new ArrayList<>();
    for (OrdersOracle one : oracle.orders.values()) {
      if (one.openPlaces() > 0 && one.order.kind() != OrderKind.CALL) {
        expected.add(remainder(one, oracle, stated, at));
      }
      if (one.stage().equals("APPROVED")) {
        publishable.add(one.order);
      }
    }
    assertThat(run.desk.openForMatching(run.book, at).orElseThrow())
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(expected);
    assertThat(run.book.publishable()).isEqualTo(publishable);
  }

  private static Demand remainder(
      OrdersOracle one, DeskOracle oracle, OrdersPolicy policy, Instant at) {
    Set<Provider> out = new HashSet<>(one.order.demand().excluded());
    one.order.asker().asProvider().ifPresent(out::add);
    for (Provider provider : everybody()) {
      String state = one.state(provider);
      boolean declined =
          policy
              .clause(OrderClause.Lapsing.class, "LAPSING")
              .map(clause -> clause.meaning() == OrderClause.Meaning.AS_DECLINED)
              .orElse(true);
      DeskOracle.Answer unknown = new DeskOracle.Answer();
      Optional<Instant> cooling = oracle.coolingUntil(provider, at, unknown);
      boolean isOut =
          one.isKeptOut(provider)
              || oracle.isKeptOutBefore(one, provider)
              || Set.of("OFFERED", "NEGOTIATING", "WAITING", "HOLDING", "SERVED", "DECLINED")
                  .contains(state)
              || state.equals("LAPSED") && declined
              || cooling.filter(until -> !at.isAfter(until)).isPresent()
              || !unknown.missing.isEmpty();
      if (isOut) {
        out.add(provider);
      }
    }
    DeskOracle.Answer turn = new DeskOracle.Answer();
    boolean waitedFor = oracle.first(one, at, turn).isPresent() || !turn.missing.isEmpty();
    return one.order
        .demand()
        .withPlaces(one.openPlaces())
        .withExcluded(ImmutableSet.copyOf(out))
        .withRequires(waitedFor ? Set.of("WAITED-FOR") : Set.of());
  }

  @Property(tries = 150)
  @Label("L-ORDERS-22: all that stands is matched, with who has a place, and by the rules")
  void whatStandsIsMatchedByTheRules(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands) {
    DeskRun run = DeskRun.of(OrderDesk.of(policy, counter()), orders);
    commands.forEach(run::enter);
    Instant at =
        run.oracles().stream()
            .flatMap(one -> one.events.stream())
            .map(OrderEvent::at)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    List<Offer> offers = everybody().stream().map(OrderListsLaws::offer).toList();
    MatchingInput input =
        run.desk.forMatching(run.book, MatchingInput.of(List.of(), offers), at).orElseThrow();
    Map<OrderId, Demand> demands =
        input.demands().stream().collect(Collectors.toMap(Demand::id, one -> one));
    for (OrdersOracle one : run.oracles()) {
      Demand demand = demands.remove(one.order.id());
      Set<Provider> kept = new HashSet<>(one.in("OFFERED"));
      kept.addAll(one.in("HOLDING"));
      boolean stands =
          one.order.kind() != OrderKind.CALL
              && Set.of("PUBLISHED", "ACCEPTED").contains(one.stage())
              && one.openPlaces() + kept.size() > 0;
      assertThat(demand != null).isEqualTo(stands);
      if (demand != null) {
        assertThat(demand.places()).isEqualTo(one.openPlaces() + kept.size());
        assertThat(demand.pinned()).isEqualTo(kept);
        if (one.openPlaces() > 0) {
          input.offers().forEach(offer -> checkLetIn(run, demand, offer, at));
        }
      }
    }
    assertThat(demands).isEmpty();
  }

  private static Offer offer(Provider provider) {
    return Offer.builder().provider(provider).addClasses("REPAIR").capacity(9).build();
  }

  /** Somebody fits exactly if a dispatch would not be refused, where the rules say it. */
  private static void checkLetIn(DeskRun run, Demand demand, Offer offer, Instant at) {
    Provider provider = offer.provider();
    if (demand.pinned().contains(provider)) {
      return;
    }
    boolean fits =
        !demand.excluded().contains(provider)
            && !demand.conflicts().contains(provider)
            && offer.holds().containsAll(demand.requires())
            && offer.capacity() > held(run, provider);
    Outcome<OrderDecision> dispatch =
        run.desk.decide(
            run.book,
            new OrderCommand(
                OrderCommandId.of("asked"), demand.id(), at, new OrderStep.Dispatch(provider)));
    assertThat(dispatch instanceof Outcome.Accepted && !fits).as("%s", dispatch).isFalse();
    assertThat(dispatch instanceof Outcome.Refused && fits).as("%s", dispatch).isFalse();
  }

  private static long held(DeskRun run, Provider provider) {
    return run.oracles().stream()
        .filter(one -> one.order.kind() != OrderKind.CALL)
        .filter(one -> Set.of("OFFERED", "HOLDING").contains(one.state(provider)))
        .count();
  }

  private static List<Provider> everybody() {
    List<Provider> all = new ArrayList<>(OrdersArbitraries.PROVIDERS);
    all.addAll(OrdersArbitraries.KEPT_OUT);
    return all;
  }

  @Property(tries = 150)
  @Label("L-ORDERS-19: the three lists count as going through orders and offers by hand")
  void listsAreCounted(@ForAll("tasks") MatchingTask task) {
    DeskRun run =
        DeskRun.of(
            OrderDesk.of(OrderSamples.policy(OrderSamples.free()), counter()),
            task.demands().stream().map(OrdersMatchingLaws::wish).toList());
    ServiceClassPolicy services =
        new ServiceClassPolicy(
            CLASSES.stream()
                .map(code -> new ServiceClass(code, OrdersArbitraries.RULE))
                .collect(ImmutableList.toImmutableList()));
    ServiceLists lists =
        run.desk.lists(run.book, task.offers(), services, OrdersArbitraries.at(9)).orElseThrow();
    assertThat(lists.needs()).isEqualTo(task.demands());
    assertThat(lists.resources()).isEqualTo(task.offers());
    assertThat(lists.services()).hasSameSizeAs(CLASSES);
    for (ServiceLine line : lists.services()) {
      String code = line.serviceClass();
      assertThat(line.places()).isEqualTo(places(task, code));
      assertThat(line.orders())
          .isEqualTo(
              (int) task.demands().stream().filter(one -> one.serviceClass().equals(code)).count());
      List<Offer> offers =
          task.offers().stream().filter(one -> one.classes().contains(code)).toList();
      assertThat(line.offers()).isEqualTo(offers.size());
      assertThat(line.capacity()).isEqualTo(offers.stream().mapToLong(Offer::capacity).sum());
      long better = CLASSES.stream().filter(one -> places(task, one) > line.places()).count();
      assertThat(line.rank()).isEqualTo((int) better + 1);
    }
    assertThat(lists.services())
        .isSortedAccordingTo(
            Comparator.comparingInt(ServiceLine::rank)
                .thenComparing(line -> CLASSES.indexOf(line.serviceClass())));
  }

  private static long places(MatchingTask task, String code) {
    return task.demands().stream()
        .filter(one -> one.serviceClass().equals(code))
        .mapToLong(Demand::places)
        .sum();
  }

  @Property(tries = 200)
  @Label("L-ORDERS-20: owed to a meeting is what was claimed at one and not reported since")
  void claimsAtMeetingsAreReported(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<Order> orders,
      @ForAll("commands") List<OrderCommand> commands) {
    DeskRun run = DeskRun.of(OrderDesk.of(policy, counter()), orders);
    commands.forEach(run::enter);
    List<String> expected = new ArrayList<>();
    for (OrdersOracle one : run.oracles()) {
      for (int n = 0; n < one.events.size(); n++) {
        OrderEvent event = one.events.get(n);
        boolean last = event.step() instanceof OrderStep.Claim claim && isOwed(one, claim, n);
        if (last) {
          expected.add(one.order.id() + " " + event.step().providers());
        }
      }
    }
    Outcome<ImmutableList<ReportDue>> due = run.desk.reportsDue(run.book);
    boolean stated =
        policy
            .asOf(DAY, LocalDate.MAX)
            .orElseThrow()
            .clause(OrderClause.Reporting.class, "REPORTING")
            .isPresent();
    if (!expected.isEmpty() && !stated) {
      assertThat(due).isInstanceOf(Outcome.Undetermined.class);
      return;
    }
    assertThat(due.orElseThrow().stream().map(one -> one.order() + " [" + one.provider() + "]"))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(due.orElseThrow()).allMatch(one -> one.by().equals(LocalDate.of(2023, 9, 30)));
  }

  private static boolean isOwed(OrdersOracle one, OrderStep.Claim claim, int at) {
    boolean reported = false;
    boolean again = false;
    for (OrderEvent later : one.events.subList(at + 1, one.events.size())) {
      reported |= later.step() instanceof OrderStep.MeetingReport;
      again |=
          later.step() instanceof OrderStep.Claim other
              && other.provider().equals(claim.provider());
    }
    return claim.during().isPresent()
        && !reported
        && !again
        && Set.of("HOLDING", "SERVED").contains(one.state(claim.provider()));
  }
}
