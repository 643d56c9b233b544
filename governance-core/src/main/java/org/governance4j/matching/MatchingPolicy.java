package org.governance4j.matching;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * What makes one plan better than another that fills as many places (匹配规则), CC-18, CC-19. No text
 * gives the figures, so the host states them; only their proportions matter, and what is not stated
 * does not count.
 *
 * @param rankCost what each rank below the best liked class costs, 0 to {@value #MAX_COST}
 * @param notPreferredCost what a class costs that the offer offers but does not name among the
 *     preferred ones, 0 to {@value #MAX_COST}
 * @param otherGridCost what it costs that an offer serves in another grid than the stated ones, 0
 *     to {@value #MAX_COST}; empty if offers serve in the stated grids and areas only
 * @param weights what each further preference counts, 0 to {@value #MAX_COST}
 * @param markWeights what it saves to fill a place of a demand with a mark, by the mark's code, 0
 *     to {@value #MAX_COST}: a household in need goes first
 * @param reserve what offers keep free for the more important demands; empty if nothing
 * @param rule who says so
 */
@Value.Builder
public record MatchingPolicy(
    int rankCost,
    int notPreferredCost,
    Optional<Integer> otherGridCost,
    ImmutableMap<Preference, Integer> weights,
    ImmutableMap<String, Integer> markWeights,
    Optional<Reserve> reserve,
    RuleRef rule)
    implements WithMatchingPolicy {

  /** The largest cost. */
  public static final int MAX_COST = 1_000_000;

  /** Names this policy in packs. */
  public static final PolicyKey<MatchingPolicy> KEY =
      PolicyKey.of("matching.policy", MatchingPolicy.class);

  /** Checks the components. */
  public MatchingPolicy {
    requireNonNull(otherGridCost, "otherGridCost");
    requireNonNull(weights, "weights");
    requireNonNull(markWeights, "markWeights");
    requireNonNull(reserve, "reserve");
    requireNonNull(rule, "rule");
    check("rankCost", rankCost);
    check("notPreferredCost", notPreferredCost);
    otherGridCost.ifPresent(cost -> check("otherGridCost", cost));
    weights.values().forEach(weight -> check("weights", weight));
    markWeights.keySet().forEach(code -> OpaqueId.checkCode("markWeights", code));
    markWeights.values().forEach(weight -> check("markWeights", weight));
  }

  /**
   * A policy that only weighs how much a provider likes to serve the class, under which offers
   * serve in the grids that they state, and in no other.
   *
   * @param rankCost what each rank below the best liked class costs
   * @param notPreferredCost what a class costs that the offer does not name among the preferred
   * @param rule who says so
   * @return the policy
   */
  public static MatchingPolicy of(int rankCost, int notPreferredCost, RuleRef rule) {
    return builder().rankCost(rankCost).notPreferredCost(notPreferredCost).rule(rule).build();
  }

  /**
   * Starts a policy, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What a preference counts.
   *
   * @param preference the preference
   * @return its weight, 0 if it is not stated
   */
  public int weight(Preference preference) {
    requireNonNull(preference, "preference");
    return weights.getOrDefault(preference, 0);
  }

  private static void check(String component, int cost) {
    checkRange(
        component,
        cost,
        0,
        MAX_COST,
        Unit.COUNT,
        "%s must be from 0 to %s but is %s: state costs in proportion to each other",
        component,
        MAX_COST,
        cost);
  }

  /** What may count beside class and grid (匹配偏好). */
  public enum Preference {
    /** Each band of distance to the demand's grid costs so much (就近). */
    NEARNESS,
    /** An offer that does not say how far the demand's grid is costs so much (距离不明). */
    UNKNOWN_DISTANCE,
    /** Each interest that demand and offer share saves so much (兴趣与意愿). */
    INTEREST,
    /** Each degree of a demand's urgency saves so much where a place of it is filled (紧急程度). */
    URGENCY,
    /** Each day that a demand has waited saves so much where a place of it is filled (等候时间). */
    WAITING,
    /** A provider that has served the asker before saves so much (服务延续). */
    CONTINUITY,
    /** A provider that serves the demand by the plan that stands saves so much (方案稳定). */
    STABILITY,
    /** Each place that a provider fills already makes the next one dearer by so much (均衡负担). */
    LOAD
  }

  /**
   * Places that every offer keeps free for the more important demands (预留名额). It binds offers that
   * name no slots: where an offer names slots, which of its places stay free is not a number only.
   *
   * @param places how many places each offer keeps free, 0 to {@value #MAX_COST}
   * @param level the last level of demands that may use them, from 1 to {@value Demand#LEVELS}
   */
  public record Reserve(int places, int level) {

    /** Checks the components. */
    public Reserve {
      check("places", places);
      checkRange(
          "level",
          level,
          1,
          Demand.LEVELS,
          Unit.COUNT,
          "level must be from 1 to %s but is %s: name the last level that may use the reserve",
          Demand.LEVELS,
          level);
    }
  }

  /**
   * Names the components of a policy one by one (构建器). Optionals and maps that are not named are
   * empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends MatchingPolicyBuilder {

    Builder() {}
  }
}
