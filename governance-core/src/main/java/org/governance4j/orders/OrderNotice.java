package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import org.governance4j.community.OrderId;

/**
 * Tells somebody who ordered that an order has taken a step (告知点单人), CD-28. The host sends it.
 *
 * @param to who ordered
 * @param own the order that this asker made
 * @param order the order that has taken the step: the same one, or the one that it was merged into
 * @param event the step
 */
public record OrderNotice(Asker to, OrderId own, OrderId order, OrderEvent event) {

  /** Checks the components. */
  public OrderNotice {
    requireNonNull(to, "to");
    requireNonNull(own, "own");
    requireNonNull(order, "order");
    requireNonNull(event, "event");
  }
}
