package org.governance4j.examples.community;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.governance4j.dispatch.DispatchChange;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderCommand;
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrderKind;
import org.governance4j.orders.OrderStep;

/**
 * One day of the orders.
 *
 * @param day the day
 * @param start its first instant
 * @param before the orders as they stood when it began
 * @param steps the stored steps of the day, by time; equal ones in the order of the file. What
 *     followed from the command of another step is not among them
 */
record OrderDay(
    LocalDate day, Instant start, ImmutableList<OrderHistory> before, ImmutableList<Step> steps) {

  /**
   * A stored step.
   *
   * @param order the order that took it
   * @param event the step as it is stored
   */
  record Step(Order order, OrderEvent event) {

    /** The change that brings the step about. */
    DispatchChange change() {
      return event.step() instanceof OrderStep.Submission
          ? new DispatchChange.NewOrder(event.id(), order, event.at())
          : new DispatchChange.OfOrder(
              new OrderCommand(event.id(), order.demand().id(), event.at(), event.step()));
    }
  }

  /**
   * The day before today with the most steps of wishes and projects, the last one of several; calls
   * have no place in a plan.
   *
   * @param orders sound orders
   * @param today the day asked about
   * @param zone the zone of the days
   * @return the day; empty if no wish and no project has a step before today
   */
  static Optional<OrderDay> busiest(List<OrderHistory> orders, LocalDate today, ZoneId zone) {
    Map<LocalDate, Integer> counts = new TreeMap<>();
    orders.stream()
        .filter(history -> history.order().kind() != OrderKind.CALL)
        .flatMap(OrderDay::commands)
        .map(step -> dayOf(step, zone))
        .filter(day -> day.isBefore(today))
        .forEach(day -> counts.merge(day, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<LocalDate, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(most -> of(orders, most.getKey(), zone));
  }

  private static OrderDay of(List<OrderHistory> orders, LocalDate day, ZoneId zone) {
    Instant start = day.atStartOfDay(zone).toInstant();
    return new OrderDay(
        day,
        start,
        orders.stream()
            .map(history -> history.until(start.minusNanos(1)))
            .filter(history -> history.version() > 0)
            .collect(ImmutableList.toImmutableList()),
        orders.stream()
            .flatMap(OrderDay::commands)
            .filter(step -> dayOf(step, zone).equals(day))
            .sorted(comparing(step -> step.event().at()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** An event with the id of the one before it followed from the same command. */
  private static Stream<Step> commands(OrderHistory history) {
    List<OrderEvent> events = history.events();
    return IntStream.range(0, events.size())
        .filter(i -> i == 0 || !events.get(i).id().equals(events.get(i - 1).id()))
        .mapToObj(i -> new Step(history.order(), events.get(i)));
  }

  private static LocalDate dayOf(Step step, ZoneId zone) {
    return step.event().at().atZone(zone).toLocalDate();
  }
}
