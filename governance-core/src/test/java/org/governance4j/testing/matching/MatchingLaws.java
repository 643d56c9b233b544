package org.governance4j.testing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.matching.MatchingArbitraries.DAY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.MatchPlan.IdleOffer;
import org.governance4j.matching.MatchProof;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.Matching;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.MatchingPolicy.Preference;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.Offer;
import org.governance4j.matching.OpenDemand;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.testing.matching.MatchingOracle.Value;

/** The laws of matching. A host overrides the policy and the classes to try them on its own. */
public class MatchingLaws {

  private static final RuleRef RULE = RuleRef.of("TEST-1", "matching", "a source");

  /** The policy to try. */
  protected MatchingPolicy policy() {
    return MatchingPolicy.of(3, 7, RULE)
        .withWeights(
            ImmutableMap.of(
                Preference.NEARNESS, 2,
                Preference.UNKNOWN_DISTANCE, 3,
                Preference.INTEREST, 1,
                Preference.URGENCY, 2,
                Preference.CONTINUITY, 2,
                Preference.STABILITY, 3,
                Preference.LOAD, 1))
        .withMarkWeights(ImmutableMap.of("NEEDY", 4));
  }

  /** The list of services to try; at least one. */
  protected ServiceClassPolicy classes() {
    return new ServiceClassPolicy(
        ImmutableList.of(
            new ServiceClass("REPAIR", RULE),
            new ServiceClass("COMPANY", RULE),
            new ServiceClass("LESSONS", RULE)));
  }

  @Provide
  Arbitrary<MatchingInput> inputs() {
    return MatchingArbitraries.inputs(codes());
  }

  @Provide
  Arbitrary<MatchingInput> messyInputs() {
    return MatchingArbitraries.messyInputs(codes());
  }

  @Property(tries = 150)
  @Label("L-MATCHING-1: as many places are filled, level by level, as in any choice")
  void mostPlaces(@ForAll("inputs") MatchingInput input) {
    Value value = oracle(input).value(plan(input)).orElseThrow();
    Value best = oracle(input).best();
    assertThat(value.filled()).isEqualTo(best.filled());
    assertThat(value.levels()).isEqualTo(best.levels());
  }

  @Property(tries = 150)
  @Label("L-MATCHING-2: no choice that fills as much is cheaper, fairer to who waits or more even")
  void leastCost(@ForAll("inputs") MatchingInput input) {
    MatchPlan plan = plan(input);
    Value best = oracle(input).best();
    assertThat(oracle(input).value(plan).orElseThrow()).isEqualTo(best);
    assertThat(plan.cost()).isEqualTo(best.cost());
  }

  @Property(tries = 150)
  @Label("L-MATCHING-3: every match keeps every rule and limit, and nobody serves a demand twice")
  void everyMatchFits(@ForAll("inputs") MatchingInput input) {
    MatchPlan plan = plan(input);
    assertThat(oracle(input).value(plan)).isPresent();
    for (Demand demand : input.demands()) {
      List<Match> matches = matches(plan, demand);
      assertThat(matches.stream().map(Match::provider)).doesNotHaveDuplicates();
      assertThat(matches)
          .hasSizeLessThanOrEqualTo(Math.max(demand.places(), demand.pinned().size()));
      for (Match match : matches) {
        if (!demand.pinned().contains(match.provider())) {
          Offer offer = offer(input, match.provider());
          assertThat(oracle(input).rules().fits(demand, offer)).isTrue();
          assertThat(match.slot().isPresent()).isEqualTo(!demand.slots().isEmpty());
        }
      }
    }
  }

