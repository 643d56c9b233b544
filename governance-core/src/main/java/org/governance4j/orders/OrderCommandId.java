package org.governance4j.orders;

import org.governance4j.rule.OpaqueId;

/**
 * Names a command to an order and the events that it causes; each order has its own ids (订单指令标识).
 * Those that begin with {@code lapse/} are kept for what {@link OrderBook#lapsed} gives.
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record OrderCommandId(String value) implements OpaqueId, Comparable<OrderCommandId> {

  private static final String LAPSE = "lapse/";

  /** Checks the components. */
  public OrderCommandId {
    OpaqueId.check("command", value);
  }

  /**
   * Names a command to an order.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static OrderCommandId of(String value) {
    return new OrderCommandId(value);
  }

  /** The id under which an offer lapses: it follows from the place of the offer in the history. */
  static OrderCommandId ofLapse(int event) {
    return new OrderCommandId(LAPSE + event);
  }

  /** Whether it is kept for the lapse of an offer. */
  boolean isOfLapse() {
    return value.startsWith(LAPSE);
  }

  @Override
  public int compareTo(OrderCommandId other) {
    return value.compareTo(other.value);
  }
}
