package org.governance4j.community;

import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;

/**
 * A person's seat in a body over time (委员席位).
 *
 * @param person who sits
 * @param capacity in what capacity, a code such as {@code CHAIR} or {@code RESIDENT_MEMBER}
 * @param delegatedBy the unit that delegates the person; empty if none does
 * @param validity the days on which the person sits
 */
public record Seat(
    PersonId person, String capacity, Optional<InstitutionId> delegatedBy, Validity validity) {

  /** Checks the components. */
  public Seat {
    OpaqueId.check("capacity", capacity);
  }
}
