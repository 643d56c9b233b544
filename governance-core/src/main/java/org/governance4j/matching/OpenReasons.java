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

/** Says why wishes stay open (未匹配原因说明). */
final class OpenReasons {

  /** The most competing wishes that are named, so that a plan stays small where all is short. */
  static final int MOST_NAMED = 100;

  private final Fitting fitting;
  private final Assignment assignment;

  OpenReasons(Fitting fitting, Assignment assignment) {
    this.fitting = fitting;
    this.assignment = assignment;
  }

  ImmutableList<Reason> of(int wish) {
    return switch (assignment.causeAt(wish).orElseThrow()) {
      case NO_PAIR -> ImmutableList.of(nobody(fitting.wishes().get(wish)));
      case TOO_FEW_PAIRS -> ImmutableList.of(tooFew(fitting.wishes().get(wish)));
      case ALL_PARTNERS_TAKEN -> taken(wish);
    };
  }

  /** What keeps away those who come closest. */
  private Reason nobody(Demand wish) {
    Multiset<Obstacle> kept = fitting.obstacles(wish);
    Obstacle last =
        kept.elementSet().stream().max(Comparator.naturalOrder()).orElse(Obstacle.CLASS);
    int closest = kept.count(last);
    return switch (last) {
      case CLASS ->
          of(MatchingReason.NOBODY_OFFERS_CLASS, wish)
              .with("serviceClass", new Fact.Code("serviceClass", wish.serviceClass()));
      case SKILL ->
          of(MatchingReason.NOBODY_HAS_SKILL, wish, closest)
              .with("skill", new Fact.Code("skill", wish.skill().orElseThrow()));
      case GRID ->
          byPolicy(MatchingReason.NOBODY_SERVES_GRID, wish, closest)
              .with("grid", Fact.of(wish.grid().orElseThrow()));
      case SLOT -> of(MatchingReason.NOBODY_AVAILABLE_THEN, wish, closest);
      case EXCLUDED -> of(MatchingReason.ALL_EXCLUDED, wish, closest);
      case CAPACITY, NONE -> of(MatchingReason.NOBODY_HAS_CAPACITY, wish, closest);
    };
  }

  private Reason tooFew(Demand wish) {
    int fit = fitting.obstacles(wish).count(Obstacle.NONE);
    return of(MatchingReason.TOO_FEW_OFFERS, wish, fit)
        .with("places", Fact.of(wish.places(), Unit.PERSONS));
  }

  private ImmutableList<Reason> taken(int wish) {
    Shortage shortage = assignment.shortageAround(wish).orElseThrow();
    Demand asking = fitting.wishes().get(wish);
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    reasons.add(
        of(MatchingReason.OFFERS_EXHAUSTED, asking, shortage.rights().length())
            .with("others", Fact.of(shortage.lefts().length() - 1L, Unit.COUNT))
            .with("asked", Fact.of(shortage.asked(), Unit.COUNT))
            .with("available", Fact.of(shortage.available(), Unit.COUNT)));
    Arrays.stream(shortage.lefts().toArray())
        .filter(other -> other != wish)
        .limit(MOST_NAMED)
        .mapToObj(other -> fitting.wishes().get(other))
        .map(
            other -> of(MatchingReason.COMPETING_DEMAND, asking).with("other", Fact.of(other.id())))
        .forEach(reasons::add);
    return reasons.build();
  }

  private Reason byPolicy(MatchingReason code, Demand wish, int helpers) {
    return Reason.of(code, fitting.policy().rule(), "wish", Fact.of(wish.id()))
        .with("helpers", Fact.of(helpers, Unit.PERSONS));
  }

  private static Reason of(MatchingReason code, Demand wish, int helpers) {
    return of(code, wish).with("helpers", Fact.of(helpers, Unit.PERSONS));
  }

  private static Reason of(MatchingReason code, Demand wish) {
    return Reason.of(code, MatchingLaw.OPEN, "wish", Fact.of(wish.id()));
  }
}
