package org.governance4j.testing.matching;

import com.google.common.collect.ImmutableSet;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.governance4j.community.OrganisationId;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.MatchingPolicy.Preference;
import org.governance4j.matching.MatchingReason;
import org.governance4j.matching.MatchingReason.Obstacle;
import org.governance4j.matching.Offer;

/**
 * Which offers fit a demand, and what they cost, rule by rule.
 *
 * @param policy what makes a match dearer or cheaper
 * @param input what the offers refer to
 */
public record MatchingRules(MatchingPolicy policy, MatchingInput input) {

  /**
   * The tests that an offer must pass for a demand, in the order in which reasons name them.
   *
   * @param demand the demand
   * @return for each rule its test
   */
  public Map<Obstacle, Predicate<Offer>> tests(Demand demand) {
    Map<Obstacle, Predicate<Offer>> tests = new LinkedHashMap<>();
    tests.put(Obstacle.CLASS, one -> one.classes().contains(demand.serviceClass()));
    tests.put(Obstacle.SKILL, one -> demand.skill().stream().allMatch(one.skills()::contains));
    tests.put(Obstacle.GRID, one -> policy.otherGridCost().isPresent() || servesGrid(demand, one));
    tests.put(Obstacle.HOLDING, one -> one.holds().containsAll(demand.requires()));
    tests.put(
        Obstacle.SLOT,
        one -> demand.slots().isEmpty() || !Collections.disjoint(demand.slots(), one.slots()));
    tests.put(
        Obstacle.EXCLUDED,
        one ->
            !demand.excluded().contains(one.provider())
                && !demand.pinned().contains(one.provider()));
    tests.put(Obstacle.CONFLICT, one -> !demand.conflicts().contains(one.provider()));
    tests.put(Obstacle.CAPACITY, one -> one.capacity() > 0);
    return tests;
  }

  /**
   * The reason that names the test which the last offers fail.
   *
   * @param test the rule
   * @return the reason
   */
  public static MatchingReason nobody(Obstacle test) {
    return switch (test) {
      case CLASS -> MatchingReason.NOBODY_OFFERS_CLASS;
      case SKILL -> MatchingReason.NOBODY_HAS_SKILL;
      case GRID -> MatchingReason.NOBODY_SERVES_GRID;
      case HOLDING -> MatchingReason.NOBODY_HOLDS_REQUIREMENTS;
      case SLOT -> MatchingReason.NOBODY_AVAILABLE_THEN;
      case EXCLUDED -> MatchingReason.ALL_EXCLUDED;
      case CONFLICT -> MatchingReason.ALL_IN_CONFLICT;
      case CAPACITY, NONE -> MatchingReason.NOBODY_HAS_CAPACITY;
    };
  }

  /**
   * Whether an offer passes all tests.
   *
   * @param demand the demand
   * @param offer the offer
   * @return whether it fits
   */
  public boolean fits(Demand demand, Offer offer) {
    return tests(demand).values().stream().allMatch(test -> test.test(offer));
  }

  /**
   * The offers that pass all tests.
   *
   * @param demand the demand
   * @return the offers in their order
   */
  public List<Offer> fitting(Demand demand) {
    return input.offers().stream().filter(offer -> fits(demand, offer)).toList();
  }

  private boolean servesGrid(Demand demand, Offer offer) {
    if (demand.grid().isEmpty() || offer.grids().isEmpty() && offer.areas().isEmpty()) {
      return true;
    }
    ImmutableSet<OrganisationId> areas =
        input.areas().getOrDefault(demand.grid().get(), ImmutableSet.of());
    return offer.grids().contains(demand.grid().get())
        || !Collections.disjoint(areas, offer.areas());
  }

  /**
   * What a pair costs beside load, what filling the place saves included.
   *
   * @param demand the demand
   * @param offer the offer
   * @return the cost
   */
  public long cost(Demand demand, Offer offer) {
    int rank = offer.preferredClasses().indexOf(demand.serviceClass());
    long cost = rank < 0 ? policy.notPreferredCost() : (long) rank * policy.rankCost();
    if (!servesGrid(demand, offer)) {
      cost += policy.otherGridCost().orElse(0);
    }
    if (demand.grid().isPresent()) {
      Integer band = offer.bands().get(demand.grid().get());
      cost +=
          band == null ? weight(Preference.UNKNOWN_DISTANCE) : band * weight(Preference.NEARNESS);
    }
    for (String interest : demand.interests()) {
      cost -= offer.interests().contains(interest) ? weight(Preference.INTEREST) : 0;
    }
    cost -= demand.usual().contains(offer.provider()) ? weight(Preference.CONTINUITY) : 0;
    cost -= demand.current().contains(offer.provider()) ? weight(Preference.STABILITY) : 0;
    cost -= demand.urgency().orElse(0) * weight(Preference.URGENCY);
    cost -= waited(demand) * weight(Preference.WAITING);
    for (String mark : demand.marks()) {
      cost -= policy.markWeights().getOrDefault(mark, 0);
    }
    return cost;
  }

  static int waited(Demand demand) {
    return demand
        .since()
        .map(since -> (int) ChronoUnit.DAYS.between(since, MatchingArbitraries.DAY))
        .orElse(0);
  }

  /**
   * What a preference counts.
   *
   * @param preference the preference
   * @return its weight, 0 if it is not stated
   */
  public long weight(Preference preference) {
    return policy.weights().getOrDefault(preference, 0);
  }
}
