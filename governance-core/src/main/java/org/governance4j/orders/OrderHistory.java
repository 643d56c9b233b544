package org.governance4j.orders;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.governance4j.community.OrderId;
import org.governance4j.rule.Unit;

/**
 * An order with all that happened to it, in the order in which it happened (订单经过), CD-16, CC-16.
 *
 * @param order what is ordered
 * @param events what happened, at most {@value #MAX_EVENTS} events; whether they contradict each
 *     other is judged by {@link OrderBook}
 */
public record OrderHistory(Order order, ImmutableList<OrderEvent> events) {

  /** The most events of one order. */
  public static final int MAX_EVENTS = 10_000;

  /** Checks the components. */
  public OrderHistory {
    requireNonNull(order, "order");
    requireNonNull(events, "events");
    checkRange(
        "events",
        events.size(),
        0,
        MAX_EVENTS,
        Unit.COUNT,
        "order '%s' has %s events, more than %s",
        order.id().value(),
        events.size(),
        MAX_EVENTS);
  }

  /**
   * The order's id.
   *
   * @return the id
   */
  public OrderId id() {
    return order.id();
  }

  /**
   * The order's version.
   *
   * @return how many events it has
   */
  public int version() {
    return events.size();
  }

  /**
   * The history until an instant.
   *
   * @param instant the instant
   * @return the order with the events that had happened by then
   */
  public OrderHistory until(Instant instant) {
    requireNonNull(instant, "instant");
    return new OrderHistory(
        order,
        events.stream()
            .filter(event -> !event.at().isAfter(instant))
            .collect(ImmutableList.toImmutableList()));
  }

  /** The history with more events. */
  OrderHistory with(Iterable<OrderEvent> more) {
    return new OrderHistory(
        order, ImmutableList.<OrderEvent>builder().addAll(events).addAll(more).build());
  }
}
