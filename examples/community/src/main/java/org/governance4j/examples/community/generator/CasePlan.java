package org.governance4j.examples.community.generator;

import static org.governance4j.examples.community.generator.Intake.ZONE;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.Gravity;
import org.governance4j.cases.UnitRole;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.examples.community.generator.PlacePlan.Spot;

/** The year's 357 problems (CD-30), most of them ordinary, each with what happened to it. */
final class CasePlan {

  static final int CASES = 357;
  static final Instant AS_OF = Intake.at(LocalDate.of(2022, 12, 20).atTime(18, 0));
  private static final OrganisationId STREET = OrganisationId.of("sm");
  private static final Instant LEFT_OPEN_SINCE =
      Intake.at(LocalDate.of(2022, 10, 15).atStartOfDay());
  private static final int BRANCHES = 11;
  private static final LocalTime CLOSING = LocalTime.of(17, 30);

  private static final List<Gravity> GRAVITIES =
      List.of(Gravity.GENERAL, Gravity.MAJOR, Gravity.SPECIAL);
  private static final List<Complexity> COMPLEXITIES =
      List.of(Complexity.SIMPLE, Complexity.GENERAL, Complexity.COMPLEX);

  private final Dice dice;
  private final PlacePlan places;
  private final List<CaseHistory> cases = new ArrayList<>();
  private int leftOpen;

  CasePlan(long seed, TownPlan town, List<BuildingPlan.Site> sites) {
    this.dice = new Dice(seed);
    this.places = new PlacePlan(dice, town, sites);
    List<List<CaseEvent>> all = new ArrayList<>(new HardCases(places).all());
    for (Instant at : new Intake(dice).receipts(CASES - all.size())) {
      all.add(ordinary(at));
    }
    all.sort((a, b) -> received(a).compareTo(received(b)));
    for (List<CaseEvent> events : all) {
      CaseId id = CaseId.of(String.format(Locale.ROOT, "c%03d", cases.size() + 1));
      cases.add(new CaseHistory(id, ImmutableList.copyOf(events)));
    }
  }

  List<CaseHistory> cases() {
    return cases;
  }

  private static Instant received(List<CaseEvent> events) {
    return events.stream()
        .filter(CaseEvent.Received.class::isInstance)
        .map(CaseEvent::at)
        .findFirst()
        .orElseThrow();
  }

  private List<CaseEvent> ordinary(Instant at) {
    Gravity gravity = GRAVITIES.get(dice.weighted(84, 13, 3));
    Complexity complexity =
        COMPLEXITIES.get(
            gravity == Gravity.GENERAL ? dice.weighted(5, 5, 1) : dice.weighted(0, 3, 5));
    Spot spot = places.usual();
    List<CaseEvent> events = new ArrayList<>();
    boolean judgedAtOnce = dice.chance(0.7);
    CaseEvent.Received received = spot.in(CaseEvent.Received.at(at));
    events.add(judgedAtOnce ? received.withGravity(gravity).withComplexity(complexity) : received);
    Instant judged = at.plus(dice.between(6, 95), ChronoUnit.MINUTES);
    if (!judgedAtOnce) {
      events.add(new CaseEvent.Classified(judged, Optional.of(gravity), Optional.of(complexity)));
    }
    if (gravity == Gravity.SPECIAL) {
      escalate(events, judged);
    } else {
      finish(events, judged, due(at, gravity == Gravity.GENERAL ? 1 : 7), 0.055);
    }
    events.removeIf(event -> event.at().isAfter(AS_OF));
    return events;
  }

  private void escalate(List<CaseEvent> events, Instant judged) {
    Instant up = judged.plus(dice.between(1, 9), ChronoUnit.HOURS);
    events.add(new CaseEvent.Escalated(up, STREET));
    LocalDate settled = WorkDays.thisOrNext(up.atZone(ZONE).toLocalDate().plusDays(1));
    Instant set = Intake.at(settled.atTime(dice.between(9, 16), dice.between(0, 59)));
    LocalDate last = WorkDays.thisOrNext(settled.plusDays(dice.between(6, 18)));
    Instant due = Intake.at(last.atTime(CLOSING));
    events.add(new CaseEvent.LimitSet(set, due, STREET));
    finish(events, set.plus(3, ChronoUnit.HOURS), due, 0.12);
  }

  private void finish(List<CaseEvent> events, Instant from, Instant due, double lateShare) {
    if (from.isAfter(LEFT_OPEN_SINCE) && dice.chance(0.06)) {
      handOver(events, from);
      return;
    }
    boolean late = dice.chance(lateShare);
    Instant closed = late ? office(due, dice.between(1, 5)) : inTime(from, due);
    if (dice.chance(0.35)) {
      events.add(new CaseEvent.Closed(closed));
      events.add(new CaseEvent.FedBack(closed.plus(dice.between(5, 900), ChronoUnit.MINUTES)));
    } else {
      events.add(new CaseEvent.FedBack(closed.minus(dice.between(1, 9), ChronoUnit.MINUTES)));
      events.add(new CaseEvent.Closed(closed));
    }
  }

  // Each to the next branch, which has not answered yet.
  private void handOver(List<CaseEvent> events, Instant from) {
    OrganisationId unit =
        OrganisationId.of(String.format(Locale.ROOT, "cd-p%02d", 1 + leftOpen++ % BRANCHES));
    events.add(new CaseEvent.Dispatched(from.plus(20, ChronoUnit.MINUTES), unit, UnitRole.LEAD));
  }

  // Mostly soon, sometimes at the last moment, and in waking hours.
  private Instant inTime(Instant from, Instant due) {
    long minutes = Duration.between(from, due).toMinutes();
    for (int tries = 0; tries < 200; tries++) {
      double share = dice.real(0, 1);
      Instant at = from.plus(10 + (long) ((minutes - 12) * share * share), ChronoUnit.MINUTES);
      int hour = at.atZone(ZONE).getHour();
      if (hour >= 8 && hour < 20 && at.isBefore(due)) {
        return at;
      }
    }
    return due.minus(20, ChronoUnit.MINUTES);
  }

  private Instant office(Instant due, int daysLater) {
    LocalDate day = WorkDays.thisOrNext(due.atZone(ZONE).toLocalDate().plusDays(daysLater));
    return Intake.at(day.atTime(dice.between(8, 16), dice.between(0, 59)));
  }

  private static Instant due(Instant received, int days) {
    LocalDate last = received.atZone(ZONE).toLocalDate().plusDays(days);
    return Intake.at(WorkDays.thisOrNext(last).atTime(CLOSING));
  }
}
