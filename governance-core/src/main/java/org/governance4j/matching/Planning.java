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

  // The pairs stand in the order of the wishes' ids and then of the helpers'.
  private ImmutableList<Match> matches() {
    Pairs pairs = assignment.pairs();
    return IntStream.range(0, pairs.count())
        .filter(assignment::isChosen)
        .mapToObj(
            pair ->
                match(
                    fitting.wishes().get(pairs.left(pair)),
                    fitting.helpers().get(pairs.right(pair))))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<OpenDemand> open() {
    return IntStream.range(0, fitting.wishes().size())
        .filter(wish -> assignment.openPlaces(wish) > 0)
        .mapToObj(
            wish ->
                new OpenDemand(
                    fitting.wishes().get(wish).id(),
                    assignment.openPlaces(wish),
                    openReasons.of(wish)))
        .collect(ImmutableList.toImmutableList());
  }

  private Match match(Demand wish, Offer helper) {
    RuleRef rule = fitting.policy().rule();
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    reasons.add(classReason(wish, helper));
    wish.skill()
        .ifPresent(
            skill ->
                reasons.add(
                    reason(MatchingReason.SKILL_HELD, rule, wish, helper)
                        .with("skill", new Fact.Code("skill", skill))));
    wish.grid()
        .ifPresent(
            grid -> {
              boolean other = Obstacle.inOtherGrid(wish, helper);
              MatchingReason code =
                  other ? MatchingReason.OTHER_GRID_SERVED : MatchingReason.GRID_SERVED;
              reasons.add(reason(code, rule, wish, helper).with("grid", Fact.of(grid)));
            });
    commonSlot(wish, helper)
        .ifPresent(
            slot ->
                reasons.add(
                    reason(MatchingReason.AVAILABLE_THEN, rule, wish, helper)
                        .with("slot", new Fact.Code("slot", slot))));
    return new Match(wish.id(), helper.person(), reasons.build());
  }

  private Reason classReason(Demand wish, Offer helper) {
    String code = wish.serviceClass();
    RuleRef rule = classes.serviceClass(code).orElseThrow().rule();
    int rank = helper.preferredClasses().indexOf(code);
    Reason reason =
        reason(
                rank < 0 ? MatchingReason.CLASS_OFFERED : MatchingReason.CLASS_PREFERRED,
                rule,
                wish,
                helper)
            .with("serviceClass", new Fact.Code("serviceClass", code));
    return rank < 0 ? reason : reason.with("rank", Fact.of(rank + 1L, Unit.COUNT));
  }

  private static Optional<String> commonSlot(Demand wish, Offer helper) {
    return wish.slots().stream().filter(helper.slots()::contains).min(Comparator.naturalOrder());
  }

  private static Reason reason(MatchingReason code, RuleRef rule, Demand wish, Offer helper) {
    return Reason.of(code, rule, "wish", Fact.of(wish.id()))
        .with("person", Fact.of(helper.person()));
  }
}
