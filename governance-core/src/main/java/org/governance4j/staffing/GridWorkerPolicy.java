package org.governance4j.staffing;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * How many dedicated workers a grid has at least (专职网格员人数), CD-03. The text leaves the number open,
 * so the host states it.
 *
 * @param minimumDedicated the least number of persons who work for the grid only, not negative
 * @param rule who says so
 */
public record GridWorkerPolicy(int minimumDedicated, RuleRef rule) {

  /** Names this policy in packs. */
  public static final PolicyKey<GridWorkerPolicy> KEY =
      PolicyKey.of("staffing.worker-number", GridWorkerPolicy.class);

  /** Checks the components. */
  public GridWorkerPolicy {
    requireNonNull(rule, "rule");
    checkLeast(
        "minimumDedicated",
        minimumDedicated,
        0,
        Unit.PERSONS,
        "minimumDedicated %s must not be negative: state 0 for no minimum",
        minimumDedicated);
  }
}
