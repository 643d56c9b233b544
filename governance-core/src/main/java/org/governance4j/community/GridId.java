package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names a grid (网格标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record GridId(String value) implements OpaqueId, Comparable<GridId> {

  /** Checks the components. */
  public GridId {
    OpaqueId.check("grid", value);
  }

  /**
   * Names a grid.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static GridId of(String value) {
    return new GridId(value);
  }

  @Override
  public int compareTo(GridId other) {
    return value.compareTo(other.value);
  }
}
