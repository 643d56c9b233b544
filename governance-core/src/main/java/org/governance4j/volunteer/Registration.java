package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * A registration from its first day to its end.
 *
 * @param bodies who kept it from which day on; the first key is its first day
 * @param end the first day after it, with what ended it
 */
record Registration(
    ImmutableSortedMap<LocalDate, VolunteerBody> bodies, Optional<RegistrationFact> end) {

  /** The registrations of a person from sound changes, by their first days. */
  static ImmutableSortedMap<LocalDate, Registration> of(List<RegistrationFact> changes) {
    List<Registration> all = new ArrayList<>();
    List<RegistrationFact> open = new ArrayList<>();
    for (RegistrationFact change : changes) {
      if (body(change).isPresent()) {
        open.add(change);
      } else {
        all.add(of(open, Optional.of(change)));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      all.add(of(open, Optional.empty()));
    }
    return all.stream().collect(toSortedMap(Registration::from, one -> one));
  }

  private static Registration of(List<RegistrationFact> kept, Optional<RegistrationFact> end) {
    return new Registration(
        kept.stream()
            .collect(toSortedMap(RegistrationFact::effectiveOn, fact -> body(fact).orElseThrow())),
        end);
  }

  private static <T, V> Collector<T, ?, ImmutableSortedMap<LocalDate, V>> toSortedMap(
      Function<T, LocalDate> day, Function<T, V> value) {
    return ImmutableSortedMap.toImmutableSortedMap(Comparator.naturalOrder(), day, value);
  }

  /** The body that a change names: none where it ends the registration. */
  static Optional<VolunteerBody> body(RegistrationFact fact) {
    if (fact.change() instanceof RegistrationChange.Registered registered) {
      return Optional.of(registered.body());
    }
    return fact.change() instanceof RegistrationChange.Moved moved
        ? Optional.of(moved.body())
        : Optional.empty();
  }

  LocalDate from() {
    return bodies.firstKey();
  }

  /** The last day of the registration up to a day on or after its first one. */
  LocalDate last(LocalDate on) {
    return end.map(RegistrationFact::effectiveOn)
        .filter(after -> !after.isAfter(on))
        .map(after -> after.minusDays(1))
        .orElse(on);
  }

  boolean isOver(LocalDate on) {
    return end.filter(after -> !after.effectiveOn().isAfter(on)).isPresent();
  }

  RegistrationState state(LocalDate on) {
    if (!isOver(on)) {
      Map.Entry<LocalDate, VolunteerBody> body =
          requireNonNull(bodies.floorEntry(on), "a registration has a body on each of its days");
      return new RegistrationState.Registered(body.getValue(), from());
    }
    RegistrationFact ended = end.orElseThrow();
    return ended.change() instanceof RegistrationChange.Cancelled cancelled
        ? new RegistrationState.Cancelled(cancelled.ground(), ended.effectiveOn())
        : new RegistrationState.Withdrawn(ended.effectiveOn());
  }
}
