package org.governance4j.examples.community.generator;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;

/**
 * Voluntary service of members and other residents since 2019 (CD-29): some of it overlapping,
 * unconfirmed, confirmed late, across midnight or shorter than what counts.
 */
final class ServicePlan {

  private static final LocalDate FIRST = LocalDate.of(2019, 3, 2);
  private static final int VOLUNTEERS = 90;

  /** Who serves, and from when to when. */
  private record Shift(PersonId person, LocalDateTime from, LocalDateTime until) {}

  private final Dice dice;
  private final List<ServiceRecord> records = new ArrayList<>();

  ServicePlan(long seed, PartyPlan party, PeoplePlan people) {
    this.dice = new Dice(seed);
    List<PersonId> volunteers = new ArrayList<>();
    for (int i = 0; i < VOLUNTEERS; i++) {
      volunteers.add(
          i % 3 == 2
              ? people.registeredIn(1 + i % 5).get(300 + i)
              : party.members().get(21 + 3 * i).person());
    }
    for (int i = 0; i < VOLUNTEERS; i++) {
      for (int j = i % 16 == 0 ? 40 : dice.weighted(2, 3, 3, 2, 2, 1, 1, 1); j >= 0; j--) {
        ordinary(volunteers.get(i));
      }
    }
    strange(volunteers);
    records.sort(comparing(ServiceRecord::recordedAt).thenComparing(record -> record.id().value()));
  }

  List<ServiceRecord> records() {
    return records;
  }

  private void ordinary(PersonId person) {
    LocalDate day = FIRST.plusDays(7L * dice.between(0, 196));
    LocalDateTime from = day.atTime(dice.between(8, 17), 10 * dice.between(0, 5));
    LocalDateTime until = from.plusMinutes(dice.between(45, 240));
    int waits = dice.weighted(60, 25, 10) * dice.between(1, 12);
    add(new Shift(person, from, until), 20, dice.chance(0.04) ? -1 : waits);
  }

  private void strange(List<PersonId> volunteers) {
    LocalDate day = LocalDate.of(2022, 10, 15);
    PersonId busy = volunteers.get(3);
    add(new Shift(busy, day.atTime(9, 0), day.atTime(11, 30)), 30, 1);
    add(new Shift(busy, day.atTime(10, 0), day.atTime(12, 0)), 10, 2);
    add(new Shift(busy, day.atTime(9, 30), day.atTime(10, 30)), 40, 3);
    add(new Shift(busy, day.atTime(12, 0), day.atTime(12, 50)), 5, 1);
    PersonId night = volunteers.get(6);
    add(new Shift(night, day.atTime(22, 30), day.plusDays(1).atTime(1, 15)), 60, 1);
    add(new Shift(night, day.plusDays(7).atTime(20, 0), day.plusDays(7).atTime(20, 9)), 5, 1);
    PersonId late = volunteers.get(9);
    LocalDate february = LocalDate.of(2022, 2, 12);
    add(new Shift(late, february.atTime(9, 0), february.atTime(12, 0)), 15, 270);
    // Confirmed only after the instant asked about.
    LocalDate december = LocalDate.of(2022, 12, 10);
    add(new Shift(late, december.atTime(14, 0), december.atTime(17, 0)), 15, 14);
  }

  // Recorded some minutes after its end; confirmed some days after that, or never if below zero.
  private void add(Shift shift, int minutes, int confirmed) {
    Instant recorded = Intake.at(shift.until().plusMinutes(minutes));
    records.add(
        ServiceRecord.builder()
            .id(ServiceRecordId.of(String.format(Locale.ROOT, "s%04d", records.size() + 1)))
            .person(shift.person())
            .serviceClass(dice.pick(ActivityPlan.CLASSES))
            .from(Intake.at(shift.from()))
            .until(Intake.at(shift.until()))
            .effectiveOn(shift.from().toLocalDate())
            .recordedAt(recorded)
            .confirmedAt(
                Optional.of(recorded.plus(confirmed, ChronoUnit.DAYS)).filter(at -> confirmed >= 0))
            .build());
  }
}
