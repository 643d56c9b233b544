package org.governance4j.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * What becomes of an in-service member who did not register with the community, registered late, or
 * took part too seldom (双报到评议门槛; CC-04).
 *
 * <p>The text says that such a member is not to be rated 合格以上. In Chinese 以上 includes what it
 * starts from, so the usual reading is {@link AppraisalGrade#BASICALLY_QUALIFIED} at most; one who
 * reads the text without it states {@link AppraisalGrade#QUALIFIED}. Either is an interpretation:
 * cite the rule {@link RuleRef#interpreted()}. The day and the number are open in the text and the
 * host's own decision, so they have a citation of their own.
 *
 * @param atMost the best grade that is left; not {@link AppraisalGrade#OUTSTANDING}
 * @param registerBy the last day to register with the community
 * @param requiredActivities how many activities of the community a year requires, 0 or more
 * @param rule who says that grades are limited
 * @param demandRule who says by when to register and how often to take part
 */
@Value.Builder
public record RegistrationGate(
    AppraisalGrade atMost,
    LocalDate registerBy,
    int requiredActivities,
    RuleRef rule,
    RuleRef demandRule)
    implements WithRegistrationGate {

  /** The policy's key. */
  public static final PolicyKey<RegistrationGate> KEY =
      PolicyKey.of("scoring.registration-gate", RegistrationGate.class);

  /** Checks the components. */
  public RegistrationGate {
    requireNonNull(atMost, "atMost");
    requireNonNull(registerBy, "registerBy");
    requireNonNull(rule, "rule");
    requireNonNull(demandRule, "demandRule");
    checkArgument(
        atMost != AppraisalGrade.OUTSTANDING,
        "atMost is OUTSTANDING, which limits nothing: state a lower grade");
    checkArgument(
        requiredActivities >= 0,
        "requiredActivities must not be negative but is %s",
        requiredActivities);
  }

  /**
   * Starts a registration gate, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a registration gate one by one (构建器). Optionals and collections that
   * are not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends RegistrationGateBuilder {

    Builder() {}
  }
}
