package org.governance4j.mall;

import org.governance4j.rule.OpaqueId;

/**
 * Names an order of the points mall (兑换订单标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record MallOrderId(String value) implements OpaqueId, Comparable<MallOrderId> {

  /** Checks the components. */
  public MallOrderId {
    OpaqueId.check("order", value);
  }

  /**
   * Names an order of the points mall.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static MallOrderId of(String value) {
    return new MallOrderId(value);
  }

  @Override
  public int compareTo(MallOrderId other) {
    return value.compareTo(other.value);
  }
}
