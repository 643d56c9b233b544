package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;

/**
 * One target of a case at an instant (办理目标).
 *
 * @param target the target's code
 * @param unit whose, if it is a unit's target
 * @param progress its progress with every step to it; undetermined with everything missing
 */
public record TargetStatus(
    String target, Optional<OrganisationId> unit, Outcome<TargetProgress> progress) {

  /** Checks the components. */
  public TargetStatus {
    requireNonNull(target, "target");
    requireNonNull(unit, "unit");
    requireNonNull(progress, "progress");
    OpaqueId.checkCode("target", target);
  }
}
