package org.governance4j.matching;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.governance4j.flow.Assignment;
import org.governance4j.flow.Pairs;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** Makes the plan out of the best choice of pairs (方案编制). */
final class Planning {

  private final Fitting fitting;
  private final ServiceClassPolicy classes;
  private final Assignment assignment;
  private final OpenReasons openReasons;

  Planning(Fitting fitting, ServiceClassPolicy classes) {
    this.fitting = fitting;
    this.classes = classes;
    this.assignment = Assignment.of(fitting.pairs());
    this.openReasons = new OpenReasons(fitting, assignment);
  }

  MatchPlan plan() {
    return new MatchPlan(matches(), open(), assignment.cost());
  }

  // The pairs are in the order of the demands' ids and then of the offers'.
  private ImmutableList<Match> matches() {
    Pairs pairs = assignment.pairs();
    return IntStream.range(0, pairs.count())
        .filter(assignment::isChosen)
        .mapToObj(
            pair ->
                match(
                    fitting.demands().get(pairs.left(pair)),
                    fitting.offers().get(pairs.right(pair))))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<OpenDemand> open() {
    return IntStream.range(0, fitting.demands().size())
        .filter(demand -> assignment.openPlaces(demand) > 0)
        .mapToObj(
            demand ->
                new OpenDemand(
                    fitting.demands().get(demand).id(),
                    assignment.openPlaces(demand),
                    openReasons.of(demand)))
        .collect(ImmutableList.toImmutableList());
  }

  private Match match(Demand demand, Offer offer) {
    RuleRef rule = fitting.policy().rule();
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    reasons.add(classReason(demand, offer));
    demand
        .skill()
        .ifPresent(
            skill ->
                reasons.add(
                    reason(MatchingReason.SKILL_HELD, rule, demand, offer)
                        .with("skill", new Fact.Code("skill", skill))));
    demand
        .grid()
        .ifPresent(
            grid -> {
              boolean other = Obstacle.inOtherGrid(demand, offer);
              MatchingReason code =
                  other ? MatchingReason.OTHER_GRID_SERVED : MatchingReason.GRID_SERVED;
              reasons.add(reason(code, rule, demand, offer).with("grid", Fact.of(grid)));
            });
    commonSlot(demand, offer)
        .ifPresent(
            slot ->
                reasons.add(
                    reason(MatchingReason.AVAILABLE_THEN, rule, demand, offer)
                        .with("slot", new Fact.Code("slot", slot))));
    return new Match(demand.id(), offer.provider(), reasons.build());
  }

  private Reason classReason(Demand demand, Offer offer) {
    String code = demand.serviceClass();
    RuleRef rule = classes.serviceClass(code).orElseThrow().rule();
    int rank = offer.preferredClasses().indexOf(code);
    Reason reason =
        reason(
                rank < 0 ? MatchingReason.CLASS_OFFERED : MatchingReason.CLASS_PREFERRED,
                rule,
                demand,
                offer)
            .with("serviceClass", new Fact.Code("serviceClass", code));
    return rank < 0 ? reason : reason.with("rank", Fact.of(rank + 1L, Unit.COUNT));
  }

  private static Optional<String> commonSlot(Demand demand, Offer offer) {
    return demand.slots().stream().filter(offer.slots()::contains).min(Comparator.naturalOrder());
  }

  private static Reason reason(MatchingReason code, RuleRef rule, Demand demand, Offer offer) {
    return Reason.of(code, rule, "demand", Fact.of(demand.id()))
        .with("provider", Fact.of(offer.provider().id()));
  }
}
