package org.governance4j.structure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.OrganisationId;

/**
 * How an organisation and all below it compare with the items of a policy on a day (组织设置核查).
 *
 * @param organisation the organisation
 * @param on the day
 * @param findings one for each item, in the policy's order
 */
public record StructureReport(
    OrganisationId organisation, LocalDate on, ImmutableList<StructureFinding> findings) {

  /** Checks the components. */
  public StructureReport {
    requireNonNull(organisation, "organisation");
    requireNonNull(on, "on");
    requireNonNull(findings, "findings");
  }

  /**
   * The finding for an item.
   *
   * @param code the item's code
   * @return the finding, or empty if the policy has no such item
   */
  public Optional<StructureFinding> finding(String code) {
    requireNonNull(code, "code");
    return findings.stream().filter(finding -> finding.code().equals(code)).findFirst();
  }
}