  @Property(tries = 150)
  @Label("L-MATCHING-4: places are matched or open, and each open demand has a true reason")
  void openForTrueReasons(@ForAll("inputs") MatchingInput input) {
    MatchPlan plan = plan(input);
    List<OrderId> listed = new ArrayList<>();
    for (Demand demand : input.demands()) {
      long open = demand.places() - matches(plan, demand).size();
      if (open > 0) {
        listed.add(demand.id());
        OpenDemand stated =
            plan.open().stream()
                .filter(one -> one.demand().equals(demand.id()))
                .findFirst()
                .orElseThrow();
        assertThat(stated.openPlaces()).isEqualTo(open);
        new MatchingConfirmation(oracle(input), input, plan).confirm(demand, stated.reasons());
        assertThat(stated.reasons()).noneMatch(reason -> namesAnother(reason, demand, input));
      }
    }
    assertThat(plan.open()).extracting(OpenDemand::demand).containsExactlyElementsOf(listed);
  }

  private static boolean namesAnother(Reason reason, Demand demand, MatchingInput input) {
    return input.demands().stream()
        .filter(other -> !other.equals(demand))
        .anyMatch(other -> reason.facts().containsValue(Fact.of(other.id())));
  }

  @Property(tries = 100)
  @Label(
      "L-MATCHING-5: neither the order of the input nor the unit of the weights changes the plan")
  void orderChangesNothing(@ForAll("inputs") MatchingInput input, @ForAll long seed) {
    MatchPlan plan = plan(input);
    assertThat(plan(shuffled(input, seed))).isEqualTo(plan);
    MatchPlan scaled = matcher(times(policy(), 7)).match(input, DAY).orElseThrow();
    assertThat(scaled.cost()).isEqualTo(7 * plan.cost());
    assertThat(places(scaled)).isEqualTo(places(plan));
  }

  @Property(tries = 100)
  @Label("L-MATCHING-6: fewer never fill more, and a higher level never takes a place away")
  void fewerNeverFillMore(@ForAll("inputs") MatchingInput input, @ForAll int which) {
    int filled = filled(input, plan(input));
    if (!input.offers().isEmpty()) {
      MatchingInput less = input.withOffers(without(input.offers(), which));
      assertThat(filled(less, plan(less))).isLessThanOrEqualTo(filled);
    }
    if (!input.demands().isEmpty()) {
      MatchingInput less = input.withDemands(without(input.demands(), which));
      assertThat(filled(less, plan(less))).isLessThanOrEqualTo(filled);
      Demand raised = input.demands().get(Math.floorMod(which, input.demands().size()));
      List<Demand> demands = new ArrayList<>(input.demands());
      demands.set(demands.indexOf(raised), raised.withLevel(1));
      MatchPlan then = plan(input.withDemands(demands));
      assertThat(matches(then, raised).size())
          .isGreaterThanOrEqualTo(matches(plan(input), raised).size());
    }
  }

  private int filled(MatchingInput input, MatchPlan plan) {
    return oracle(input).value(plan).orElseThrow().filled();
  }

  @Property(tries = 250)
  @Label(
      "L-MATCHING-7: contradictory records come back apart, each fault named, the rest is matched")
  void faultsAreNamed(@ForAll("messyInputs") MatchingInput input) {
    MatchingFaults faults = new MatchingFaults(input, classes());
    MatchPlan plan = plan(input);
    assertThat(plan.apart().stream().map(MatchingFaults::named))
        .containsExactlyInAnyOrderElementsOf(faults.all());
    MatchPlan ofSound = plan(faults.soundInput());
    assertThat(places(plan)).isEqualTo(places(ofSound));
    assertThat(plan.open()).isEqualTo(ofSound.open());
    assertThat(plan.idle()).isEqualTo(ofSound.idle());
  }

  @Property(tries = 50)
  @Label("L-MATCHING-8: without a policy or a list of classes the answer is undetermined")
  void noDefault(
      @ForAll("inputs") MatchingInput input,
      @ForAll boolean policyKnown,
      @ForAll boolean listKnown) {
    Assume.that(!policyKnown || !listKnown);
    Matcher matcher =
        Matcher.of(
            policyKnown ? dated(policy()) : Dated.empty(MatchingPolicy.KEY.id()),
            listKnown ? dated(classes()) : Dated.empty(ServiceClassPolicy.KEY.id()));
    Outcome<MatchPlan> outcome = matcher.match(input, DAY);
    assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    assertThat(outcome.reasons()).hasSize((policyKnown ? 0 : 1) + (listKnown ? 0 : 1));
  }

