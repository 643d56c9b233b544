package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names an order: a wish, a project or a call (点单标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record OrderId(String value) implements OpaqueId, Comparable<OrderId> {

  /** Checks the components. */
  public OrderId {
    OpaqueId.check("order", value);
  }

  /**
   * Names an order: a wish, a project or a call (点单标识).
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static OrderId of(String value) {
    return new OrderId(value);
  }

  @Override
  public int compareTo(OrderId other) {
    return value.compareTo(other.value);
  }
}
