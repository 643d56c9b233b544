package org.governance4j.testing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.dispatch.DispatchChange;
import org.governance4j.dispatch.DispatchDecision;
import org.governance4j.dispatch.DispatchMove;
import org.governance4j.dispatch.DispatchReason;
import org.governance4j.dispatch.DispatchSnapshot;
import org.governance4j.dispatch.DispatchSnapshot.Planned;
import org.governance4j.dispatch.Dispatcher;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingInput.UnitCapacity;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.MatchingPolicy.Preference;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.Offer;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.orders.OrderBook;
import org.governance4j.orders.OrderDesk;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.dispatch.DispatchArbitraries.Draw;
import org.governance4j.testing.orders.OrdersArbitraries;
import org.governance4j.timelimit.TimeLimitCounter;

/**
 * The laws of live dispatch. A host overrides {@link #policies()} and {@link #matching()} to try
 * them on its own policies, in force in May 2023.
 */
public class DispatchLaws {

  private static final RuleRef RULE = OrdersArbitraries.RULE;

  /** The policies of orders to try. */
  @Provide
  protected Arbitrary<Dated<OrdersPolicy>> policies() {
    return OrdersArbitraries.policies();
  }

  /** The policies of matching to try. */
  @Provide
  protected Arbitrary<Dated<MatchingPolicy>> matching() {
    MatchingPolicy plain = MatchingPolicy.of(1, 2, RULE);
    MatchingPolicy steady = plain.withWeights(Map.of(Preference.STABILITY, 3, Preference.LOAD, 1));
    return Arbitraries.of(plain, steady, steady)
        .map(policy -> Dated.from("matching", OrdersArbitraries.SINCE, RULE, policy));
  }

  /** How limits are counted. */
  protected TimeLimitCounter counter() {
    return OrdersArbitraries.counter();
  }

  @Provide
  Arbitrary<List<OrderHistory>> orders() {
    return DispatchArbitraries.orders();
  }

  @Provide
  Arbitrary<List<Offer>> supplies() {
    return DispatchArbitraries.supplies();
  }

  @Provide
  Arbitrary<List<Draw>> draws() {
    return DispatchArbitraries.draws();
  }

  private static Matcher matcher(Dated<MatchingPolicy> policy) {
    return Matcher.of(
        policy,
        Dated.from(
            "classes",
            OrdersArbitraries.SINCE,
            RULE,
            new ServiceClassPolicy(
                ImmutableList.of(new ServiceClass(DispatchArbitraries.SERVICE, RULE)))));
  }

  /** A dispatcher beside what anybody can say of it by plain lists. */
  private static final class Trial {

    final OrderDesk desk;
    final Matcher matcher;
    final DispatchSnapshot beginning;
    final Dispatcher dispatcher;
    final List<DispatchDecision> decisions = new ArrayList<>();
    List<Offer> offers;
    ImmutableList<UnitCapacity> units = ImmutableList.of();
    MatchPlan plan;
    Instant at = OrdersArbitraries.at(5);
    Instant latest = at;

    Trial(OrderDesk desk, Matcher matcher, List<OrderHistory> orders, List<Offer> supply) {
      this.desk = desk;
      this.matcher = matcher;
      offers = new ArrayList<>(supply);
      beginning = DispatchSnapshot.of(orders, MatchingInput.of(List.of(), supply), at);
      dispatcher = Dispatcher.start(desk, matcher, beginning);
      plan = dispatcher.plan().orElseThrow();
    }

    DispatchChange next(Draw draw, int index) {
      at = at.plusSeconds(60L * draw.minutes());
      return draw.change(index, at, plan.matches());
    }

    Outcome<DispatchDecision> enter(DispatchChange change) {
      long before = dispatcher.version();
      Outcome<DispatchDecision> decided = dispatcher.decide(change);
      assertThat(dispatcher.version()).isEqualTo(before);
      decided.toOptional().ifPresent(this::append);
      return decided;
    }

