package org.governance4j.examples.community.generator;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.community.Provider;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderCommandId;
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrderStep;

/** The steps of one order, one after the other in time. */
final class OrderPath {

  /** How long an offer waits for its answer, as the local pack says. */
  private static final Duration ANSWER = Duration.ofDays(2);

  private final Dice dice;
  private final Order order;
  private final List<OrderEvent> events = new ArrayList<>();
  private Instant at;

  OrderPath(Dice dice, Order order, Instant submitted) {
    this.dice = dice;
    this.order = order;
    this.at = submitted;
  }

  OrderHistory history() {
    return new OrderHistory(order, ImmutableList.copyOf(events));
  }

  Instant at() {
    return at;
  }

  OrderPath later(int fewestHours, int mostHours) {
    at = at.plus(Duration.ofHours(dice.between(fewestHours, mostHours)));
    return this;
  }

  OrderPath to(Instant instant) {
    at = instant;
    return this;
  }

  OrderPath step(OrderStep step) {
    events.add(OrderEvent.of(nextId(), at, step));
    return this;
  }

  OrderPath step(OrderStep step, Instant until) {
    events.add(new OrderEvent(nextId(), at, step, Optional.of(until)));
    return this;
  }

  private OrderCommandId nextId() {
    return OrderCommandId.of(
        String.format(Locale.ROOT, "%s-%d", order.id().value(), events.size() + 1));
  }

  OrderPath published() {
    return later(1, 30)
        .step(OrderStep.Review.approval())
        .later(1, 30)
        .step(new OrderStep.Publication());
  }

  OrderPath offered(Provider provider) {
    return step(new OrderStep.Dispatch(provider), at.plus(ANSWER));
  }

  OrderPath dispatched(Provider provider) {
    return later(1, 20).offered(provider);
  }

  OrderPath accepted(Provider provider) {
    return later(1, 40).step(OrderStep.Acceptance.by(provider));
  }

  OrderPath declined(Provider provider) {
    return later(1, 20).step(OrderStep.Decline.by(provider));
  }

  OrderPath lapsed(Provider provider) {
    at = at.plus(ANSWER).plusSeconds(60);
    return step(new OrderStep.Lapse(provider));
  }

  /** Somebody moves up by the step before. */
  OrderPath movedUp(Provider provider) {
    OrderEvent cause = events.get(events.size() - 1);
    events.add(
        new OrderEvent(
            cause.id(), at, new OrderStep.MoveUp(provider), Optional.of(at.plus(ANSWER))));
    return this;
  }
}
