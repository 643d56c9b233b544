package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.MonthDay;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * That a branch with a member stopped by the {@link RegistrationGatePolicy} cannot be a Red Banner
 * branch that year (红旗党支部评选资格; CC-05). It is the branch that holds the member's organisational
 * relation, not the community that the member registers with.
 *
 * @param relationOn on which day of the year the relation counts, such as {@code --12-31}; 29
 *     February is the 28th in other years
 * @param rule who says so
 */
public record BranchGatePolicy(MonthDay relationOn, RuleRef rule) {

  /** Checks the components. */
  public BranchGatePolicy {
    requireNonNull(relationOn, "relationOn");
    requireNonNull(rule, "rule");
  }

  /** The policy's key. */
  public static final PolicyKey<BranchGatePolicy> KEY =
      PolicyKey.of("scoring.branch-gate", BranchGatePolicy.class);

  /**
   * The day of a year on which the relation counts.
   *
   * @param year the year
   * @return the day
   */
  public LocalDate dayOf(int year) {
    return relationOn.atYear(year);
  }
}