    private void append(DispatchDecision decision) {
      long before = dispatcher.version();
      dispatcher.append(decision).orElseThrow();
      DispatchChange change = decision.change();
      if (dispatcher.version() == before) {
        return;
      }
      latest = change.at().isAfter(latest) ? change.at() : latest;
      decisions.add(decision);
      if (change instanceof DispatchChange.OfOffer one) {
        offers.removeIf(offer -> offer.provider().equals(one.offer().provider()));
        offers.add(one.offer());
      } else if (change instanceof DispatchChange.OfferEnd end) {
        offers.removeIf(offer -> offer.provider().equals(end.provider()));
      } else if (change instanceof DispatchChange.OfSupply all) {
        offers.clear();
        offers.addAll(all.supply().offers());
        units = all.supply().units();
      }
    }

    /** The best plan of all that stands, if that of before is the one that stands. */
    MatchPlan expected(MatchPlan before) {
      OrderBook book = OrderBook.of(dispatcher.book().histories());
      MatchingInput input =
          desk.forMatching(book, MatchingInput.of(List.of(), offers).withUnits(units), latest)
              .orElseThrow();
      List<Demand> demands = new ArrayList<>();
      for (Demand demand : input.demands()) {
        demands.add(
            demand.withCurrent(
                before.matches().stream()
                    .filter(match -> match.demand().equals(demand.id()))
                    .map(Match::provider)
                    .filter(provider -> !demand.pinned().contains(provider))
                    .collect(ImmutableSet.toImmutableSet())));
      }
      return matcher
          .match(input.withDemands(demands), latest.atZone(desk.zone()).toLocalDate())
          .orElseThrow();
    }
  }

  private Trial trial(
      Dated<OrdersPolicy> policy,
      Dated<MatchingPolicy> matching,
      List<OrderHistory> orders,
      List<Offer> offers) {
    return new Trial(OrderDesk.of(policy, counter()), matcher(matching), orders, offers);
  }

  @Property(tries = 150)
  @Label("L-DISPATCH-1: after every change the plan is the best one of all that stands")
  void thePlanIsTheBest(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("matching") Dated<MatchingPolicy> matching,
      @ForAll("orders") List<OrderHistory> orders,
      @ForAll("supplies") List<Offer> offers,
      @ForAll("draws") List<Draw> draws) {
    Trial trial = trial(policy, matching, orders, offers);
    for (int i = 0; i < draws.size(); i++) {
      long version = trial.dispatcher.version();
      trial.enter(trial.next(draws.get(i), i));
      if (trial.dispatcher.version() > version) {
        MatchPlan plan = trial.dispatcher.plan().orElseThrow();
        assertThat(plan).isEqualTo(trial.expected(trial.plan));
        assertThat(trial.dispatcher.at()).isEqualTo(trial.latest);
        assertThat(
                trial
                    .matcher
                    .verify(
                        trial.dispatcher.input().orElseThrow(),
                        trial.latest.atZone(trial.desk.zone()).toLocalDate(),
                        plan,
                        trial.dispatcher.matching().orElseThrow().proof())
                    .orElseThrow())
            .isEmpty();
        trial.plan = plan;
      }
    }
  }

  @Property(tries = 150)
  @Label("L-DISPATCH-2: the moves are the differences between two plans, with true reasons")
  void movesAreTheDifferences(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("matching") Dated<MatchingPolicy> matching,
      @ForAll("orders") List<OrderHistory> orders,
      @ForAll("supplies") List<Offer> offers,
      @ForAll("draws") List<Draw> draws) {
    Trial trial = trial(policy, matching, orders, offers);
    for (int i = 0; i < draws.size(); i++) {
      Outcome<DispatchDecision> decision = trial.enter(trial.next(draws.get(i), i));
      if (decision instanceof Outcome.Accepted<DispatchDecision> accepted) {
        MatchPlan plan = trial.dispatcher.plan().orElseThrow();
        Map<String, Optional<String>> places = places(trial.plan);
        for (DispatchMove move : accepted.value().moves()) {
          checkReasons(move, trial);
          Optional<String> before = places.remove(key(move.place()));
          assertThat(before == null).isEqualTo(move.kind() == DispatchMove.Kind.PLANNED);
          if (move.kind() != DispatchMove.Kind.DROPPED) {
            assertThat(move.place().slot()).isNotEqualTo(before);
            places.put(key(move.place()), move.place().slot());
          }
        }
        assertThat(places).isEqualTo(places(plan));
        trial.plan = plan;
      }
    }
  }

