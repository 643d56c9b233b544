package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Reason;

/**
 * One requirement of the {@link RegistrationGatePolicy} that a member did not meet (触发的门槛; CC-04).
 *
 * @param reason which requirement, with the facts that it was compared with: {@link
 *     ScoringReason#NOT_REGISTERED}, {@link ScoringReason#REGISTERED_LATE} or {@link
 *     ScoringReason#TOO_FEW_ACTIVITIES}
 * @param evidence what shows those facts, as the host stated it
 */
public record UnmetRequirement(Reason reason, ImmutableList<EvidenceRef> evidence) {

  /** Checks the components. */
  public UnmetRequirement {
    requireNonNull(reason, "reason");
    requireNonNull(evidence, "evidence");
  }
}
