package org.governance4j.grid;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * How a place on the map is attributed to a grid (网格定位规则), CD-02.
 *
 * @param edge what holds on edges that grids share
 * @param rule who says so; no seed does, so typically the host's decision
 */
public record GridLocationPolicy(EdgeRule edge, RuleRef rule) {

  /** Checks the components. */
  public GridLocationPolicy {
    requireNonNull(edge, "edge");
    requireNonNull(rule, "rule");
  }

  /** Names this policy in packs. */
  public static final PolicyKey<GridLocationPolicy> KEY =
      PolicyKey.of("grid.location", GridLocationPolicy.class);
}
