package org.governance4j.orders;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.governance4j.community.OrderId;
import org.governance4j.matching.Demand;
import org.governance4j.rule.Unit;

/**
 * A micro-wish with all that happened to it, in the order in which it happened (微心愿), CD-16, CC-16.
 *
 * @param wish what is wished for, with all its places
 * @param events what happened, at most {@value #MAX_EVENTS} events; whether they contradict each
 *     other is judged by {@link WishDesk}
 */
public record MicroWish(Demand wish, ImmutableList<WishEvent> events) {

  /** The most events of one wish. */
  public static final int MAX_EVENTS = 10_000;

  /** Checks the components. */
  public MicroWish {
    requireNonNull(wish, "wish");
    requireNonNull(events, "events");
    checkRange(
        "events",
        events.size(),
        0,
        MAX_EVENTS,
        Unit.COUNT,
        "wish '%s' has %s events, more than %s",
        wish.id().value(),
        events.size(),
        MAX_EVENTS);
  }

  /**
   * The wish's id.
   *
   * @return the id
   */
  public OrderId id() {
    return wish.id();
  }

  /**
   * The history until an instant.
   *
   * @param instant the instant
   * @return the wish with the events that had happened by then
   */
  public MicroWish until(Instant instant) {
    requireNonNull(instant, "instant");
    return new MicroWish(
        wish,
        events.stream()
            .filter(event -> !event.at().isAfter(instant))
            .collect(ImmutableList.toImmutableList()));
  }
}