  @Property(tries = 1)
  @Label("L-MATCHING-9: too many pairs that are alike in nothing are refused with the bound")
  void pairsAreBounded() {
    String code = classes().classes().get(0).code();
    int many = (1 << 12) + 1;
    MatchingInput large =
        MatchingInput.of(
            IntStream.range(0, many).mapToObj(n -> demand(code, n).withPlaces(2)).toList(),
            IntStream.range(0, many)
                .mapToObj(n -> offer(code, n).withSkills(ImmutableSet.of("S-" + n)))
                .toList());
    Outcome<MatchPlan> outcome = matcher(policy()).match(large, DAY);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(outcome.reasons())
        .extracting(Reason::code)
        .containsExactly(MatchingReason.TOO_MANY_PAIRS);
    assertThat(outcome.reasons().get(0).facts())
        .containsEntry("limit", Fact.of(Matcher.MAX_PAIRS, Unit.COUNT));
  }

  private static Demand demand(String serviceClass, int n) {
    return Demand.builder().id(OrderId.of("w-" + n)).serviceClass(serviceClass).places(1).build();
  }

  private static Offer offer(String serviceClass, int n) {
    return Offer.builder()
        .provider(Provider.of(PersonId.of("p-" + n)))
        .addClasses(serviceClass)
        .capacity(1)
        .build();
  }

  @Property(tries = 100)
  @Label("L-MATCHING-10: the verifier accepts every plan with its proof, and no other plan")
  void onlyTheBestIsProved(@ForAll("inputs") MatchingInput input, @ForAll long seed) {
    Matching matching = solve(input);
    assertThat(faults(input, matching.plan(), matching.proof())).isEmpty();
    MatchProof otherProof =
        matcher(times(policy(), 2).withRankCost(0)).solve(input, DAY).orElseThrow().proof();
    for (MatchPlan other : others(input, matching.plan(), new Random(seed))) {
      assertThat(faults(input, other, matching.proof())).isNotEmpty();
      assertThat(faults(input, other, otherProof)).isNotEmpty();
    }
  }

  /** The plan with one match dropped, added, given to another provider, or moved in time. */
  private List<MatchPlan> others(MatchingInput input, MatchPlan plan, Random random) {
    List<MatchPlan> others = new ArrayList<>();
    for (int i = 0; i < plan.matches().size(); i++) {
      Match match = plan.matches().get(i);
      List<Match> less = new ArrayList<>(plan.matches());
      less.remove(i);
      others.add(plan.withMatches(less));
      if (MatchingConfirmation.isBeside(match)) {
        continue;
      }
      for (Offer offer : input.offers()) {
        List<Match> more = new ArrayList<>(less);
        more.add(new Match(match.demand(), offer.provider(), match.slot(), match.reasons()));
        if (!offer.provider().equals(match.provider())) {
          others.add(plan.withMatches(more));
        }
      }
    }
    for (Demand demand : input.demands()) {
      for (Offer offer : input.offers()) {
        List<Match> more = new ArrayList<>(plan.matches());
        more.add(
            new Match(
                demand.id(),
                offer.provider(),
                demand.slots().stream().findFirst(),
                ImmutableList.of()));
        others.add(plan.withMatches(more));
      }
    }
    Collections.shuffle(others, random);
    return others.subList(0, Math.min(others.size(), 12));
  }

  private ImmutableSet<MatchProof.Fault> faults(
      MatchingInput input, MatchPlan plan, MatchProof proof) {
    return matcher(policy()).verify(input, DAY, plan, proof).orElseThrow();
  }

