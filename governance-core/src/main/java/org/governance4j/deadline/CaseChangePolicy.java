package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * What a change in a case does to its limits (办件变更后的时限): a text such as CD-13 leaves it open, and
 * there is no default. A deadline that depends on a decision that is empty here is undetermined.
 *
 * @param reclassification from when the limit of a changed gravity or complexity is counted
 * @param reopening how the limit of a case goes on that is opened again
 * @param rule who says so, usually the host
 */
@Value.Builder
public record CaseChangePolicy(
    Optional<Reclassification> reclassification, Optional<Reopening> reopening, RuleRef rule)
    implements WithCaseChangePolicy {

  /** The policy's key. */
  public static final PolicyKey<CaseChangePolicy> KEY =
      PolicyKey.of("deadline.case-changes", CaseChangePolicy.class);

  /** Checks the components. */
  public CaseChangePolicy {
    requireNonNull(reclassification, "reclassification");
    requireNonNull(reopening, "reopening");
    requireNonNull(rule, "rule");
  }

  /**
   * Starts a case change policy, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A policy that decides nothing yet.
   *
   * @param rule who says so
   * @return the policy
   */
  public static CaseChangePolicy of(RuleRef rule) {
    return builder().rule(rule).build();
  }

  /** From when the limit of a changed gravity is counted (改变定性后的起算). */
  public enum Reclassification {
    /** From the receipt, as if the gravity had been known from the first (自受理起算). */
    COUNT_FROM_RECEIPT,
    /** From the change on, as a limit of its own (自改变定性起算). */
    COUNT_FROM_RECLASSIFICATION
  }

  /** How a limit goes on when a closed case is opened again (重新办理). */
  public enum Reopening {
    /** The time for which it was closed does not count (扣除销单期间继续计算). */
    CONTINUE,
    /** The whole limit runs anew from the reopening (自重新办理起算). */
    COUNT_ANEW
  }

  /**
   * Names the components of a case change policy one by one (构建器). Optionals and collections that
   * are not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends CaseChangePolicyBuilder {

    Builder() {}
  }
}
