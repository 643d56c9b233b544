package org.governance4j.testing.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.teams.TeamArbitraries.DAY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.MatchPlan.IdleOffer;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.MatchingPolicy.Preference;
import org.governance4j.matching.Offer;
import org.governance4j.matching.OpenDemand;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.teams.TeamInput;
import org.governance4j.teams.TeamMatcher;
import org.governance4j.teams.TeamPlan;
import org.governance4j.teams.TeamReason;
import org.governance4j.testing.teams.TeamOracle.Value;

/**
 * The laws of matching whole teams and times that cross. A host overrides the policy and the
 * classes to try them on its own.
 */
public class TeamLaws {

  private static final RuleRef RULE = RuleRef.of("TEST-1", "matching of teams", "a source");
  private static final int EFFORT = 500;
  private static final int LITTLE = 12;

  /** The policy to try. */
  protected MatchingPolicy policy() {
    return MatchingPolicy.of(3, 7, RULE)
        .withWeights(
            ImmutableMap.of(
                Preference.INTEREST, 1,
                Preference.URGENCY, 2,
                Preference.STABILITY, 3,
                Preference.LOAD, 1));
  }

  /** The list of services to try; at least one. */
  protected ServiceClassPolicy classes() {
    return new ServiceClassPolicy(
        ImmutableList.of(new ServiceClass("WARDROBE", RULE), new ServiceClass("LESSONS", RULE)));
  }

  @Provide
  Arbitrary<TeamInput> inputs() {
    return TeamArbitraries.inputs(codes());
  }

  @Provide
  Arbitrary<TeamInput> messyInputs() {
    return TeamArbitraries.messyInputs(codes());
  }

  @Property(tries = 60)
  @Label(
      "L-TEAMS-1: a team's places are all filled, and at one time if it names any, or none beyond"
          + " those that are accepted")
  void teamsAreWhole(
      @ForAll("inputs") TeamInput asked, @ForAll @IntRange(min = 1, max = LITTLE) int effort) {
    assertThat(oracle(asked).torn(match(asked, effort).plan())).isEmpty();
    assertThat(oracle(asked).torn(match(asked, EFFORT).plan())).isEmpty();
  }

  @Property(tries = 100)
  @Label(
      "L-TEAMS-2: at no moment has anybody more places than in one slot, but for accepted ones; and"
          + " every other rule and limit of matching is kept")
  void nobodyIsAtTwoPlaces(
      @ForAll("inputs") TeamInput asked, @ForAll @IntRange(min = 1, max = LITTLE) int effort) {
    for (int some : new int[] {effort, EFFORT}) {
      TeamPlan plan = match(asked, some);
      assertThat(oracle(asked).value(plan.plan())).isPresent();
      confirmAccepted(asked, plan.plan());
      for (Demand demand : asked.input().demands()) {
        List<Match> matches = matches(plan.plan(), demand);
        assertThat(matches.stream().map(Match::provider)).doesNotHaveDuplicates();
        assertThat(matches)
            .hasSizeLessThanOrEqualTo(Math.max(demand.places(), demand.pinned().size()));
        assertThat(matches.stream().map(Match::provider)).containsAll(demand.pinned());
      }
    }
  }

  /** Only accepted places crowd each other, and each that crosses another says so. */
  private void confirmAccepted(TeamInput asked, MatchPlan plan) {
    TeamOracle oracle = oracle(asked);
    assertThat(oracle.crowding(plan)).allMatch(oracle::isKept);
    assertThat(plan.matches().stream().filter(TeamLaws::has).toList())
        .isEqualTo(oracle.keptCrossing(plan));
    assertThat(plan.matches().stream().filter(oracle::isKept))
        .filteredOn(match -> !TeamOracle.isBeside(match))
        .hasSize(oracle.mostKept());
  }

  private static boolean has(Match match) {
    return match.reasons().stream()
        .anyMatch(reason -> reason.code() == TeamReason.KEPT_THOUGH_CROSSING);
  }

  @Property(tries = 100)
  @Label(
      "L-TEAMS-3: no choice that a search of all choices finds is better than the bound, and none"
          + " is better than a plan that is as good as its bound")
  void boundedByAllChoices(
      @ForAll("inputs") TeamInput asked, @ForAll @IntRange(min = 1, max = LITTLE) int effort) {
    Value best = oracle(asked).best();
    for (int some : new int[] {effort, EFFORT}) {
      TeamPlan plan = match(asked, some);
      Value reached = Value.of(plan.reached());
      Value bound = Value.of(plan.bound());
      assertThat(oracle(asked).value(plan.plan())).contains(reached);
      assertThat(plan.plan().cost()).isEqualTo(plan.reached().cost());
      assertThat(best).isLessThanOrEqualTo(bound);
      assertThat(reached).isLessThanOrEqualTo(best);
      assertThat(plan.isProved()).isEqualTo(reached.compareTo(bound) >= 0);
    }
  }