  @Property(tries = 150)
  @Label("L-MATCHING-11: who has accepted keeps the place")
  void acceptedIsKept(@ForAll("inputs") MatchingInput input) {
    MatchPlan plan = plan(input);
    for (Demand demand : input.demands()) {
      for (Provider keeper : demand.pinned()) {
        Match match =
            matches(plan, demand).stream()
                .filter(one -> one.provider().equals(keeper))
                .findFirst()
                .orElseThrow();
        assertThat(match.reasons().get(0).code()).isEqualTo(MatchingReason.PINNED);
        boolean without =
            input.offers().stream().noneMatch(offer -> offer.provider().equals(keeper));
        assertThat(has(match, MatchingReason.PINNED_WITHOUT_OFFER)).isEqualTo(without);
        assertThat(has(match, MatchingReason.PINNED_BEYOND_PLACES))
            .isEqualTo(demand.pinned().size() > demand.places());
        if (!without && !has(match, MatchingReason.PINNED_BEYOND_CAPACITY)) {
          boolean fits =
              oracle(input)
                  .rules()
                  .fits(demand.withPinned(ImmutableSet.of()), offer(input, keeper));
          assertThat(has(match, MatchingReason.PINNED_AGAINST_RULE)).isEqualTo(!fits);
        }
      }
    }
  }

  private static boolean has(Match match, MatchingReason code) {
    return match.reasons().stream().anyMatch(reason -> reason.code() == code);
  }

  @Property(tries = 150)
  @Label("L-MATCHING-12: every offer without a match is idle, with a true reason")
  void idleForTrueReasons(@ForAll("inputs") MatchingInput input) {
    MatchPlan plan = plan(input);
    List<Provider> idle = new ArrayList<>();
    for (Offer offer : input.offers()) {
      if (plan.matches().stream().noneMatch(one -> one.provider().equals(offer.provider()))) {
        idle.add(offer.provider());
      }
    }
    assertThat(plan.idle().stream().map(IdleOffer::provider))
        .containsExactlyInAnyOrderElementsOf(idle);
    MatchingConfirmation confirmation = new MatchingConfirmation(oracle(input), input, plan);
    for (IdleOffer one : plan.idle()) {
      confirmation.confirmIdle(offer(input, one.provider()), one.reasons().get(0));
    }
  }

  @Property(tries = 60)
  @Label("L-MATCHING-13: what an explanation says of a pair is what the best choice with it shows")
  void explanationsAreExact(@ForAll("inputs") MatchingInput input) {
    Matching matching = solve(input);
    Value best = oracle(input).best();
    for (Demand demand : input.demands()) {
      if (demand.places() > demand.pinned().size()) {
        List<Reason> all =
            matching.explain(demand.id()).orElseThrow().stream()
                .filter(reason -> reason.code() != MatchingReason.RULED_OUT)
                .toList();
        all.forEach(reason -> confirm(input, best, reason));
        input.offers().forEach(offer -> confirmPair(matching, demand, offer.provider(), all));
      }
    }
    for (Offer offer : input.offers()) {
      matching
          .explain(offer.provider())
          .orElseThrow()
          .forEach(reason -> confirm(input, best, reason));
    }
  }

  /** What is said of one pair is what is said of it among all others, or that no rule allows it. */
  private static void confirmPair(
      Matching matching, Demand demand, Provider provider, List<Reason> all) {
    boolean matched =
        matching.plan().matches().stream()
            .anyMatch(one -> one.demand().equals(demand.id()) && one.provider().equals(provider));
    List<Reason> its =
        all.stream()
            .filter(one -> Fact.of(provider.id()).equals(one.facts().get("provider")))
            .toList();
    List<Reason> pair = matching.explain(demand.id(), provider).orElseThrow();
    if (its.isEmpty() && !matched) {
      assertThat(pair).extracting(Reason::code).containsExactly(MatchingReason.KEPT_APART);
    } else {
      assertThat(pair).isEqualTo(its);
    }
  }

