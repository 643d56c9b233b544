package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What a command to an order brings about (点单台决定). The host stores the events in its own
 * transaction, if the book still has the version, and sends the notices.
 *
 * @param order the order
 * @param version the version of the book that the decision rests on: how many events its sound
 *     orders have together
 * @param events what is to be added to the order's history; empty if the command was entered before
 * @param notices whom to tell
 */
public record OrderDecision(
    Order order,
    long version,
    ImmutableList<OrderEvent> events,
    ImmutableList<OrderNotice> notices) {

  /** Checks the components. */
  public OrderDecision {
    requireNonNull(order, "order");
    requireNonNull(events, "events");
    requireNonNull(notices, "notices");
  }
}
