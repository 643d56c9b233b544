package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.governance4j.community.OrderId;
import org.governance4j.dispatch.DispatchDecision;
import org.governance4j.dispatch.DispatchMove;
import org.governance4j.orders.OrderBook;
import org.governance4j.orders.OrderEvent;
import org.governance4j.rule.Outcome;
import org.immutables.value.Value;

/**
 * A day of orders, dispatched live once more (HT-17).
 *
 * @param day the day
 * @param before the places of the plan when it began
 * @param changes the steps in their order, with what each brought about
 * @param left how many steps of the day were not replayed, as there are too many
 * @param after the places of the plan after the last step
 * @param book the orders after the last step
 */
@Value.Builder
record LiveDayResult(
    LocalDate day,
    Outcome<Places> before,
    ImmutableList<Change> changes,
    int left,
    Outcome<Places> after,
    OrderBook book) {

  /**
   * The places of a plan.
   *
   * @param kept those of whoever holds or is offered one
   * @param planned those that the plan adds
   * @param open those that stay open
   */
  record Places(int kept, int planned, int open) {}

  /**
   * One step.
   *
   * @param order the order that takes it
   * @param event the step as it is stored
   * @param decision what it brings about in the order and in the plan
   */
  record Change(OrderId order, OrderEvent event, Outcome<DispatchDecision> decision) {

    /** Whether the step is not entered. */
    boolean isRefused() {
      return !(decision instanceof Outcome.Accepted);
    }

    /** What moves in the plan. */
    ImmutableList<DispatchMove> moves() {
      return decision.toOptional().map(DispatchDecision::moves).orElse(ImmutableList.of());
    }

    /** What follows from the same command, such as somebody who moves up. */
    Stream<OrderEvent> consequences() {
      return decision.toOptional().flatMap(DispatchDecision::order).stream()
          .flatMap(order -> order.events().stream().skip(1));
    }
  }

  int moves() {
    return changes.stream().mapToInt(change -> change.moves().size()).sum();
  }

  int refused() {
    return (int) changes.stream().filter(Change::isRefused).count();
  }
}
