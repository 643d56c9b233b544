package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names a housing estate (小区标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record EstateId(String value) implements OpaqueId, Comparable<EstateId> {

  /** Checks the components. */
  public EstateId {
    OpaqueId.check("estate", value);
  }

  /**
   * Names a housing estate.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static EstateId of(String value) {
    return new EstateId(value);
  }

  @Override
  public int compareTo(EstateId other) {
    return value.compareTo(other.value);
  }
}
