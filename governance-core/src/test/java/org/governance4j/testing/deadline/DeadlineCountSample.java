package org.governance4j.testing.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.CaseEvent;
import org.governance4j.deadline.CaseHistory;
import org.governance4j.deadline.CountingPolicy;
import org.governance4j.deadline.DayEnd;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlinePolicy;
import org.governance4j.deadline.DeadlineTarget;
import org.governance4j.deadline.ExtensionRule;
import org.governance4j.deadline.Gravity;
import org.governance4j.deadline.LimitScale;
import org.governance4j.deadline.LimitUnit;
import org.governance4j.deadline.Reclassification;
import org.governance4j.deadline.Reopening;
import org.governance4j.deadline.TimeLimit;
import org.governance4j.deadline.UnitRole;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.deadline.DeadlineCountOracle.Span;

/**
 * One limit, counted with its suspensions, and the case that it is the handling of.
 *
 * @param received when the case was received
 * @param start when the limit starts: at the receipt, or later, when the case was dispatched
 * @param limit the limit
 * @param clock how it is counted
 * @param pauses the suspensions, from the receipt on
 */
public record DeadlineCountSample(
    Instant received,
    Instant start,
    TimeLimit limit,
    CountingPolicy clock,
    ImmutableList<Span> pauses) {

  static final CaseId CASE = CaseId.of("case-1");
  static final OrganisationId UNIT = OrganisationId.of("unit-1");
  static final RuleRef RULE = RuleRef.of("TEST-COUNT", "a rule", "a source");
  private static final LocalDate SINCE = LocalDate.of(1900, 1, 1);

  /** Limits in every unit that does not need service hours. */
  static Arbitrary<TimeLimit> limits() {
    Arbitrary<Integer> small = Arbitraries.integers().between(1, 12);
    Arbitrary<Integer> large = Arbitraries.integers().between(13, 200);
    Arbitrary<TimeLimit> counted =
        Combinators.combine(
                Arbitraries.frequencyOf(Tuple.of(9, small), Tuple.of(1, large)),
                Arbitraries.of(
                    LimitUnit.MINUTES,
                    LimitUnit.HOURS,
                    LimitUnit.DAYS,
                    LimitUnit.WORKING_DAYS,
                    LimitUnit.WORKING_DAYS,
                    LimitUnit.WEEKS,
                    LimitUnit.MONTHS,
                    LimitUnit.MONTHS))
            .as((amount, unit) -> new TimeLimit(amount, unit, RULE));
    return Arbitraries.frequencyOf(
        Tuple.of(12, counted),
        Tuple.of(
            1,
            Arbitraries.integers().between(1, 4).map(n -> new TimeLimit(n, LimitUnit.YEARS, RULE))),
        Tuple.of(1, Arbitraries.just(new TimeLimit(0, LimitUnit.IMMEDIATELY, RULE))));
  }

  /** Clocks in every combination that does not need service hours. */
  static Arbitrary<CountingPolicy> clocks() {
    return Combinators.combine(
            Arbitraries.of(CountingPolicy.Start.values()),
            Arbitraries.of(CountingPolicy.RollOver.values()),
            Arbitraries.oneOf(
                    Arbitraries.of(LocalTime.of(17, 30), LocalTime.MAX, LocalTime.of(0, 0, 0, 1)),
                    Arbitraries.integers().between(1, 86_399).map(LocalTime::ofSecondOfDay))
                .optional(0.6),
            Arbitraries.of(Reclassification.values()).optional(0.8),
            Arbitraries.of(CountingPolicy.SuspendedMonths.values()).optional(0.8),
            Arbitraries.of(Reopening.values()).optional(0.8),
            Arbitraries.of(true, false))
        .as(
            (start, roll, end, again, months, reopening, provisional) ->
                new CountingPolicy(
                    start,
                    CountingPolicy.OutsideHours.AS_RECEIVED,
                    roll,
                    end.map(DayEnd::at).orElseGet(DayEnd::midnight),
                    again,
                    months,
                    reopening,
                    provisional,
                    RULE));
  }

  /** Samples of a clock, thick where something begins or ends. */
  static Arbitrary<DeadlineCountSample> arbitrary(
      Arbitrary<CountingPolicy> clocks, WorkCalendar calendar, ZoneId zone) {
    Arbitrary<Duration> leads =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(Duration.ZERO)),
            Tuple.of(1, Arbitraries.longs().between(0, 9 * 86_400L).map(Duration::ofSeconds)));
    DeadlineCountOracle oracle = new DeadlineCountOracle(calendar.provisional(), zone);
    return Combinators.combine(
            DeadlineArbitraries.instants(zone), leads, limits(), clocks, cuts().list().ofMaxSize(8))
        .as(
            (start, lead, limit, clock, cuts) -> {
              Instant received = start.minus(lead);
              Instant due =
                  oracle
                      .count(start, limit, clock.withProvisionalDays(), List.of())
                      .due()
                      .orElse(start);
              return new DeadlineCountSample(
                  received, start, limit, clock, pauses(received, start, due, cuts, clock, zone));
            });
  }

  private record Cut(int of, int where, LocalTime time, long nanos) {}

  private static Arbitrary<Cut> cuts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(0, 99),
            DeadlineArbitraries.times(),
            Arbitraries.of(-1L, 0L, 0L, 1L))
        .as(Cut::new);
  }

  private static Instant instant(
      Cut cut, Instant received, Instant start, Instant due, CountingPolicy clock, ZoneId zone) {
    long days = Duration.between(start, due).toDays() + 6;
    LocalDate day =
        start.atZone(zone).toLocalDate().plusDays(Math.floorMod(cut.where() * 7L, days) - 3);
    LocalTime end = clock.dayEnd() instanceof DayEnd.AtTime at ? at.time() : LocalTime.MIDNIGHT;
    Instant at =
        switch (cut.of()) {
          case 0 -> due;
          case 1 -> start;
          case 2, 3 -> day.atTime(end).atZone(zone).toInstant();
          case 4, 5 -> day.atTime(start.atZone(zone).toLocalTime()).atZone(zone).toInstant();
          case 6 ->
              start.plus(Duration.between(start, due).multipliedBy(cut.where()).dividedBy(90));
          default -> day.atTime(cut.time()).atZone(zone).toInstant();
        };
    Instant moved = at.plusNanos(cut.nanos());
    return moved.isBefore(received) ? received : moved;
  }

  private static ImmutableList<Span> pauses(
      Instant received,
      Instant start,
      Instant due,
      List<Cut> cuts,
      CountingPolicy clock,
      ZoneId zone) {
    ImmutableList.Builder<Span> pauses = ImmutableList.builder();
    for (int i = 0; i + 1 < cuts.size(); i += 2) {
      Instant one = instant(cuts.get(i), received, start, due, clock, zone);
      Instant two = instant(cuts.get(i + 1), received, start, due, clock, zone);
      boolean open = cuts.get(i).where() % 12 == 0;
      pauses.add(
          open
              ? new Span(one, Optional.empty())
              : new Span(
                  one.isBefore(two) ? one : two, Optional.of(one.isBefore(two) ? two : one)));
    }
    return pauses.build();
  }

  DeadlineCountSample with(Span pause) {
    return withPauses(ImmutableList.<Span>builder().addAll(pauses).add(pause).build());
  }

  DeadlineCountSample withPauses(ImmutableList<Span> others) {
    return new DeadlineCountSample(received, start, limit, clock, others);
  }

  DeadlineCountSample withLimit(TimeLimit other) {
    return new DeadlineCountSample(received, start, other, clock, pauses);
  }

  DeadlineCountSample withClock(CountingPolicy other) {
    return new DeadlineCountSample(received, start, limit, other, pauses);
  }

  DeadlineCountSample later(Duration by) {
    return new DeadlineCountSample(received, start.plus(by), limit, clock, pauses);
  }

  /** The suspensions and resumptions, each pause with a cause of its own. */
  List<CaseEvent> pausing() {
    List<CaseEvent> events = new ArrayList<>();
    for (int i = 0; i < pauses.size(); i++) {
      events.add(new CaseEvent.Suspended(pauses.get(i).from(), "cause-" + i));
      if (pauses.get(i).until().isPresent()) {
        events.add(new CaseEvent.Resumed(pauses.get(i).until().get(), "cause-" + i));
      }
    }
    return events;
  }

  /** The case: received, handed to a unit at the start, suspended and resumed. */
  CaseHistory history() {
    return history(List.of());
  }

  /** The case with more events. */
  CaseHistory history(List<CaseEvent> more) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new CaseEvent.Received(
            received,
            Optional.of(Gravity.GENERAL),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    events.add(new CaseEvent.Dispatched(start, UNIT, UnitRole.LEAD));
    events.addAll(pausing());
    events.addAll(more);
    events.sort(Comparator.comparing(CaseEvent::at));
    return new CaseHistory(CASE, ImmutableList.copyOf(events));
  }

  DeadlineTarget target(Optional<ExtensionRule> extension) {
    return new DeadlineTarget(
        DeadlineTarget.HANDLING,
        DeadlineTarget.Owner.CASE,
        received.equals(start)
            ? DeadlineTarget.Milestone.RECEIVED
            : DeadlineTarget.Milestone.DISPATCHED,
        DeadlineTarget.Milestone.CLOSED,
        new LimitScale.Same(limit),
        Optional.empty(),
        false,
        extension,
        RULE);
  }

  DeadlineCalculator engine(WorkCalendar calendar, ZoneId zone) {
    return engine(calendar, zone, Optional.empty());
  }

  DeadlineCalculator engine(WorkCalendar calendar, ZoneId zone, Optional<ExtensionRule> extension) {
    return DeadlineCalculator.ofTargets(
        Dated.from(
            "drawn.targets", SINCE, RULE, new DeadlinePolicy(ImmutableList.of(target(extension)))),
        Dated.from("drawn.clock", SINCE, RULE, clock),
        calendar,
        zone);
  }
}
