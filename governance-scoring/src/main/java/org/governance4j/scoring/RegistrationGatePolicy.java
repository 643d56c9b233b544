package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * What becomes of an in-service member who did not register with the community, registered late, or
 * took part too seldom (双报到评议门槛; CC-04).
 *
 * <p>The text says that such a member is not to be rated 合格以上. In Chinese 以上 includes what it
 * starts from, so the usual reading is {@link AppraisalGrade#BASICALLY_QUALIFIED} at most; a host
 * that reads the text without it states {@link AppraisalGrade#QUALIFIED}. Either is an
 * interpretation: cite the rule {@link RuleRef#interpreted()}. By when to register and how often to
 * take part the text leaves open: that is the host's {@link RegistrationRequirementPolicy}.
 *
 * @param atMost the best grade that is left; not {@link AppraisalGrade#OUTSTANDING}
 * @param rule who says that grades are limited
 */
public record RegistrationGatePolicy(AppraisalGrade atMost, RuleRef rule) {

  /** The policy's key. */
  public static final PolicyKey<RegistrationGatePolicy> KEY =
      PolicyKey.of("scoring.registration-gate", RegistrationGatePolicy.class);

  /** Checks the components. */
  public RegistrationGatePolicy {
    requireNonNull(atMost, "atMost");
    requireNonNull(rule, "rule");
    checkComponent(
        "atMost",
        atMost != AppraisalGrade.OUTSTANDING,
        "atMost is OUTSTANDING, which limits nothing: state a lower grade");
  }
}
