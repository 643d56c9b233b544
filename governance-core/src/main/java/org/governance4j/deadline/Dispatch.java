package org.governance4j.deadline;

import java.time.Instant;
import org.governance4j.community.OrganisationId;
import org.jspecify.annotations.Nullable;

/** That a case was handed to a unit, and what the unit did; filled in while a history is folded. */
final class Dispatch {

  final OrganisationId unit;
  final UnitRole role;
  final Instant at;
  @Nullable Instant responded;
  @Nullable Instant returned;
  @Nullable Instant finished;

  Dispatch(OrganisationId unit, UnitRole role, Instant at) {
    this.unit = unit;
    this.role = role;
    this.at = at;
  }

  boolean isActive() {
    return returned == null && finished == null;
  }
}
