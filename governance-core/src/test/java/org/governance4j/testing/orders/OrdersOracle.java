package org.governance4j.testing.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.governance4j.community.PersonId;
import org.governance4j.orders.MicroWish;
import org.governance4j.orders.WishEvent;
import org.governance4j.orders.WishEvent.Accepted;
import org.governance4j.orders.WishEvent.Fulfilled;
import org.governance4j.orders.WishEvent.Praised;
import org.governance4j.orders.WishEvent.Published;
import org.governance4j.orders.WishEvent.Reviewed;
import org.governance4j.orders.WishEvent.Satisfaction;
import org.governance4j.orders.WishEvent.Submitted;
import org.governance4j.orders.WishEvent.Withdrawn;
import org.governance4j.orders.WishState;

/** Looks every fact up in the part of a history up to an instant, each by a search of its own. */
final class OrdersOracle {

  private final int places;
  private final List<WishEvent> events = new ArrayList<>();

  OrdersOracle(MicroWish wish, Instant at) {
    this.places = wish.wish().places();
    for (WishEvent event : wish.events()) {
      if (event.at().compareTo(at) <= 0) {
        events.add(event);
      }
    }
  }

  boolean begun() {
    return !events.isEmpty();
  }

  WishState state() {
    if (any(Withdrawn.class)) {
      return WishState.WITHDRAWN;
    }
    if (any(Fulfilled.class)) {
      return WishState.FULFILLED;
    }
    if (any(Published.class)) {
      return openPlaces() > 0 ? WishState.PUBLISHED : WishState.ACCEPTED;
    }
    if (any(Reviewed.class)) {
      return approved() ? WishState.APPROVED : WishState.REJECTED;
    }
    return WishState.SUBMITTED;
  }

  boolean approved() {
    return events.stream().anyMatch(event -> event instanceof Reviewed one && one.approved());
  }

  boolean published() {
    return any(Published.class);
  }

  boolean fulfilled() {
    return any(Fulfilled.class);
  }

  int openPlaces() {
    boolean open = any(Published.class) && !any(Withdrawn.class) && !any(Fulfilled.class);
    return open ? Math.max(0, places - accepted().size()) : 0;
  }

  List<PersonId> accepted() {
    return events.stream()
        .filter(Accepted.class::isInstance)
        .map(event -> ((Accepted) event).by())
        .distinct()
        .toList();
  }

  Optional<Satisfaction> satisfaction() {
    return events.stream()
        .filter(Praised.class::isInstance)
        .map(event -> ((Praised) event).satisfaction())
        .findFirst();
  }

  /** The instant of the last event that changed the state, found by looking at each prefix. */
  Instant since() {
    Instant since = events.get(0).at();
    for (int n = 1; n < events.size(); n++) {
      if (prefix(n).state() != prefix(n + 1).state()) {
        since = events.get(n).at();
      }
    }
    return since;
  }

  /** Every contradiction as code and event from 1. */
  List<String> contradictions() {
    List<String> found = new ArrayList<>();
    for (int n = 0; n < events.size(); n++) {
      WishEvent event = events.get(n);
      OrdersOracle before = prefix(n);
      String place = " " + (n + 1);
      if (n == 0 && !(event instanceof Submitted)) {
        found.add("FIRST_EVENT_NOT_SUBMISSION" + place);
      }
      if (n > 0 && event.at().compareTo(events.get(n - 1).at()) < 0) {
        found.add("OUT_OF_ORDER" + place);
      }
      before.contradictionsOf(event).forEach(code -> found.add(code + place));
    }
    return found;
  }

  private List<String> contradictionsOf(WishEvent event) {
    List<String> codes = new ArrayList<>();
    boolean rejected =
        events.stream().anyMatch(one -> one instanceof Reviewed review && !review.approved());
    boolean praise = event instanceof Praised;
    if (!praise && (rejected || any(Withdrawn.class) || any(Fulfilled.class))) {
      return List.of("AFTER_END");
    }
    addIf(codes, event instanceof Submitted && any(Submitted.class), "DUPLICATE_SUBMISSION");
    addIf(codes, event instanceof Reviewed && any(Reviewed.class), "DUPLICATE_REVIEW");
    addIf(codes, event instanceof Published && !approved(), "PUBLISHED_WITHOUT_APPROVAL");
    addIf(codes, event instanceof Published && any(Published.class), "DUPLICATE_PUBLICATION");
    addIf(
        codes, event instanceof Fulfilled && !any(Accepted.class), "FULFILLED_WITHOUT_ACCEPTANCE");
    addIf(codes, praise && !endedFulfilled(), "PRAISED_BEFORE_FULFILMENT");
    addIf(codes, praise && any(Praised.class), "DUPLICATE_PRAISE");
    if (event instanceof Accepted now) {
      addIf(codes, !any(Published.class), "ACCEPTED_BEFORE_PUBLICATION");
      boolean again = accepted().contains(now.by());
      addIf(codes, again, "DUPLICATE_ACCEPTANCE");
      addIf(codes, !again && accepted().size() >= places, "TOO_MANY_ACCEPTANCES");
    }
    return codes;
  }

  /** Whether the first event that ends a wish is its fulfilment. */
  private boolean endedFulfilled() {
    Predicate<WishEvent> ends =
        one ->
            one instanceof Fulfilled
                || one instanceof Withdrawn
                || one instanceof Reviewed review && !review.approved();
    return events.stream().filter(ends).findFirst().filter(Fulfilled.class::isInstance).isPresent();
  }

  private OrdersOracle prefix(int length) {
    return new OrdersOracle(places, events.subList(0, length));
  }

  private OrdersOracle(int places, List<WishEvent> events) {
    this.places = places;
    this.events.addAll(events);
  }

  private boolean any(Class<? extends WishEvent> kind) {
    return events.stream().anyMatch(kind::isInstance);
  }

  private static void addIf(List<String> codes, boolean holds, String code) {
    if (holds) {
      codes.add(code);
    }
  }
}
