package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.immutables.value.Value;

/**
 * The progress of a target of a case at an instant (目标进展).
 *
 * @param state the state
 * @param deadline until when it lasts; empty while no limit is set and while it is suspended
 * @param ended when its last milestone was reached, if it was
 * @param light how urgent it is, or was when it was suspended; empty once it has ended, where no
 *     limit is set, and without a {@link LightPolicy}; undetermined where its turn rests on days
 *     that are not published
 * @param rung who has taken it up by then; empty below the first rung, where no limit is set, once
 *     it has ended, and without an {@link EscalationPolicy}; undetermined as the light is
 */
@Value.Builder
public record TargetProgress(
    CaseState state,
    Optional<Deadline> deadline,
    Optional<Instant> ended,
    Outcome<Optional<Light>> light,
    Outcome<Optional<String>> rung)
    implements WithTargetProgress {

  /** Checks the components. */
  public TargetProgress {
    requireNonNull(state, "state");
    requireNonNull(deadline, "deadline");
    requireNonNull(ended, "ended");
    requireNonNull(light, "light");
    requireNonNull(rung, "rung");
    rung.toOptional().flatMap(known -> known).ifPresent(code -> OpaqueId.checkCode("rung", code));
  }

  /**
   * Starts a progress, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a progress one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends TargetProgressBuilder {

    Builder() {}
  }
}
