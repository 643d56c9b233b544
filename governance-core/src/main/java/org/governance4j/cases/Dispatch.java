package org.governance4j.cases;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.OrganisationId;
import org.immutables.value.Value;

/**
 * That a case was handed to a unit, and what the unit did with it (派单情况).
 *
 * @param unit the unit
 * @param role whether it leads or assists
 * @param at when the case was handed to it
 * @param responded when it first answered, if it did
 * @param returned when it gave the case back, if it did
 * @param finished when it had done its part, if it has
 */
@Value.Builder
public record Dispatch(
    OrganisationId unit,
    UnitRole role,
    Instant at,
    Optional<Instant> responded,
    Optional<Instant> returned,
    Optional<Instant> finished)
    implements WithDispatch {

  /** Checks the components. */
  public Dispatch {
    requireNonNull(unit, "unit");
    requireNonNull(role, "role");
    requireNonNull(at, "at");
    requireNonNull(responded, "responded");
    requireNonNull(returned, "returned");
    requireNonNull(finished, "finished");
  }

  /**
   * Starts a dispatch, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Checks if the unit has the case.
   *
   * @return true unless it has given it back or done its part
   */
  public boolean isActive() {
    return returned.isEmpty() && finished.isEmpty();
  }

  static Dispatch of(CaseEvent.Dispatched event) {
    return builder().unit(event.unit()).role(event.role()).at(event.at()).build();
  }

  /** The first answer counts. */
  Dispatch respondedAt(Instant instant) {
    return responded.isPresent() ? this : withResponded(instant);
  }

  /**
   * Names the components of a dispatch one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends DispatchBuilder {

    Builder() {}
  }
}
