package org.governance4j.matching;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.governance4j.community.Provider;
import org.governance4j.matching.Dealing.Dealt;
import org.governance4j.matching.MatchingReason.Obstacle;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** Says why a demand is matched to a provider (匹配理由说明). */
final class MatchReasons {

  private final PairRules rules;
  private final ImmutableMap<String, RuleRef> ruleOfClass;

  MatchReasons(PairRules rules, ServiceClassPolicy classes) {
    this.rules = rules;
    this.ruleOfClass =
        classes.classes().stream()
            .collect(ImmutableMap.toImmutableMap(ServiceClass::code, ServiceClass::rule));
  }

  /** A place that is kept though the network has no room for it. */
  Match kept(Demand demand, Provider provider, boolean offered) {
    MatchingReason code =
        offered ? MatchingReason.PINNED_BEYOND_CAPACITY : MatchingReason.PINNED_WITHOUT_OFFER;
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    reasons.add(
        reason(MatchingReason.PINNED, MatchingLaw.PINNED, demand, provider),
        reason(code, MatchingLaw.PINNED, demand, provider));
    if (demand.pinned().size() > demand.places()) {
      reasons.add(beyondPlaces(demand, provider));
    }
    return new Match(demand.id(), provider, Optional.empty(), reasons.build());
  }

  Match match(Dealt dealt) {
    Demand demand = dealt.demand();
    Offer offer = dealt.offer();
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    if (dealt.pinned()) {
      reasons.add(reason(MatchingReason.PINNED, MatchingLaw.PINNED, demand, offer.provider()));
      Obstacle obstacle = rules.obstacle(demand, offer);
      if (obstacle != Obstacle.NONE) {
        reasons.add(
            reason(MatchingReason.PINNED_AGAINST_RULE, MatchingLaw.PINNED, demand, offer.provider())
                .with("obstacle", Fact.of(obstacle)));
      }
      if (demand.pinned().size() > demand.places()) {
        reasons.add(beyondPlaces(demand, offer.provider()));
      }
    }
    if (offer.classes().contains(demand.serviceClass())) {
      reasons.add(ofClass(demand, offer));
    }
    addRules(demand, offer, reasons);
    dealt
        .slot()
        .ifPresent(
            slot ->
                reasons.add(
                    reason(MatchingReason.AVAILABLE_THEN, demand, offer)
                        .with("slot", new Fact.Code("slot", slot))));
    addPreferences(demand, offer, reasons);
    return new Match(demand.id(), offer.provider(), dealt.slot(), reasons.build());
  }

  private static Reason beyondPlaces(Demand demand, Provider provider) {
    return reason(MatchingReason.PINNED_BEYOND_PLACES, MatchingLaw.PINNED, demand, provider)
        .with("places", Fact.of(demand.places(), Unit.COUNT))
        .with("pinned", Fact.of(demand.pinned().size(), Unit.COUNT));
  }

  private void addRules(Demand demand, Offer offer, ImmutableList.Builder<Reason> reasons) {
    demand
        .skill()
        .filter(offer.skills()::contains)
        .ifPresent(
            skill ->
                reasons.add(
                    reason(MatchingReason.SKILL_HELD, demand, offer)
                        .with("skill", new Fact.Code("skill", skill))));
    if (!demand.requires().isEmpty() && offer.holds().containsAll(demand.requires())) {
      reasons.add(
          reason(MatchingReason.REQUIREMENTS_HELD, demand, offer)
              .with("required", Fact.of(demand.requires().size(), Unit.COUNT)));
    }
    demand
        .grid()
        .ifPresent(
            grid -> {
              boolean other = rules.inOtherGrid(demand, offer);
              MatchingReason code =
                  other ? MatchingReason.OTHER_GRID_SERVED : MatchingReason.GRID_SERVED;
              reasons.add(reason(code, demand, offer).with("grid", Fact.of(grid)));
            });
  }

  private void addPreferences(Demand demand, Offer offer, ImmutableList.Builder<Reason> reasons) {
    int shared = PairRules.sharedInterests(demand, offer);
    if (shared > 0) {
      reasons.add(
          reason(MatchingReason.INTERESTS_SHARED, demand, offer)
              .with("interests", Fact.of(shared, Unit.COUNT)));
    }
    if (demand.usual().contains(offer.provider())) {
      reasons.add(reason(MatchingReason.SERVED_BEFORE, demand, offer));
    }
    if (demand.current().contains(offer.provider())) {
      reasons.add(reason(MatchingReason.KEPT_FROM_PLAN, demand, offer));
    }
  }

  private Reason ofClass(Demand demand, Offer offer) {
    String code = demand.serviceClass();
    RuleRef rule = ruleOfClass.getOrDefault(code, rules.policy().rule());
    int rank = offer.preferredClasses().indexOf(code);
    Reason reason =
        reason(
                rank < 0 ? MatchingReason.CLASS_OFFERED : MatchingReason.CLASS_PREFERRED,
                rule,
                demand,
                offer.provider())
            .with("serviceClass", new Fact.Code("serviceClass", code));
    return rank < 0 ? reason : reason.with("rank", Fact.of(rank + 1L, Unit.COUNT));
  }

  private Reason reason(MatchingReason code, Demand demand, Offer offer) {
    return reason(code, rules.policy().rule(), demand, offer.provider());
  }

  static Reason reason(MatchingReason code, RuleRef rule, Demand demand, Provider provider) {
    return Reason.of(code, rule, "demand", Fact.of(demand.id()))
        .with("provider", Fact.of(provider.id()));
  }
}
