package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names a micro-wish (微心愿标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record WishId(String value) implements OpaqueId, Comparable<WishId> {

  /** Checks the components. */
  public WishId {
    OpaqueId.check("wish", value);
  }

  /**
   * Names a micro-wish (微心愿标识).
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static WishId of(String value) {
    return new WishId(value);
  }

  @Override
  public int compareTo(WishId other) {
    return value.compareTo(other.value);
  }
}
