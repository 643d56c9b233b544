package org.governance4j.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;

/**
 * That a duty was done (履职记录).
 *
 * @param organisation who did it
 * @param duty the duty's code
 * @param heldOn the day
 * @param evidence what shows it, if there is anything
 */
public record DutyRecord(
    OrganisationId organisation, String duty, LocalDate heldOn, Optional<EvidenceRef> evidence) {

  /** Checks the components. */
  public DutyRecord {
    OpaqueId.check("duty", duty);
  }
}
