package org.governance4j.testing.orders;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.orders.MicroWish;
import org.governance4j.orders.WishEvent;
import org.governance4j.orders.WishEvent.Satisfaction;

/**
 * Generators of micro-wishes with their events (微心愿数据生成), all within one morning so that instants
 * often are equal.
 */
public final class OrdersArbitraries {

  /** The first instant of the events. */
  public static final Instant START = Instant.parse("2023-05-04T00:00:00Z");

  private OrdersArbitraries() {}

  /**
   * Instants of the morning, and some before it.
   *
   * @return instants at whole minutes
   */
  public static Arbitrary<Instant> instants() {
    return Arbitraries.integers().between(-1, 40).map(OrdersArbitraries::at);
  }

  /**
   * Wishes whose events are in any order, so that many break the rules.
   *
   * @return wishes with up to nine events
   */
  public static Arbitrary<MicroWish> anyHistory() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 9).list().ofMaxSize(9),
            Arbitraries.integers().between(-1, 4).list().ofSize(9),
            Arbitraries.integers().between(0, 3))
        .as(
            (places, kinds, steps, honest) -> {
              List<WishEvent> events = new ArrayList<>();
              int minute = 0;
              for (int i = 0; i < kinds.size(); i++) {
                minute += steps.get(i);
                // Most histories begin well, so that what comes later is reached.
                events.add(event(i < honest ? i : kinds.get(i), at(minute)));
              }
              return wish("w-1", places, events);
            })
        .withoutEdgeCases();
  }

  /**
   * Wishes whose events follow the rules, up to any point of their way.
   *
   * @return up to six wishes with distinct ids
   */
  public static Arbitrary<List<MicroWish>> wishes() {
    return history()
        .list()
        .ofMaxSize(6)
        .map(
            all -> {
              List<MicroWish> numbered = new ArrayList<>();
              for (MicroWish one : all) {
                numbered.add(wish("w-" + numbered.size(), one.wish().places(), one.events()));
              }
              return numbered;
            })
        .withoutEdgeCases();
  }

  /**
   * Wishes whose events are in any order, and of which two may have one id.
   *
   * @return up to three wishes
   */
  public static Arbitrary<List<MicroWish>> messyWishes() {
    return Combinators.combine(anyHistory(), Arbitraries.integers().between(1, 4))
        .as((one, n) -> wish("w-" + n, one.wish().places(), one.events()))
        .list()
        .ofMaxSize(3)
        .withoutEdgeCases();
  }

  private static Arbitrary<MicroWish> history() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 7),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 7),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(true, true, false),
            Arbitraries.integers().between(0, 6).list().ofSize(9))
        .as(
            (places, length, acceptances, withdrawnAfter, approved, satisfied, steps) -> {
              List<WishEvent> events = new ArrayList<>();
              int minute = 0;
              for (WishEvent event :
                  orderly(Math.min(places, acceptances), withdrawnAfter, approved, satisfied)) {
                if (events.size() < length) {
                  minute += steps.get(events.size());
                  events.add(moved(event, at(minute)));
                }
              }
              return wish("w-1", places, events);
            });
  }

  private static List<WishEvent> orderly(
      int acceptances, int withdrawnAfter, boolean approved, boolean satisfied) {
    List<WishEvent> events = new ArrayList<>();
    events.add(new WishEvent.Submitted(START));
    events.add(new WishEvent.Reviewed(START, approved, Optional.empty()));
    if (approved) {
      events.add(new WishEvent.Published(START));
      for (int i = 0; i < acceptances; i++) {
        events.add(new WishEvent.Accepted(START, PersonId.of("p-" + i)));
      }
      if (withdrawnAfter < events.size() && withdrawnAfter > 0) {
        events.subList(withdrawnAfter, events.size()).clear();
        events.add(new WishEvent.Withdrawn(START));
      } else {
        events.add(new WishEvent.Fulfilled(START));
        events.add(
            new WishEvent.Praised(
                START, satisfied ? Satisfaction.SATISFIED : Satisfaction.NOT_SATISFIED));
      }
    }
    return events;
  }

  private static WishEvent event(int kind, Instant at) {
    return switch (kind) {
      case 0 -> new WishEvent.Submitted(at);
      case 1 -> WishEvent.Reviewed.approved(at);
      case 2, 3 -> new WishEvent.Published(at);
      case 4 -> new WishEvent.Reviewed(at, false, Optional.empty());
      case 5 -> new WishEvent.Accepted(at, PersonId.of("p-1"));
      case 6 -> new WishEvent.Accepted(at, PersonId.of("p-2"));
      case 7 -> new WishEvent.Fulfilled(at);
      case 8 -> new WishEvent.Praised(at, Satisfaction.SATISFIED);
      default -> new WishEvent.Withdrawn(at);
    };
  }

  private static WishEvent moved(WishEvent event, Instant at) {
    if (event instanceof WishEvent.Reviewed one) {
      return new WishEvent.Reviewed(at, one.approved(), one.cause());
    }
    if (event instanceof WishEvent.Accepted one) {
      return new WishEvent.Accepted(at, one.by());
    }
    if (event instanceof WishEvent.Praised one) {
      return new WishEvent.Praised(at, one.satisfaction());
    }
    if (event instanceof WishEvent.Submitted) {
      return new WishEvent.Submitted(at);
    }
    if (event instanceof WishEvent.Published) {
      return new WishEvent.Published(at);
    }
    return event instanceof WishEvent.Fulfilled
        ? new WishEvent.Fulfilled(at)
        : new WishEvent.Withdrawn(at);
  }

  /**
   * An instant of the morning.
   *
   * @param minute the minutes since {@link #START}, which may be negative
   * @return the instant
   */
  public static Instant at(int minute) {
    return START.plusSeconds(60L * minute);
  }

  private static MicroWish wish(String id, int places, List<WishEvent> events) {
    return new MicroWish(
        Demand.builder()
            .id(OrderId.of(id))
            .serviceClass("REPAIR")
            .places(places)
            .addExcluded(Provider.of(PersonId.of("p-9")))
            .build(),
        ImmutableList.copyOf(events));
  }
}
