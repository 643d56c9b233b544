package org.governance4j.orders;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.Instant;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;

/**
 * A step that an order has taken (订单事件).
 *
 * @param id the id of the command that caused it
 * @param at when it was taken, in the years 1 to 9999
 * @param step the step
 * @param until the last instant of the limit that begins with the step: until when an offer is
 *     answered, or an undertaking carried out; empty if none begins
 */
public record OrderEvent(OrderCommandId id, Instant at, OrderStep step, Optional<Instant> until) {

  // Far wider than any register, and far inside what java.time can shift by the longest limit.
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /** Checks the components. */
  public OrderEvent {
    requireNonNull(id, "id");
    requireNonNull(at, "at");
    requireNonNull(step, "step");
    requireNonNull(until, "until");
    checkInstant("at", at);
  }

  /**
   * A step without a limit.
   *
   * @param id the id of the command that caused it
   * @param at when it was taken
   * @param step the step
   * @return the event
   */
  public static OrderEvent of(OrderCommandId id, Instant at, OrderStep step) {
    return new OrderEvent(id, at, step, Optional.empty());
  }

  static boolean isInRange(Instant instant) {
    return !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
  }

  /** The nearest instant that an event can have. */
  static Instant inRange(Instant instant) {
    return instant.isBefore(EARLIEST)
        ? EARLIEST
        : isInRange(instant) ? instant : LATEST.minusSeconds(1);
  }

  static Reason outOfRange(Instant instant) {
    return Reason.of(OrdersReason.INSTANT_OUT_OF_RANGE, OrdersLaw.BOUNDS, "at", Fact.of(instant))
        .with("first", Fact.of(EARLIEST))
        .with("end", Fact.of(LATEST));
  }

  static void checkInstant(String component, Instant instant) {
    checkComponent(
        component,
        isInRange(instant),
        "%s must be between %s and %s but is %s",
        component,
        EARLIEST,
        LATEST,
        instant);
  }
}
