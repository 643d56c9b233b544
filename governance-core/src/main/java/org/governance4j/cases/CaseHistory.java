package org.governance4j.cases;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.governance4j.community.CaseId;
import org.governance4j.rule.Unit;

/**
 * All that happened to a case, in the order in which it happened (办件经过).
 *
 * @param id the case
 * @param events its events in the years 1 to 9999, at most {@value #MAX_EVENTS} with those of the
 *     cases merged with it, which nest at most {@value #MAX_DEPTH} deep and go on with at most
 *     {@value #MAX_CONTINUED} events since, each counted once for each case that it continues;
 *     whether they contradict each other is judged by {@link CaseFold}
 */
public record CaseHistory(CaseId id, ImmutableList<CaseEvent> events) {

  /** The most events of one case. */
  public static final int MAX_EVENTS = 10_000;

  /** How deep cases merged with a case may nest. */
  public static final int MAX_DEPTH = 8;

  /** The most events with which all cases merged with a case go on (并案后续事件). */
  public static final int MAX_CONTINUED = 1_000_000;

  // Far wider than any register, and far inside what java.time can shift by the longest limit.
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /** Checks the components. */
  public CaseHistory {
    requireNonNull(id, "id");
    requireNonNull(events, "events");
    checkRange(
        "events",
        size(events),
        0,
        MAX_EVENTS,
        Unit.COUNT,
        "case '%s' has %s events, more than %s",
        id.value(),
        size(events),
        MAX_EVENTS);
    checkRange(
        "events",
        depth(events),
        0,
        MAX_DEPTH,
        Unit.COUNT,
        "case '%s' has cases merged into each other %s deep, more than %s",
        id.value(),
        depth(events),
        MAX_DEPTH);
    checkRange(
        "events",
        continued(events),
        0,
        MAX_CONTINUED,
        Unit.COUNT,
        "the cases merged into case '%s' go on with %s events, more than %s",
        id.value(),
        continued(events),
        MAX_CONTINUED);
    for (CaseEvent event : events) {
      checkInstant(id, event.at());
      if (event instanceof CaseEvent.LimitSet set) {
        checkInstant(id, set.due());
      }
    }
  }

  /**
   * The history as it stood at an instant.
   *
   * @param instant the instant
   * @return the events that had happened by then
   */
  public CaseHistory until(Instant instant) {
    requireNonNull(instant, "instant");
    return new CaseHistory(
        id,
        events.stream()
            .filter(event -> !event.at().isAfter(instant))
            .collect(ImmutableList.toImmutableList()));
  }

  private static long size(ImmutableList<CaseEvent> events) {
    return events.stream()
        .mapToLong(
            event -> event instanceof CaseEvent.Merged m ? 1 + size(m.duplicate().events) : 1)
        .sum();
  }

  /** The events that {@link MergedCases} gives to the merged cases beside their own. */
  private static long continued(ImmutableList<CaseEvent> events) {
    long since = 0;
    long all = 0;
    for (CaseEvent event : events.reverse()) {
      if (event instanceof CaseEvent.Merged m) {
        all += since * (1 + merged(m.duplicate().events));
      } else {
        since++;
      }
    }
    return all;
  }

  private static long merged(ImmutableList<CaseEvent> events) {
    return events.stream()
        .mapToLong(
            event -> event instanceof CaseEvent.Merged m ? 1 + merged(m.duplicate().events) : 0)
        .sum();
  }

  private static int depth(ImmutableList<CaseEvent> events) {
    return events.stream()
        .mapToInt(
            event -> event instanceof CaseEvent.Merged m ? 1 + depth(m.duplicate().events) : 0)
        .max()
        .orElse(0);
  }

  private static void checkInstant(CaseId id, Instant instant) {
    checkComponent(
        "events",
        !instant.isBefore(EARLIEST) && instant.isBefore(LATEST),
        "case '%s' states %s, which is not between %s and %s",
        id.value(),
        instant,
        EARLIEST,
        LATEST);
  }
}
