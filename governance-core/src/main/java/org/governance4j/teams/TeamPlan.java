package org.governance4j.teams;

import static java.util.Objects.requireNonNull;

import org.governance4j.matching.MatchPlan;
import org.governance4j.rule.Fraction;

/**
 * The best plan that was found, and how far from the best of all it can be (成组匹配方案).
 *
 * @param plan who is to serve what, and why the rest stays open or idle
 * @param reached what the plan reaches
 * @param bound what no plan exceeds; as {@code reached} if the plan is proved to be the best
 * @param matchings how many matchings the search has solved
 */
public record TeamPlan(MatchPlan plan, TeamObjective reached, TeamObjective bound, int matchings) {

  /** Checks the components. */
  public TeamPlan {
    requireNonNull(plan, "plan");
    requireNonNull(reached, "reached");
    requireNonNull(bound, "bound");
  }

  /**
   * Whether no plan is better.
   *
   * @return whether that is proved
   */
  public boolean isProved() {
    return !bound.isBetterThan(reached);
  }

  /**
   * How many places more a better plan could fill at most, as a share of what could be filled (差距).
   * Where it is 0 the plan may still be improved in levels or cost, as {@code bound} says.
   *
   * @return the share, from 0 to 1
   */
  public Fraction gap() {
    long most = bound.places();
    return most == 0 ? Fraction.ZERO : Fraction.of(most - reached.places(), most);
  }
}
