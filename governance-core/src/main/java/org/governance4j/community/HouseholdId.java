package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names a household (家庭户标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record HouseholdId(String value) implements OpaqueId, Comparable<HouseholdId> {

  /** Checks the components. */
  public HouseholdId {
    OpaqueId.check("household", value);
  }

  /**
   * Names a household.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static HouseholdId of(String value) {
    return new HouseholdId(value);
  }

  @Override
  public int compareTo(HouseholdId other) {
    return value.compareTo(other.value);
  }
}
