package org.governance4j.deadline;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.governance4j.deadline.DeadlineRules.NO_DEFAULT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.Certainty;
import org.governance4j.community.CaseId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/** Counts one limit from an instant past the times that do not count, and states each step. */
final class LimitCount {

  private static final RuleRef MARKED =
      RuleRef.law("L-DEADLINE-7", "a due day beyond the published schedules is marked");
  private static final RuleRef NOT_SUSPENDED =
      RuleRef.law("L-DEADLINE-9", "suspended time does not count");

  private final CaseId id;
  private final TimeLimit limit;
  private final int amount;
  private final CountingPolicy clock;
  private final DeadlineRules rules;
  private final Optional<ServiceCount> service;

  /** The limit may have been extended to an amount of its own. */
  LimitCount(CaseId id, TimeLimit limit, int amount, CountingPolicy clock, DeadlineRules rules) {
    this.id = id;
    this.limit = limit;
    this.amount = amount;
    this.clock = clock;
    this.rules = rules;
    this.service = rules.hours().map(hours -> new ServiceCount(hours, rules.zone()));
  }

  /**
   * Counts from an instant.
   *
   * @param start the instant
   * @param pauses what does not count, in order and apart from each other; the last may be open
   */
  Outcome<CountedLimit> from(Instant start, List<Pause> pauses) {
    return deemed(start)
        .flatMap(from -> counted(from, Pause.since(from, pauses)))
        .fold(LimitCount::toldOnce, refused -> refused, undetermined -> undetermined);
  }

  /**
   * The due instant of a limit in days that nothing suspends, without its steps; empty where there
   * is none, and where it rests on provisional days.
   */
  Optional<Instant> plainDue(Instant start) {
    return measure(start).toOptional().flatMap(measure -> ((DayMeasure) measure).plainDue());
  }

  /** A start outside the service hours, as the clock has it. */
  private Outcome<Instant> deemed(Instant start) {
    if (clock.outsideHours() == CountingPolicy.OutsideHours.AS_RECEIVED) {
      return Outcome.accepted(start);
    }
    return service
        .map(count -> count.nextOpening(start))
        .orElseGet(this::noServiceHours)
        .flatMap(
            opening ->
                opening.equals(start)
                    ? Outcome.accepted(start)
                    : Outcome.accepted(
                        opening,
                        Reason.of(
                                DeadlineReason.DEEMED_AT_OPENING,
                                clock.rule(),
                                "from",
                                Fact.of(start))
                            .with("opening", Fact.of(opening))));
  }

  private Outcome<CountedLimit> counted(Instant start, ImmutableList<Pause> pauses) {
    boolean moved =
        limit.unit().isInMonths() && isStopped(start, pauses) && pauses.get(0).until().isPresent();
    if (!moved) {
      return settled(start, pauses);
    }
    if (clock.suspendedMonths().isEmpty()) {
      return Outcome.undetermined(
          Reason.of(
              DeadlineReason.SUSPENDED_MONTHS_OPEN,
              NO_DEFAULT,
              "rule",
              new Fact.Id(clock.rule().id())));
    }
    return clock.suspendedMonths().get() == CountingPolicy.SuspendedMonths.SHIFT
        ? settled(start, pauses)
        : anew(start, pauses);
  }

  /** Whether the first of some pauses begins before the limit is over. */
  private boolean isStopped(Instant start, ImmutableList<Pause> pauses) {
    return !pauses.isEmpty()
        && measure(start)
            .toOptional()
            .filter(
                measure ->
                    measure.isStoppedBy(
                        ImmutableList.of(new Pause(pauses.get(0).from(), Optional.empty()))))
            .isPresent();
  }

  /** Begins again at each resumption, but never comes due earlier for that. */
  private Outcome<CountedLimit> anew(Instant start, ImmutableList<Pause> pauses) {
    Instant from = start;
    ImmutableList<Pause> rest = pauses;
    List<Reason> passed = new ArrayList<>();
    List<Outcome<CountedLimit>> before = new ArrayList<>();
    while (isStopped(from, rest) && rest.get(0).until().isPresent()) {
      before.add(settled(from, ImmutableList.of()));
      passed.add(notCounted(rest.get(0)));
      from = rest.get(0).until().get();
      rest = Pause.since(from, rest);
    }
    ImmutableList<Pause> last = rest;
    Outcome<CountedLimit> result =
        Outcome.accepted(from, passed.toArray(new Reason[0]))
            .flatMap(again -> settled(again, last));
    // Only the time of day of a resumption may be an earlier one.
    return clock.start() == CountingPolicy.Start.AT_RECEIPT
        ? before.stream().reduce(result, LimitCount::later)
        : result;
  }

