package org.governance4j.cases;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.OrganisationId;

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
public record Dispatch(
    OrganisationId unit,
    UnitRole role,
    Instant at,
    Optional<Instant> responded,
    Optional<Instant> returned,
    Optional<Instant> finished) {

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
   * Checks if the unit has the case.
   *
   * @return true unless it has given it back or done its part
   */
  public boolean isActive() {
    return returned.isEmpty() && finished.isEmpty();
  }

  static Dispatch of(CaseEvent.Dispatched event) {
    return new Dispatch(
        event.unit(),
        event.role(),
        event.at(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The first answer counts. */
  Dispatch respondedAt(Instant instant) {
    return new Dispatch(
        unit, role, at, responded.or(() -> Optional.of(instant)), returned, finished);
  }

  Dispatch returnedAt(Instant instant) {
    return new Dispatch(unit, role, at, responded, Optional.of(instant), finished);
  }

  Dispatch finishedAt(Instant instant) {
    return new Dispatch(unit, role, at, responded, returned, Optional.of(instant));
  }
}