  private static String key(Planned place) {
    return place.order() + " " + place.provider();
  }

  private static Map<String, Optional<String>> places(MatchPlan plan) {
    return plan.matches().stream()
        .collect(
            Collectors.toMap(
                match -> match.demand() + " " + match.provider(),
                Match::slot,
                (one, other) -> one,
                TreeMap::new));
  }

  private static void checkReasons(DispatchMove move, Trial trial) {
    assertThat(move.reasons()).hasSizeGreaterThan(1);
    for (Reason reason : move.reasons()) {
      String text = reason.facts().toString();
      for (OrderHistory order : trial.beginning.orders()) {
        assertThat(text.contains(order.id().value()) && !order.id().equals(move.place().order()))
            .isFalse();
      }
      if (reason.code() == DispatchReason.ORDER_NOT_OPEN) {
        assertThat(demand(trial, move)).isEmpty();
      } else if (reason.code() == DispatchReason.OFFER_ENDED) {
        assertThat(trial.offers)
            .noneMatch(offer -> offer.provider().equals(move.place().provider()));
      } else if (reason.code() == MatchingReason.KEPT_APART) {
        assertThat(isIn(demand(trial, move).orElseThrow(), move.place().provider(), trial))
            .isTrue();
      }
    }
  }

  private static Optional<Demand> demand(Trial trial, DispatchMove move) {
    return trial.dispatcher.input().orElseThrow().demands().stream()
        .filter(demand -> demand.id().equals(move.place().order()))
        .findFirst();
  }

  /** Whether a rule keeps a provider from a demand. */
  private static boolean isIn(Demand demand, Provider provider, Trial trial) {
    Offer offer =
        trial.dispatcher.input().orElseThrow().offers().stream()
            .filter(one -> one.provider().equals(provider))
            .findFirst()
            .orElseThrow();
    return demand.excluded().contains(provider)
        || demand.conflicts().contains(provider)
        || !offer.holds().containsAll(demand.requires())
        || !demand.slots().isEmpty() && demand.slots().stream().noneMatch(offer.slots()::contains)
        || offer.capacity() == 0;
  }

  @Property(tries = 60)
  @Label("L-DISPATCH-3: a decision on an older version changes nothing, and a repeat adds nothing")
  void olderDecisionsAreRefused(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("matching") Dated<MatchingPolicy> matching,
      @ForAll("orders") List<OrderHistory> orders,
      @ForAll("supplies") List<Offer> offers,
      @ForAll("draws") List<Draw> draws) {
    Trial trial = trial(policy, matching, orders, offers);
    DispatchChange early = new DispatchChange.TimePassed(OrdersArbitraries.at(100_000));
    for (int i = 0; i < draws.size(); i++) {
      DispatchDecision stale = trial.dispatcher.decide(early).orElseThrow();
      DispatchChange change = trial.next(draws.get(i), i);
      long version = trial.dispatcher.version();
      Outcome<DispatchDecision> entered = trial.enter(change);
      DispatchSnapshot snapshot = trial.dispatcher.snapshot();
      if (trial.dispatcher.version() > version) {
        assertThat(trial.dispatcher.append(stale).reasons())
            .extracting(Reason::code)
            .containsExactly(DispatchReason.STALE_DECISION);
      }
      if (entered instanceof Outcome.Accepted) {
        assertThat(trial.dispatcher.enter(change).orElseThrow().moves()).isEmpty();
      }
      assertThat(trial.dispatcher.snapshot()).isEqualTo(snapshot);
      trial.plan = trial.dispatcher.plan().orElseThrow();
    }
  }

