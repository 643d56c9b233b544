package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names a building (楼栋标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record BuildingId(String value) implements OpaqueId, Comparable<BuildingId> {

  /** Checks the components. */
  public BuildingId {
    OpaqueId.check("building", value);
  }

  /**
   * Names a building.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static BuildingId of(String value) {
    return new BuildingId(value);
  }

  @Override
  public int compareTo(BuildingId other) {
    return value.compareTo(other.value);
  }
}
