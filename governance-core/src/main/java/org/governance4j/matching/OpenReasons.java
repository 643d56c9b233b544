package org.governance4j.matching;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.Arrays;
import java.util.Comparator;
import org.governance4j.flow.Assignment;
import org.governance4j.flow.Shortage;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Says why demands stay open (未匹配原因说明). */
final class OpenReasons {

  /** The most competing demands that are named, so that a plan stays small where all is short. */
  static final int MOST_NAMED = 100;

  private final Fitting fitting;
  private final Assignment assignment;

  OpenReasons(Fitting fitting, Assignment assignment) {
    this.fitting = fitting;
    this.assignment = assignment;
  }

  ImmutableList<Reason> of(int demand) {
    return switch (assignment.causeAt(demand).orElseThrow()) {
      case NO_PAIR -> ImmutableList.of(nobody(fitting.demands().get(demand)));
      case TOO_FEW_PAIRS -> ImmutableList.of(tooFew(fitting.demands().get(demand)));
      case ALL_PARTNERS_TAKEN -> taken(demand);
    };
  }

  /** What keeps away those who come closest. */
  private Reason nobody(Demand demand) {
    Multiset<Obstacle> kept = fitting.obstacles(demand);
    Obstacle last =
        kept.elementSet().stream().max(Comparator.naturalOrder()).orElse(Obstacle.CLASS);
    int closest = kept.count(last);
    return switch (last) {
      case CLASS ->
          of(MatchingReason.NOBODY_OFFERS_CLASS, demand)
              .with("serviceClass", new Fact.Code("serviceClass", demand.serviceClass()));
      case SKILL ->
          of(MatchingReason.NOBODY_HAS_SKILL, demand, closest)
              .with("skill", new Fact.Code("skill", demand.skill().orElseThrow()));
      case GRID ->
          byPolicy(MatchingReason.NOBODY_SERVES_GRID, demand, closest)
              .with("grid", Fact.of(demand.grid().orElseThrow()));
      case SLOT -> of(MatchingReason.NOBODY_AVAILABLE_THEN, demand, closest);
      case EXCLUDED -> of(MatchingReason.ALL_EXCLUDED, demand, closest);
      case CAPACITY, NONE -> of(MatchingReason.NOBODY_HAS_CAPACITY, demand, closest);
    };
  }

  private Reason tooFew(Demand demand) {
    int fit = fitting.obstacles(demand).count(Obstacle.NONE);
    return of(MatchingReason.TOO_FEW_OFFERS, demand, fit)
        .with("places", Fact.of(demand.places(), Unit.PERSONS));
  }

  private ImmutableList<Reason> taken(int demand) {
    Shortage shortage = assignment.shortageAround(demand).orElseThrow();
    Demand asking = fitting.demands().get(demand);
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    reasons.add(
        of(MatchingReason.OFFERS_EXHAUSTED, asking, shortage.rights().length())
            .with("others", Fact.of(shortage.lefts().length() - 1L, Unit.COUNT))
            .with("asked", Fact.of(shortage.asked(), Unit.COUNT))
            .with("available", Fact.of(shortage.available(), Unit.COUNT)));
    Arrays.stream(shortage.lefts().toArray())
        .filter(other -> other != demand)
        .limit(MOST_NAMED)
        .mapToObj(other -> fitting.demands().get(other))
        .map(
            other -> of(MatchingReason.COMPETING_DEMAND, asking).with("other", Fact.of(other.id())))
        .forEach(reasons::add);
    return reasons.build();
  }

  private Reason byPolicy(MatchingReason code, Demand demand, int offers) {
    return Reason.of(code, fitting.policy().rule(), "demand", Fact.of(demand.id()))
        .with("offers", Fact.of(offers, Unit.PERSONS));
  }

  private static Reason of(MatchingReason code, Demand demand, int offers) {
    return of(code, demand).with("offers", Fact.of(offers, Unit.PERSONS));
  }

  private static Reason of(MatchingReason code, Demand demand) {
    return Reason.of(code, MatchingLaw.OPEN, "demand", Fact.of(demand.id()));
  }
}
