package org.governance4j.matching;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import org.governance4j.community.GridId;
import org.governance4j.community.OrganisationId;
import org.governance4j.matching.MatchingPolicy.Preference;
import org.governance4j.matching.MatchingReason.Obstacle;

/**
 * The rules that a pair must keep whatever it costs, what it costs, and what filling a place of a
 * demand saves, by a policy on a day (硬性规则与匹配费用).
 */
final class PairRules {

  private final MatchingPolicy policy;
  private final ImmutableMap<GridId, ImmutableSet<OrganisationId>> areas;
  private final LocalDate on;

  PairRules(
      MatchingPolicy policy,
      ImmutableMap<GridId, ImmutableSet<OrganisationId>> areas,
      LocalDate on) {
    this.policy = policy;
    this.areas = areas;
    this.on = on;
  }

  MatchingPolicy policy() {
    return policy;
  }

  /** The first rule that keeps an offer from a demand. */
  Obstacle obstacle(Demand demand, Offer offer) {
    if (!offer.classes().contains(demand.serviceClass())) {
      return Obstacle.CLASS;
    }
    if (demand.skill().isPresent() && !offer.skills().contains(demand.skill().get())) {
      return Obstacle.SKILL;
    }
    if (policy.otherGridCost().isEmpty() && inOtherGrid(demand, offer)) {
      return Obstacle.GRID;
    }
    return obstacleOnceThere(demand, offer);
  }

  /** The first rule that keeps an offer from a demand that has its class, skill and grid. */
  Obstacle obstacleOnceThere(Demand demand, Offer offer) {
    if (!offer.holds().containsAll(demand.requires())) {
      return Obstacle.HOLDING;
    }
    if (!demand.slots().isEmpty() && Collections.disjoint(demand.slots(), offer.slots())) {
      return Obstacle.SLOT;
    }
    if (demand.excluded().contains(offer.provider())) {
      return Obstacle.EXCLUDED;
    }
    if (demand.conflicts().contains(offer.provider())) {
      return Obstacle.CONFLICT;
    }
    return offer.capacity() == 0 ? Obstacle.CAPACITY : Obstacle.NONE;
  }

  /** Whether an offer names places to serve and a demand's grid is in none of them. */
  boolean inOtherGrid(Demand demand, Offer offer) {
    if (demand.grid().isEmpty() || offer.grids().isEmpty() && offer.areas().isEmpty()) {
      return false;
    }
    GridId grid = demand.grid().get();
    return !offer.grids().contains(grid) && Collections.disjoint(offer.areas(), areasOf(grid));
  }

  /** The organisations in whose area a grid lies. */
  ImmutableSet<OrganisationId> areasOf(GridId grid) {
    return areas.getOrDefault(grid, ImmutableSet.of());
  }

  /** How many days a demand has waited; none if it comes later. */
  long waitingDays(Demand demand) {
    return demand.since().map(since -> Math.max(0, ChronoUnit.DAYS.between(since, on))).orElse(0L);
  }

  /** What it saves to fill a place of a demand, whoever fills it. */
  long saving(Demand demand) {
    long saving =
        weigh(Preference.WAITING, waitingDays(demand))
            + weigh(Preference.URGENCY, demand.urgency().orElse(0));
    for (String mark : demand.marks()) {
      saving += policy.markWeights().getOrDefault(mark, 0);
    }
    return saving;
  }

  /** What it costs that an offer serves a demand, beside {@link #saving} and the price of load. */
  long between(Demand demand, Offer offer) {
    int rank = offer.preferredClasses().indexOf(demand.serviceClass());
    long cost = rank < 0 ? policy.notPreferredCost() : (long) rank * policy.rankCost();
    if (inOtherGrid(demand, offer)) {
      cost += policy.otherGridCost().orElse(0);
    }
    return cost + distance(demand, offer) - saved(demand, offer);
  }

  private long distance(Demand demand, Offer offer) {
    if (demand.grid().isEmpty()) {
      return 0;
    }
    return Optional.ofNullable(offer.bands().get(demand.grid().get()))
        .map(band -> weigh(Preference.NEARNESS, band))
        .orElse((long) policy.weight(Preference.UNKNOWN_DISTANCE));
  }

  private long saved(Demand demand, Offer offer) {
    long saved = 0;
    if (demand.usual().contains(offer.provider())) {
      saved += policy.weight(Preference.CONTINUITY);
    }
    if (demand.current().contains(offer.provider())) {
      saved += policy.weight(Preference.STABILITY);
    }
    return saved + weigh(Preference.INTEREST, sharedInterests(demand, offer));
  }

  static int sharedInterests(Demand demand, Offer offer) {
    return Sets.intersection(demand.interests(), offer.interests()).size();
  }

  /** The most that a demand can add to or take from the cost of a pair. */
  long largestShare(Demand demand) {
    return saving(demand)
        + weigh(Preference.INTEREST, demand.interests().size())
        + policy.weight(Preference.CONTINUITY)
        + policy.weight(Preference.STABILITY);
  }

  /** The most that an offer can add to the cost of a pair, its load beforehand included. */
  long largestShare(Offer offer) {
    long furthest = offer.bands().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return weigh(Preference.NEARNESS, furthest)
        + policy.weight(Preference.UNKNOWN_DISTANCE)
        + weigh(Preference.LOAD, offer.carried().orElse(0))
        + (long) policy.rankCost() * offer.preferredClasses().size()
        + policy.notPreferredCost()
        + policy.otherGridCost().orElse(0);
  }

  private long weigh(Preference preference, long times) {
    return policy.weight(preference) * times;
  }
}