  private static Outcome<CountedLimit> later(
      Outcome<CountedLimit> result, Outcome<CountedLimit> before) {
    Optional<Deadline> due = result.toOptional().flatMap(CountedLimit::deadline);
    if (due.isEmpty()) {
      return result;
    }
    Optional<Deadline> earlier = before.toOptional().flatMap(CountedLimit::deadline);
    return earlier.filter(one -> !one.due().isAfter(due.get().due())).isPresent() ? result : before;
  }

  private Outcome<CountedLimit> settled(Instant start, ImmutableList<Pause> pauses) {
    Outcome<Measure> measure =
        Outcome.accepted(limit, startStep(start)).flatMap(same -> measure(start));
    ImmutableList<Pause> closed =
        pauses.stream().filter(pause -> pause.until().isPresent()).collect(toImmutableList());
    return measure.flatMap(
        count ->
            count.isStoppedBy(pauses)
                ? stopped(start, closed, pauses.get(pauses.size() - 1), count)
                : due(count, closed).map(due -> CountedLimit.known(start, closed, due)));
  }

  private Outcome<CountedLimit> stopped(
      Instant start, ImmutableList<Pause> closed, Pause open, Measure count) {
    Reason since =
        Reason.of(DeadlineReason.SUSPENDED_SINCE, NOT_SUSPENDED, "from", Fact.of(open.from()));
    CountedLimit.Stop stop = new CountedLimit.Stop(open.from(), due(count, closed).toOptional());
    return Outcome.accepted(CountedLimit.stopped(start, closed, stop, since));
  }

  private Outcome<Deadline> due(Measure count, ImmutableList<Pause> pauses) {
    return count
        .due(pauses)
        .flatMap(
            end ->
                Outcome.accepted(
                    new Deadline(id, end.due(), end.lastDay(), end.certainty()),
                    Reason.of(DeadlineReason.DUE, clock.rule(), "due", Fact.of(end.due()))))
        .flatMap(deadline -> passed(deadline, pauses))
        .flatMap(this::marked);
  }

  private Outcome<Measure> measure(Instant instant) {
    ZonedDateTime start = instant.atZone(rules.zone());
    if (limit.unit().isInDays()) {
      boolean closes =
          clock.start() != CountingPolicy.Start.AT_RECEIPT
              && clock.dayEnd() instanceof DayEnd.CloseOfBusiness;
      return closes
          ? service
              .map(count -> days(start, DayEnds.atClose(count, rules.zone())))
              .orElseGet(this::noServiceHours)
          : days(start, DayEnds.of(clock, start));
    }
    return limit.unit().isInServiceTime()
        ? service
            .<Outcome<Measure>>map(
                count -> Outcome.accepted(new ServiceMeasure(limit, amount, clock, start, count)))
            .orElseGet(this::noServiceHours)
        : Outcome.accepted(new ElapsedMeasure(limit, amount, start));
  }

  private Outcome<Measure> days(ZonedDateTime start, DayEnds ends) {
    return Outcome.accepted(new DayMeasure(limit, amount, clock, rules.calendar(), ends, start));
  }

  private <T> Outcome<T> noServiceHours() {
    return Outcome.undetermined(
        Reason.of(
            DeadlineReason.NO_SERVICE_HOURS, NO_DEFAULT, "rule", new Fact.Id(clock.rule().id())));
  }

  private Reason startStep(Instant start) {
    boolean nextDay = limit.unit().isInDays() && clock.start() == CountingPolicy.Start.NEXT_DAY;
    return nextDay
        ? Reason.of(
            DeadlineReason.FIRST_DAY_NOT_COUNTED,
            clock.rule(),
            "day",
            Fact.of(start.atZone(rules.zone()).toLocalDate()))
        : Reason.of(DeadlineReason.RUNS_FROM, clock.rule(), "from", Fact.of(start));
  }

  /** Tells which suspensions moved the deadline. */
  private static Outcome<Deadline> passed(Deadline deadline, ImmutableList<Pause> pauses) {
    return new Outcome.Accepted<>(
        deadline,
        pauses.stream()
            .filter(pause -> pause.from().isBefore(deadline.due()))
            .map(LimitCount::notCounted)
            .collect(toImmutableList()));
  }

  private static Reason notCounted(Pause pause) {
    return Reason.of(DeadlineReason.NOT_COUNTED, NOT_SUSPENDED, "from", Fact.of(pause.from()))
        .with("until", Fact.of(pause.until().orElseThrow()));
  }

  private Outcome<Deadline> marked(Deadline deadline) {
    return deadline.certainty() == Certainty.PUBLISHED
        ? Outcome.accepted(deadline)
        : Outcome.accepted(
            deadline,
            Reason.of(
                DeadlineReason.NOT_SETTLED, MARKED, "certainty", Fact.of(deadline.certainty())));
  }

  /** The calendar is asked more than once and says the same each time. */
  private static Outcome<CountedLimit> toldOnce(Outcome.Accepted<CountedLimit> told) {
    return new Outcome.Accepted<>(told.value(), ImmutableSet.copyOf(told.reasons()).asList());
  }
}
