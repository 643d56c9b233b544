package org.governance4j.matching;

import com.google.common.collect.ImmutableList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.governance4j.matching.Grouping.OfferGroup;
import org.governance4j.matching.MatchingModel.Pair;
import org.governance4j.matching.MatchingPolicy.Reserve;
import org.governance4j.matching.MatchingReason.Obstacle;
import org.governance4j.matching.Shortages.Shortage;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * Says why demands stay open (未匹配原因说明). A reason counts other demands and names none: who asks is
 * not told what others ask for.
 */
final class OpenReasons {

  private final MatchingModel model;
  private final Shortages shortages;
  private final long[] fitting;
  private final Map<Integer, Map<Obstacle, Integer>> obstacles = new HashMap<>();

  OpenReasons(MatchingModel model, Shortages shortages) {
    this.model = model;
    this.shortages = shortages;
    this.fitting = new long[model.demands().size()];
    int lastDemand = -1;
    int lastOffer = -1;
    for (Pair pair : model.pairs()) {
      if (pair.demand() != lastDemand || pair.offer() != lastOffer) {
        fitting[pair.demand()] += model.offers().get(pair.offer()).size();
        lastDemand = pair.demand();
        lastOffer = pair.offer();
      }
    }
  }

  /** Why a demand of a group has open places, of which so many are filled. */
  ImmutableList<Reason> of(int group, Demand demand, int filled) {
    if (fitting[group] == 0) {
      return nobody(group, demand);
    }
    return fitting[group] == filled
        ? ImmutableList.of(
            of(MatchingReason.TOO_FEW_OFFERS, demand, filled)
                .with("places", Fact.of(demand.places(), Unit.PERSONS)))
        : taken(group, demand);
  }

  /** How many offers of the demand's class each rule keeps away before any other does. */
  Map<Obstacle, Integer> obstacles(int group) {
    return obstacles.computeIfAbsent(group, this::countObstacles);
  }

  private Map<Obstacle, Integer> countObstacles(int group) {
    Demand demand = model.demands().get(group).sample();
    Map<Obstacle, Integer> kept = new EnumMap<>(Obstacle.class);
    int skilled = model.index().countOfSkill(demand);
    int there = 0;
    for (int offer : model.index().fitting(demand)) {
      OfferGroup offers = model.offers().get(offer);
      there += offers.size();
      kept.merge(
          model.rules().obstacleOnceThere(demand, offers.sample()), offers.size(), Integer::sum);
    }
    kept.put(Obstacle.SKILL, model.index().countOfClass(demand) - skilled);
    kept.put(Obstacle.GRID, skilled - there);
    kept.values().removeIf(count -> count == 0);
    return kept;
  }

  /** What keeps away those who come closest first, and then how many each rule keeps away. */
  private ImmutableList<Reason> nobody(int group, Demand demand) {
    Map<Obstacle, Integer> kept = obstacles(group);
    Obstacle last = Obstacle.CLASS;
    for (Obstacle obstacle : kept.keySet()) {
      last = obstacle;
    }
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    reasons.add(nobody(demand, last, kept.getOrDefault(last, 0)));
    return reasons.addAll(ruledOut(demand, kept)).build();
  }

  /** How many each rule keeps away. */
  ImmutableList<Reason> ruledOut(Demand demand, Map<Obstacle, Integer> kept) {
    return kept.entrySet().stream()
        .filter(entry -> entry.getKey() != Obstacle.NONE)
        .map(
            entry ->
                of(MatchingReason.RULED_OUT, demand, entry.getValue())
                    .with("obstacle", Fact.of(entry.getKey())))
        .collect(ImmutableList.toImmutableList());
  }

  private Reason nobody(Demand demand, Obstacle last, int closest) {
    return switch (last) {
      case CLASS ->
          of(MatchingReason.NOBODY_OFFERS_CLASS, demand)
              .with("serviceClass", new Fact.Code("serviceClass", demand.serviceClass()));
      case SKILL ->
          of(MatchingReason.NOBODY_HAS_SKILL, demand, closest)
              .with("skill", new Fact.Code("skill", demand.skill().orElseThrow()));
      case GRID ->
          of(MatchingReason.NOBODY_SERVES_GRID, rule(), demand)
              .with("offers", Fact.of(closest, Unit.PERSONS))
              .with("grid", Fact.of(demand.grid().orElseThrow()));
      case HOLDING ->
          of(MatchingReason.NOBODY_HOLDS_REQUIREMENTS, demand, closest)
              .with("required", Fact.of(demand.requires().size(), Unit.COUNT));
      case SLOT -> of(MatchingReason.NOBODY_AVAILABLE_THEN, demand, closest);
      case EXCLUDED -> of(MatchingReason.ALL_EXCLUDED, demand, closest);
      case CONFLICT -> of(MatchingReason.ALL_IN_CONFLICT, demand, closest);
      case CAPACITY, NONE -> of(MatchingReason.NOBODY_HAS_CAPACITY, demand, closest);
    };
  }

  private ImmutableList<Reason> taken(int group, Demand demand) {
    Shortage shortage = shortages.of(group);
    Reason exhausted =
        of(MatchingReason.OFFERS_EXHAUSTED, demand, shortage.offers())
            .with("others", Fact.of(shortage.demands() - 1, Unit.COUNT))
            .with("asked", Fact.of(shortage.asked(), Unit.COUNT))
            .with("available", Fact.of(shortage.filled(), Unit.COUNT));
    return model
        .rules()
        .policy()
        .reserve()
        .filter(reserve -> shortage.isReserved())
        .map(reserve -> ImmutableList.of(exhausted, reserved(demand, reserve)))
        .orElse(ImmutableList.of(exhausted));
  }

  private Reason reserved(Demand demand, Reserve reserve) {
    return of(MatchingReason.RESERVE_KEPT, rule(), demand)
        .with("kept", Fact.of(reserve.places(), Unit.COUNT))
        .with("level", Fact.of(reserve.level(), Unit.COUNT));
  }

  private RuleRef rule() {
    return model.rules().policy().rule();
  }

  private static Reason of(MatchingReason code, Demand demand, long offers) {
    return of(code, demand).with("offers", Fact.of(offers, Unit.PERSONS));
  }

  private static Reason of(MatchingReason code, Demand demand) {
    return of(code, MatchingLaw.OPEN, demand);
  }

  private static Reason of(MatchingReason code, RuleRef rule, Demand demand) {
    return Reason.of(code, rule, "demand", Fact.of(demand.id()));
  }
}
