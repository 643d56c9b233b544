package org.governance4j.examples.community;

import com.google.common.collect.ImmutableSetMultimap;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.orders.OrderBook;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderStatus;
import org.governance4j.orders.ProviderStatus.State;

/** Who holds or is offered a place of which wish or project. */
final class HeldPlaces {

  private HeldPlaces() {}

  static ImmutableSetMultimap<OrderId, Provider> of(OrderBook book) {
    ImmutableSetMultimap.Builder<OrderId, Provider> held = ImmutableSetMultimap.builder();
    for (OrderHistory history : book.histories()) {
      if (history.order().kind() != OrderKind.CALL) {
        book.status(history.id()).toOptional().ifPresent(status -> add(status, held));
      }
    }
    return held.build();
  }

  private static void add(
      OrderStatus status, ImmutableSetMultimap.Builder<OrderId, Provider> held) {
    held.putAll(status.order(), status.in(State.HOLDING));
    held.putAll(status.order(), status.in(State.OFFERED));
  }
}