  @Property(tries = 100)
  @Label(
      "L-TEAMS-4: every demand with open places and every offer without a match, and no other, is"
          + " listed, with a reason that going through the offers and the plan by hand confirms")
  void listedForTrueReasons(
      @ForAll("inputs") TeamInput asked, @ForAll @IntRange(min = 1, max = LITTLE) int effort) {
    MatchingInput input = asked.input();
    TeamPlan found = match(asked, effort);
    MatchPlan plan = found.plan();
    TeamConfirmation confirmation =
        new TeamConfirmation(oracle(asked), input, plan, found.isProved());
    List<OrderId> open = new ArrayList<>();
    for (Demand demand : input.demands()) {
      int places = demand.places() - matches(plan, demand).size();
      if (places > 0) {
        open.add(demand.id());
        OpenDemand stated =
            plan.open().stream()
                .filter(one -> one.demand().equals(demand.id()))
                .findFirst()
                .orElseThrow();
        assertThat(stated.openPlaces()).isEqualTo(places);
        confirmation.confirm(demand, stated.reasons());
      }
    }
    assertThat(plan.open()).extracting(OpenDemand::demand).containsExactlyElementsOf(open);
    List<Provider> idle = new ArrayList<>();
    for (Offer offer : input.offers()) {
      if (plan.matches().stream().noneMatch(one -> one.provider().equals(offer.provider()))) {
        idle.add(offer.provider());
      }
    }
    assertThat(plan.idle()).extracting(IdleOffer::provider).containsExactlyElementsOf(idle);
    for (IdleOffer one : plan.idle()) {
      Offer offer =
          input.offers().stream()
              .filter(its -> its.provider().equals(one.provider()))
              .findFirst()
              .orElseThrow();
      confirmation.confirmIdle(offer, one.reasons().get(0));
    }
  }

  @Property(tries = 50)
  @Label("L-TEAMS-5: the order of the input changes nothing")
  void orderChangesNothing(
      @ForAll("messyInputs") TeamInput asked,
      @ForAll @IntRange(min = 1, max = LITTLE) int effort,
      @ForAll long seed) {
    assertThat(match(shuffled(asked, new Random(seed)), effort)).isEqualTo(match(asked, effort));
  }

  private static TeamInput shuffled(TeamInput asked, Random random) {
    MatchingInput input = asked.input();
    return new TeamInput(
        input
            .withDemands(shuffled(input.demands(), random))
            .withOffers(shuffled(input.offers(), random))
            .withSlots(shuffled(input.slots(), random)),
        ImmutableSet.copyOf(shuffled(asked.teams(), random)),
        ImmutableList.copyOf(shuffled(asked.spans(), random)));
  }

  private static <T> List<T> shuffled(Collection<T> all, Random random) {
    List<T> copy = new ArrayList<>(all);
    Collections.shuffle(copy, random);
    return copy;
  }

  @Property(tries = 60)
  @Label("L-TEAMS-6: more effort never gives a plan that is worse, nor a bound that is looser")
  void moreEffortIsNoWorse(
      @ForAll("inputs") TeamInput asked,
      @ForAll @IntRange(min = 1, max = LITTLE) int less,
      @ForAll @IntRange(min = 1, max = LITTLE) int more) {
    TeamPlan before = match(asked, less);
    for (int effort : new int[] {less + more, EFFORT}) {
      TeamPlan after = match(asked, effort);
      assertThat(Value.of(after.reached())).isGreaterThanOrEqualTo(Value.of(before.reached()));
      assertThat(Value.of(after.bound())).isLessThanOrEqualTo(Value.of(before.bound()));
    }
  }

  @Property(tries = 100)
  @Label(
      "L-TEAMS-7: where the matcher's own plan leaves no team in part and nobody at two places, it"
          + " is the plan, with its reasons")
  void ownPlanIsKept(@ForAll("inputs") TeamInput asked) {
    MatchPlan own = matcher().match(asked.input(), DAY).orElseThrow();
    TeamPlan plan = match(asked, 1);
    if (oracle(asked).torn(own).isEmpty() && oracle(asked).crowding(own).isEmpty()) {
      assertThat(plan.plan()).isEqualTo(own);
      assertThat(plan.isProved()).isTrue();
    }
  }

  @Property(tries = 80)
  @Label(
      "L-TEAMS-8: teams that are no demand and spans that contradict each other come back apart,"
          + " each with its fault, and the rest is matched as if it were all")
  void faultsAreNamed(@ForAll("messyInputs") TeamInput asked) {
    TeamFaults faults = new TeamFaults(asked);
    TeamPlan plan = match(asked, EFFORT);
    assertThat(plan.plan().apart().stream().map(TeamFaults::named))
        .containsExactlyInAnyOrderElementsOf(faults.all());
    TeamPlan ofSound = match(faults.sound(), EFFORT);
    assertThat(plan.plan().withApart()).isEqualTo(ofSound.plan());
    assertThat(plan.reached()).isEqualTo(ofSound.reached());
    assertThat(plan.bound()).isEqualTo(ofSound.bound());
  }

  private static List<Match> matches(MatchPlan plan, Demand demand) {
    return plan.matches().stream().filter(match -> match.demand().equals(demand.id())).toList();
  }

  private List<String> codes() {
    return classes().classes().stream().map(ServiceClass::code).toList();
  }

  private TeamOracle oracle(TeamInput asked) {
    return new TeamOracle(policy(), asked);
  }

  private TeamPlan match(TeamInput asked, int effort) {
    return TeamMatcher.of(matcher(), effort).match(asked, DAY).orElseThrow();
  }

  private Matcher matcher() {
    return Matcher.of(dated(policy()), dated(classes()));
  }

  private static <T> Dated<T> dated(T policy) {
    return Dated.from("policy", DAY, RULE, policy);
  }
}
