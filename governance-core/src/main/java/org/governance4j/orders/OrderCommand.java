package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.governance4j.community.OrderId;

/**
 * Asks that an order takes a step (订单指令).
 *
 * @param id its id within the order; stating the same command again adds nothing
 * @param order the order
 * @param at when it is decided, in the years 1 to 9999; an instant before that of the order's last
 *     event is entered as that one
 * @param step the step
 */
public record OrderCommand(OrderCommandId id, OrderId order, Instant at, OrderStep step) {

  /** Checks the components. */
  public OrderCommand {
    requireNonNull(id, "id");
    requireNonNull(order, "order");
    requireNonNull(at, "at");
    requireNonNull(step, "step");
    OrderEvent.checkInstant("at", at);
  }
}
