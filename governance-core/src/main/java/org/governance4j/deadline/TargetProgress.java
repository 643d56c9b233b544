package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.governance4j.rule.OpaqueId;

/**
 * The progress of a target of a case at an instant (目标进展).
 *
 * @param state the state
 * @param deadline until when it lasts; empty while no limit is set and while it is suspended
 * @param ended when its last milestone was reached, if it was
 * @param light how urgent it is, or was when it was suspended; empty once it has ended, where no
 *     limit is set, and without a {@link LightPolicy}
 * @param rung who has taken it up by then; empty below the first rung, where no limit is set, once
 *     it has ended, and without an {@link EscalationPolicy}
 */
public record TargetProgress(
    CaseState state,
    Optional<Deadline> deadline,
    Optional<Instant> ended,
    Optional<Light> light,
    Optional<String> rung) {

  /** Checks the components. */
  public TargetProgress {
    requireNonNull(state, "state");
    requireNonNull(deadline, "deadline");
    requireNonNull(ended, "ended");
    requireNonNull(light, "light");
    requireNonNull(rung, "rung");
    rung.ifPresent(code -> OpaqueId.checkCode("rung", code));
  }
}
