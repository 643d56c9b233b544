package org.governance4j.testing.orders;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderBook;
import org.governance4j.orders.OrderCommand;
import org.governance4j.orders.OrderCommandId;
import org.governance4j.orders.OrderDecision;
import org.governance4j.orders.OrderDesk;
import org.governance4j.orders.OrderStep;
import org.governance4j.rule.Outcome;

/** A desk with its book, to which commands are given one after the other. */
final class DeskRun {

  final OrderDesk desk;
  OrderBook book = OrderBook.of(List.of());

  DeskRun(OrderDesk desk) {
    this.desk = desk;
  }

  /** Takes orders in and tries to publish them. */
  static DeskRun of(OrderDesk desk, List<Order> orders) {
    DeskRun run = new DeskRun(desk);
    orders.forEach(run::submit);
    beginning(orders).forEach(run::enter);
    return run;
  }

  static List<OrderCommand> beginning(List<Order> orders) {
    List<OrderCommand> commands = new ArrayList<>();
    for (Order order : orders) {
      List<OrderStep> steps = OrdersArbitraries.beginning();
      for (int i = 1; i < steps.size(); i++) {
        commands.add(
            new OrderCommand(
                OrderCommandId.of("begin-" + i),
                order.id(),
                OrdersArbitraries.at(i),
                steps.get(i)));
      }
    }
    return commands;
  }

  void submit(Order order) {
    book =
        desk.submit(book, order, OrderCommandId.of("begin-0"), OrdersArbitraries.START)
            .flatMap(book::with)
            .orElseThrow();
  }

  Outcome<OrderDecision> enter(OrderCommand command) {
    Outcome<OrderDecision> decision = desk.decide(book, command);
    decision.toOptional().ifPresent(one -> book = book.with(one).orElseThrow());
    return decision;
  }

  /** Each order as the oracle reads its events. */
  List<OrdersOracle> oracles() {
    return book.histories().stream()
        .map(one -> OrdersOracle.of(one, Instant.MAX))
        .collect(ImmutableList.toImmutableList());
  }
}
