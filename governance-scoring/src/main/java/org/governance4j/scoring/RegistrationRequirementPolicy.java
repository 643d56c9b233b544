package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import java.time.LocalDate;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * By when an in-service member registers with the community, and how often the member takes part
 * (报到期限和活动次数; CC-04). The text leaves both open, so the host states them for each year.
 *
 * @param registerBy the last day to register with the community
 * @param requiredActivities how many activities of the community a year requires, 0 or more
 * @param rule who says so
 */
public record RegistrationRequirementPolicy(
    LocalDate registerBy, int requiredActivities, RuleRef rule) {

  /** The policy's key. */
  public static final PolicyKey<RegistrationRequirementPolicy> KEY =
      PolicyKey.of("scoring.registration-requirement", RegistrationRequirementPolicy.class);

  /** Checks the components. */
  public RegistrationRequirementPolicy {
    requireNonNull(registerBy, "registerBy");
    requireNonNull(rule, "rule");
    checkLeast(
        "requiredActivities",
        requiredActivities,
        0,
        Unit.COUNT,
        "requiredActivities must not be negative but is %s",
        requiredActivities);
  }
}
