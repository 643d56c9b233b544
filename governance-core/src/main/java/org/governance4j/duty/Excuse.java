package org.governance4j.duty;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Validity;
import org.immutables.value.Value;

/**
 * That a bearer was excused on some days: leave, illness, a task elsewhere (请假、免责). It counts from
 * its approval on, also backwards.
 *
 * @param person whose leave it is, where the bearer is a post; empty if the bearer itself is
 *     excused
 * @param validity the days
 * @param approvedBy the approver
 * @param approvedOn the day of the approval, from which the excuse is known
 * @param approval the approval, which the host keeps
 */
@Value.Builder
public record Excuse(
    Optional<PersonId> person,
    Validity validity,
    OrganisationId approvedBy,
    LocalDate approvedOn,
    EvidenceRef approval)
    implements WithExcuse {

  /** Checks the components. */
  public Excuse {
    requireNonNull(person, "person");
    requireNonNull(validity, "validity");
    requireNonNull(approvedBy, "approvedBy");
    requireNonNull(approvedOn, "approvedOn");
    requireNonNull(approval, "approval");
  }

  /**
   * Starts an excuse, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of an excuse one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends ExcuseBuilder {

    Builder() {}
  }
}
