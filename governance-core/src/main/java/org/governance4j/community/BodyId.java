package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names a body with members and posts (议事协调机构标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record BodyId(String value) implements OpaqueId, Comparable<BodyId> {

  /** Checks the components. */
  public BodyId {
    OpaqueId.check("body", value);
  }

  /**
   * Names a body with members and posts.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static BodyId of(String value) {
    return new BodyId(value);
  }

  @Override
  public int compareTo(BodyId other) {
    return value.compareTo(other.value);
  }
}
