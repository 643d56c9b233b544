package org.governance4j.testing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingPolicy;
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

/** The laws of matching. A host overrides the policy and the classes to try them on its own. */
public class MatchingLaws {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);
  private static final RuleRef RULE = RuleRef.of("TEST-1", "matching", "a source");

  /** The policy to try. */
  protected MatchingPolicy policy() {
    return MatchingPolicy.of(3, 7, RULE);
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
  Arbitrary<MatchingTask> tasks() {
    return MatchingArbitraries.tasks(codes());
  }

  @Provide
  Arbitrary<MatchingTask> messyTasks() {
    return MatchingArbitraries.messyTasks(codes());
  }

  @Property(tries = 120)
  @Label("L-MATCHING-1: as many places are filled as in any choice")
  void mostPlaces(@ForAll("tasks") MatchingTask task) {
    assertThat(plan(task).matches()).hasSize(oracle(task).best(task.demands()).filled());
  }

  @Property(tries = 120)
  @Label("L-MATCHING-2: no choice that fills as many places costs less")
  void leastCost(@ForAll("tasks") MatchingTask task) {
    MatchPlan plan = plan(task);
    assertThat(plan.cost()).isEqualTo(oracle(task).best(task.demands()).cost());
    long cost = 0;
    for (Match match : plan.matches()) {
      cost += oracle(task).cost(demand(task, match.demand()), offer(task, match.provider()));
    }
    assertThat(plan.cost()).isEqualTo(cost);
  }

  @Property(tries = 250)
  @Label("L-MATCHING-3: every match fits, and nobody is matched too often")
  void everyMatchFits(@ForAll("tasks") MatchingTask task) {
    ImmutableList<Match> matches = plan(task).matches();
    for (Match match : matches) {
      Demand demand = demand(task, match.demand());
      assertThat(oracle(task).fits(demand, offer(task, match.provider()))).isTrue();
      assertThat(match.reasons())
          .hasSize(
              1
                  + (demand.skill().isPresent() ? 1 : 0)
                  + (demand.grid().isPresent() ? 1 : 0)
                  + (demand.slots().isEmpty() ? 0 : 1));
    }
    assertThat(matches.stream().map(match -> List.of(match.demand(), match.provider())))
        .doesNotHaveDuplicates();
    for (Offer offer : task.offers()) {
      assertThat(matches.stream().filter(match -> match.provider().equals(offer.provider())).count())
          .isLessThanOrEqualTo(offer.capacity());
    }
  }

  @Property(tries = 250)
  @Label("L-MATCHING-4: places are matched or open, and each open demand has a true reason")
  void openForTrueReasons(@ForAll("tasks") MatchingTask task) {
    MatchPlan plan = plan(task);
    List<OrderId> listed = new ArrayList<>();
    for (Demand demand : task.demands()) {
      long open = demand.places() - matched(plan, demand);
      assertThat(open).isNotNegative();
      if (open > 0) {
        listed.add(demand.id());
        OpenDemand stated =
            plan.open().stream()
                .filter(one -> one.demand().equals(demand.id()))
                .findFirst()
                .orElseThrow();
        assertThat(stated.openPlaces()).isEqualTo(open);
        new MatchingConfirmation(oracle(task), task, plan).confirm(demand, stated.reasons());
      }
    }
    assertThat(plan.open()).extracting(OpenDemand::demand).containsExactlyElementsOf(listed);
  }

  @Property(tries = 250)
  @Label("L-MATCHING-5: the order of demands and offers changes nothing")
  void orderChangesNothing(@ForAll("tasks") MatchingTask task, @ForAll long seed) {
    assertThat(plan(task.shuffled(seed))).isEqualTo(plan(task));
  }

  @Property(tries = 250)
  @Label("L-MATCHING-6: one offer or one demand fewer never fills more places")
  void fewerNeverFillMore(@ForAll("tasks") MatchingTask task, @ForAll int which) {
    int filled = plan(task).matches().size();
    if (!task.offers().isEmpty()) {
      MatchingTask less = task.withoutOffer(Math.floorMod(which, task.offers().size()));
      assertThat(plan(less).matches().size()).isLessThanOrEqualTo(filled);
    }
    if (!task.demands().isEmpty()) {
      MatchingTask less = task.withoutDemand(Math.floorMod(which, task.demands().size()));
      assertThat(plan(less).matches().size()).isLessThanOrEqualTo(filled);
    }
  }

  @Property(tries = 250)
  @Label("L-MATCHING-7: contradictory input is refused, each fault named")
  void faultsAreNamed(@ForAll("messyTasks") MatchingTask task) {
    List<String> faults = MatchingOracle.faults(task, classes());
    Outcome<MatchPlan> outcome = match(task);
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(!faults.isEmpty());
    if (outcome instanceof Outcome.Refused<MatchPlan> refused) {
      assertThat(refused.violations().stream().map(MatchingLaws::named))
          .containsExactlyInAnyOrderElementsOf(faults);
    }
  }

  @Property(tries = 100)
  @Label("L-MATCHING-8: without a policy or a list of classes the answer is undetermined")
  void noDefault(
      @ForAll("tasks") MatchingTask task, @ForAll boolean policyKnown, @ForAll boolean listKnown) {
    Assume.that(!policyKnown || !listKnown);
    Matcher matcher =
        Matcher.of(
            policyKnown ? dated(policy()) : Dated.empty(MatchingPolicy.KEY.id()),
            listKnown ? dated(classes()) : Dated.empty(ServiceClassPolicy.KEY.id()));
    Outcome<MatchPlan> outcome = matcher.match(task.demands(), task.offers(), DAY);
    assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    assertThat(outcome.reasons()).hasSize((policyKnown ? 0 : 1) + (listKnown ? 0 : 1));
  }

  @Property(tries = 1)
  @Label("L-MATCHING-9: too many pairs that fit are refused with number and bound")
  void pairsAreBounded() {
    String code = classes().classes().get(0).code();
    int offers = 1 << 12;
    int demands = Matcher.MAX_PAIRS / offers + 1;
    MatchingTask large = MatchingTask.complete(demands, offers, code);
    Outcome<MatchPlan> outcome = match(large);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(outcome.reasons())
        .extracting(Reason::code)
        .containsExactly(MatchingReason.TOO_MANY_PAIRS);
    assertThat(outcome.reasons().get(0).facts())
        .containsEntry("pairs", Fact.of((long) demands * offers, Unit.COUNT))
        .containsEntry("limit", Fact.of(Matcher.MAX_PAIRS, Unit.COUNT));
  }

  private static String named(Reason reason) {
    return reason.code().name()
        + " "
        + id(reason, reason.facts().containsKey("demand") ? "demand" : "provider");
  }

  private static String id(Reason reason, String fact) {
    return ((Fact.Id) reason.facts().get(fact)).value();
  }

  private static long matched(MatchPlan plan, Demand demand) {
    return plan.matches().stream().filter(match -> match.demand().equals(demand.id())).count();
  }

  private static Demand demand(MatchingTask task, OrderId id) {
    return task.demands().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static Offer offer(MatchingTask task, Provider id) {
    return task.offers().stream().filter(one -> one.provider().equals(id)).findFirst().orElseThrow();
  }

  private List<String> codes() {
    return classes().classes().stream().map(ServiceClass::code).toList();
  }

  private MatchingOracle oracle(MatchingTask task) {
    return new MatchingOracle(policy(), task.offers());
  }

  private MatchPlan plan(MatchingTask task) {
    return match(task).orElseThrow();
  }

  private Outcome<MatchPlan> match(MatchingTask task) {
    return Matcher.of(dated(policy()), dated(classes())).match(task.demands(), task.offers(), DAY);
  }

  private static <T> Dated<T> dated(T policy) {
    return Dated.from("policy", DAY, RULE, policy);
  }
}
