package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names a unit, a partner, a property firm or a social organisation (单位标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record InstitutionId(String value) implements OpaqueId, Comparable<InstitutionId> {

  /** Checks the components. */
  public InstitutionId {
    OpaqueId.check("institution", value);
  }

  /**
   * Names a unit, a partner, a property firm or a social organisation.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static InstitutionId of(String value) {
    return new InstitutionId(value);
  }

  @Override
  public int compareTo(InstitutionId other) {
    return value.compareTo(other.value);
  }
}