  @Property(tries = 60)
  @Label("L-DISPATCH-4: a snapshot with the decisions after it gives the same dispatcher")
  void aSnapshotGoesOn(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("matching") Dated<MatchingPolicy> matching,
      @ForAll("orders") List<OrderHistory> orders,
      @ForAll("supplies") List<Offer> offers,
      @ForAll("draws") List<Draw> draws) {
    Trial trial = trial(policy, matching, orders, offers);
    List<DispatchSnapshot> snapshots = new ArrayList<>(List.of(trial.dispatcher.snapshot()));
    for (int i = 0; i < draws.size(); i++) {
      trial.enter(trial.next(draws.get(i), i));
      trial.plan = trial.dispatcher.plan().orElseThrow();
      snapshots.add(trial.dispatcher.snapshot());
    }
    assertThat(trial.dispatcher.entriesSince(0)).isEqualTo(trial.decisions);
    for (DispatchSnapshot snapshot : snapshots) {
      Dispatcher again =
          Dispatcher.resume(
                  trial.desk,
                  trial.matcher,
                  snapshot,
                  trial.dispatcher.entriesSince(snapshot.version()))
              .orElseThrow();
      assertThat(again.snapshot()).isEqualTo(trial.dispatcher.snapshot());
      assertThat(again.plan()).isEqualTo(trial.dispatcher.plan());
    }
  }

  @Property(tries = 60)
  @Label("L-DISPATCH-5: what is refused changes nothing; without a plan nobody moves")
  void withoutAPlanNobodyMoves(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("orders") List<OrderHistory> orders,
      @ForAll("supplies") List<Offer> offers,
      @ForAll("draws") List<Draw> draws) {
    OrderDesk desk = OrderDesk.of(policy, counter());
    Dated<MatchingPolicy> later =
        Dated.from("matching", LocalDate.of(2099, 1, 1), RULE, MatchingPolicy.of(1, 2, RULE));
    DispatchSnapshot beginning =
        DispatchSnapshot.of(orders, MatchingInput.of(List.of(), offers), OrdersArbitraries.at(5));
    Dispatcher dispatcher = Dispatcher.start(desk, matcher(later), beginning);
    DispatchSnapshot start = dispatcher.snapshot();
    for (Instant never :
        List.of(Instant.MIN, Instant.MAX, Instant.parse("+10000-01-01T00:00:00Z"))) {
      for (Offer offer : offers) {
        assertThat(dispatcher.enter(new DispatchChange.OfOffer(offer, never)))
            .isInstanceOf(Outcome.Refused.class);
      }
      assertThat(dispatcher.enter(new DispatchChange.TimePassed(never)))
          .isInstanceOf(Outcome.Refused.class);
      assertThat(dispatcher.enter(new DispatchChange.OfSupply(beginning.supply(), never)))
          .isInstanceOf(Outcome.Refused.class);
    }
    assertThat(dispatcher.snapshot()).isEqualTo(start);
    for (int i = 0; i < draws.size(); i++) {
      DispatchSnapshot before = dispatcher.snapshot();
      DispatchChange change = draws.get(i).change(i, OrdersArbitraries.at(10 + i), List.of());
      Outcome<DispatchDecision> entered = dispatcher.enter(change);
      if (entered instanceof Outcome.Accepted<DispatchDecision> accepted) {
        assertThat(accepted.value().moves()).isEmpty();
      } else {
        assertThat(dispatcher.snapshot()).isEqualTo(before);
      }
      assertThat(dispatcher.plan()).isInstanceOf(Outcome.Undetermined.class);
    }
  }

  @Property(tries = 60)
  @Label("L-DISPATCH-6: asked again without a change, the plan moves nobody")
  void withoutAChangeNobodyMoves(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("matching") Dated<MatchingPolicy> matching,
      @ForAll("orders") List<OrderHistory> orders,
      @ForAll("supplies") List<Offer> offers,
      @ForAll("draws") List<Draw> draws) {
    Trial trial = trial(policy, matching, orders, offers);
    for (int i = 0; i < draws.size(); i++) {
      trial.enter(trial.next(draws.get(i), i));
      trial.plan = trial.dispatcher.plan().orElseThrow();
      Dispatcher again = Dispatcher.start(trial.desk, trial.matcher, trial.dispatcher.snapshot());
      assertThat(pairs(again.plan().orElseThrow())).isEqualTo(pairs(trial.plan));
    }
  }

