package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.ledger.AccountId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * Something other than a sign-in that earns points (积分事项): a household that keeps the covenant
 * (QS-04), a service that a team's handbook lists (QS-15), a member's task (QS-19).
 *
 * @param id its id
 * @param holder the account that earns, such as {@link PointsAccounts} names it
 * @param contributionClass its class as a code, for which the policy states a rate
 * @param effectiveOn the day on which it was done
 * @param recordedAt when it was written down; it may be much later
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record Contribution(
    ContributionId id,
    AccountId holder,
    String contributionClass,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<EvidenceRef> evidence)
    implements WithContribution {

  /** Checks the components. */
  public Contribution {
    requireNonNull(id, "id");
    requireNonNull(holder, "holder");
    requireNonNull(contributionClass, "contributionClass");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(evidence, "evidence");
    OpaqueId.checkCode("contributionClass", contributionClass);
  }

  /**
   * Starts a contribution, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a contribution one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends ContributionBuilder {

    Builder() {}
  }
}
