package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Validity;

/**
 * That an organisation has excused a member from registering and taking part (报到豁免; CC-04). It
 * counts for a year if it covers every day of it.
 *
 * @param validity the days excused
 * @param approvedBy the approver
 * @param approvedOn the day of the approval, from which the exemption is known
 * @param approval the approval, which the host keeps
 */
public record Exemption(
    Validity validity, OrganisationId approvedBy, LocalDate approvedOn, EvidenceRef approval) {

  /** Checks the components. */
  public Exemption {
    requireNonNull(validity, "validity");
    requireNonNull(approvedBy, "approvedBy");
    requireNonNull(approvedOn, "approvedOn");
    requireNonNull(approval, "approval");
  }
}