  @Property(tries = 12)
  @Label("L-DISPATCH-7: a decision that was changed, lost, added or moved is found")
  void theJournalIsChained(
      @ForAll("policies") Dated<OrdersPolicy> policy,
      @ForAll("matching") Dated<MatchingPolicy> matching,
      @ForAll("orders") List<OrderHistory> orders,
      @ForAll("supplies") List<Offer> offers,
      @ForAll("draws") List<Draw> draws) {
    Trial trial = trial(policy, matching, orders, offers);
    DispatchSnapshot beginning = trial.dispatcher.snapshot();
    for (int i = 0; i < draws.size(); i++) {
      trial.enter(trial.next(draws.get(i), i));
      trial.plan = trial.dispatcher.plan().orElseThrow();
    }
    List<DispatchDecision> all = trial.decisions;
    assertThat(resumed(trial, beginning, all).head()).isEqualTo(trial.dispatcher.head());
    for (int i = 0; i < all.size(); i++) {
      List<DispatchDecision> changed = new ArrayList<>(all);
      changed.set(i, otherwise(all.get(i)));
      assertThat(fault(trial, beginning, changed)).isEqualTo("CHAIN_BROKEN " + i);
      List<DispatchDecision> added = new ArrayList<>(all);
      added.add(i, nothing(i, i == 0 ? beginning.hash().orElseThrow() : all.get(i - 1).hash()));
      assertThat(fault(trial, beginning, added)).isEqualTo("CHAIN_BROKEN " + i);
      List<DispatchDecision> lost = new ArrayList<>(all);
      lost.remove(i);
      if (i + 1 < all.size()) {
        assertThat(fault(trial, beginning, lost)).startsWith("STALE_DECISION");
        List<DispatchDecision> moved = new ArrayList<>(all);
        moved.set(i, numbered(all.get(i + 1), i));
        moved.set(i + 1, numbered(all.get(i), i + 1));
        assertThat(fault(trial, beginning, moved)).isEqualTo("CHAIN_BROKEN " + i);
      } else {
        assertThat(resumed(trial, beginning, lost).head()).isNotEqualTo(trial.dispatcher.head());
      }
    }
  }

  private static Dispatcher resumed(
      Trial trial, DispatchSnapshot beginning, List<DispatchDecision> tail) {
    return Dispatcher.resume(trial.desk, trial.matcher, beginning, tail).orElseThrow();
  }

  private static String fault(
      Trial trial, DispatchSnapshot beginning, List<DispatchDecision> tail) {
    Reason reason = Dispatcher.resume(trial.desk, trial.matcher, beginning, tail).reasons().get(0);
    return reason.code() + " " + ((Fact.Amount) reason.facts().get("version")).amount();
  }

  /** The same decision without its last move, or with one that was not made. */
  private static DispatchDecision otherwise(DispatchDecision decision) {
    Planned place =
        new Planned(OrderId.of("w-1"), OrdersArbitraries.PROVIDERS.get(0), Optional.empty());
    ImmutableList<DispatchMove> moves =
        decision.moves().isEmpty()
            ? ImmutableList.of(
                new DispatchMove(place, DispatchMove.Kind.PLANNED, ImmutableList.of()))
            : decision.moves().subList(0, decision.moves().size() - 1);
    return new DispatchDecision(
        decision.version(), decision.change(), decision.order(), moves, decision.hash());
  }

  /** A decision that adds nothing, as no journal has one. */
  private static DispatchDecision nothing(long version, String before) {
    return DispatchDecision.builder()
        .version(version)
        .change(new DispatchChange.TimePassed(OrdersArbitraries.at(0)))
        .hash(before)
        .build();
  }

  private static DispatchDecision numbered(DispatchDecision decision, long version) {
    return new DispatchDecision(
        version, decision.change(), decision.order(), decision.moves(), decision.hash());
  }

  private static List<String> pairs(MatchPlan plan) {
    return plan.matches().stream().map(match -> match.demand() + " " + match.provider()).toList();
  }
}
