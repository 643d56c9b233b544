package org.governance4j.matching;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.util.Optional;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * What makes one plan better than another that fills as many places (匹配规则), CC-18, CC-19. No text
 * gives the figures, so the host states them; only their proportions matter.
 *
 * @param rankCost what each rank below the best liked class costs, 0 to {@value #MAX_COST}
 * @param notPreferredCost what a class costs that the offer offers but does not name among the
 *     preferred ones, 0 to {@value #MAX_COST}
 * @param otherGridCost what it costs that a offer serves in another grid than the stated ones, 0 to
 *     {@value #MAX_COST}; empty if offers serve in the stated grids only
 * @param rule who says so
 */
public record MatchingPolicy(
    int rankCost, int notPreferredCost, Optional<Integer> otherGridCost, RuleRef rule) {

  /** The largest cost. */
  public static final int MAX_COST = 1_000_000;

  /** Names this policy in packs. */
  public static final PolicyKey<MatchingPolicy> KEY =
      PolicyKey.of("matching.policy", MatchingPolicy.class);

  /** Checks the components. */
  public MatchingPolicy {
    requireNonNull(otherGridCost, "otherGridCost");
    requireNonNull(rule, "rule");
    check("rankCost", rankCost);
    check("notPreferredCost", notPreferredCost);
    otherGridCost.ifPresent(cost -> check("otherGridCost", cost));
  }

  /**
   * A policy under which offers serve in the grids that they state, and in no other.
   *
   * @param rankCost what each rank below the best liked class costs
   * @param notPreferredCost what a class costs that the offer does not name among the preferred
   * @param rule who says so
   * @return the policy
   */
  public static MatchingPolicy of(int rankCost, int notPreferredCost, RuleRef rule) {
    return new MatchingPolicy(rankCost, notPreferredCost, Optional.empty(), rule);
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
}
