package org.governance4j.points;

import org.governance4j.rule.OpaqueId;

/**
 * Names a deed that earns points (积分事项标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record DeedId(String value) implements OpaqueId, Comparable<DeedId> {

  /** Checks the components. */
  public DeedId {
    OpaqueId.check("deed", value);
  }

  /**
   * Names a deed that earns points.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static DeedId of(String value) {
    return new DeedId(value);
  }

  @Override
  public int compareTo(DeedId other) {
    return value.compareTo(other.value);
  }
}