  private void confirm(MatchingInput input, Value best, Reason reason) {
    Demand demand =
        input.demands().stream()
            .filter(one -> reason.facts().get("demand").equals(Fact.of(one.id())))
            .findFirst()
            .orElseThrow();
    Provider provider =
        input.offers().stream()
            .map(Offer::provider)
            .filter(one -> reason.facts().get("provider").equals(Fact.of(one.id())))
            .findFirst()
            .orElseThrow();
    Optional<Value> with = oracle(input).bestWith(demand, provider);
    if (reason.code() == MatchingReason.WOULD_BREAK_LIMITS) {
      assertThat(with).isEmpty();
      return;
    }
    Value value = with.orElseThrow();
    if (reason.code() == MatchingReason.WOULD_FILL_FEWER) {
      assertThat(reason.facts())
          .containsEntry("places", Fact.of(best.filled() - value.filled(), Unit.COUNT));
      assertThat(value.filled()).isLessThan(best.filled());
      return;
    }
    assertThat(value.filled()).isEqualTo(best.filled());
    assertThat(value.levels().equals(best.levels()))
        .isEqualTo(reason.code() != MatchingReason.WOULD_LOWER_LEVELS);
    if (reason.code() == MatchingReason.WOULD_COST_MORE) {
      assertThat(reason.facts())
          .containsEntry("cost", Fact.of(value.cost() - best.cost(), Unit.COUNT));
    } else if (reason.code() == MatchingReason.WOULD_BE_AS_GOOD) {
      assertThat(value.cost()).isEqualTo(best.cost());
    }
  }

  private static List<List<Object>> places(MatchPlan plan) {
    return plan.matches().stream()
        .map(match -> List.<Object>of(match.demand(), match.provider(), match.slot()))
        .toList();
  }

  private static MatchingPolicy times(MatchingPolicy policy, int factor) {
    return policy
        .withRankCost(policy.rankCost() * factor)
        .withNotPreferredCost(policy.notPreferredCost() * factor)
        .withOtherGridCost(policy.otherGridCost().map(cost -> cost * factor))
        .withWeights(Maps.transformValues(policy.weights(), weight -> weight * factor))
        .withMarkWeights(Maps.transformValues(policy.markWeights(), weight -> weight * factor));
  }

  private static MatchingInput shuffled(MatchingInput input, long seed) {
    List<Demand> demands = new ArrayList<>(input.demands());
    Collections.shuffle(demands, new Random(seed));
    List<Offer> offers = new ArrayList<>(input.offers());
    Collections.shuffle(offers, new Random(seed + 1));
    return input.withDemands(demands).withOffers(offers);
  }

  private static <T> List<T> without(List<T> all, int which) {
    List<T> copy = new ArrayList<>(all);
    copy.remove(Math.floorMod(which, copy.size()));
    return copy;
  }

  private static List<Match> matches(MatchPlan plan, Demand demand) {
    return plan.matches().stream().filter(match -> match.demand().equals(demand.id())).toList();
  }

  private static Offer offer(MatchingInput input, Provider id) {
    return input.offers().stream()
        .filter(one -> one.provider().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> codes() {
    return classes().classes().stream().map(ServiceClass::code).toList();
  }

  private MatchingOracle oracle(MatchingInput input) {
    return new MatchingOracle(policy(), input);
  }

  private MatchPlan plan(MatchingInput input) {
    return solve(input).plan();
  }

  private Matching solve(MatchingInput input) {
    return matcher(policy()).solve(input, DAY).orElseThrow();
  }

  private Matcher matcher(MatchingPolicy policy) {
    return Matcher.of(dated(policy), dated(classes()));
  }

  private static <T> Dated<T> dated(T policy) {
    return Dated.from("policy", DAY, RULE, policy);
  }
}
