package org.governance4j.volunteer;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** What counts of a person's service: that of the days of some registrations. */
record CountedService(
    PersonId person,
    ImmutableSortedMap<LocalDate, Registration> registrations,
    ServiceBooks books) {

  /** The minutes up to a day; refused if more was taken back in that time than was served. */
  Outcome<Long> minutes(LocalDate on) {
    Outcome<Long> sum = Outcome.accepted(0L);
    for (Registration one : registrations.values()) {
      sum = sum.combine(books.minutes(person, one.from(), one.last(on)), Math::addExact);
    }
    return sum.flatMap(this::notNegative);
  }

  private Outcome<Long> notNegative(long minutes) {
    Fact stated = Fact.of(minutes, Unit.MINUTES);
    return minutes < 0
        ? Outcome.refused(
            Reason.of(
                    VolunteerReason.MINUTES_BELOW_ZERO,
                    VolunteerLaw.COUNTED,
                    "person",
                    Fact.of(person))
                .with("minutes", stated))
        : Outcome.accepted(
            minutes,
            Reason.of(
                    VolunteerReason.MINUTES_COUNTED,
                    VolunteerLaw.COUNTED,
                    "person",
                    Fact.of(person))
                .with("minutes", stated));
  }

  /** The points up to a day; undetermined if there is no book of points. */
  Outcome<Long> points(LocalDate on) {
    Outcome<Long> sum = Outcome.accepted(0L);
    for (Registration one : registrations.values()) {
      Optional<Outcome<Long>> points = books.points(person, one.from(), one.last(on));
      sum = sum.combine(points.orElseGet(this::noPoints), Math::addExact);
    }
    return sum;
  }

  private Outcome<Long> noPoints() {
    return Outcome.undetermined(
        Reason.of(VolunteerReason.POINTS_UNKNOWN, VolunteerLaw.UNKNOWN, "person", Fact.of(person)));
  }
}
