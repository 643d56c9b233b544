package org.governance4j.timelimit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.Certainty;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/**
 * Counts one limit from an instant past the times that do not count, and states each step.
 *
 * @param limit the limit
 * @param amount its amount with what extends it
 * @param version how it is counted
 * @param before how certain the days are that the instant rests on from which it counts
 */
record LimitCount(TimeLimit limit, int amount, CountingVersion version, Certainty before) {

  LimitCount(TimeLimit limit, int amount, CountingVersion version) {
    this(limit, amount, version, Certainty.PUBLISHED);
  }

  /**
   * Counts from an instant.
   *
   * @param start the instant
   * @param pauses what does not count, in order and apart from each other; the last may be open
   */
  Outcome<LimitRun> from(Instant start, List<Pause> pauses) {
    return version
        .deemed(start)
        .flatMap(
            from ->
                new LimitCount(limit, amount, version, from.certainty())
                    .counted(from.at(), Pause.after(from.at(), pauses)))
        .fold(LimitCount::eachOnce, refused -> refused, undetermined -> undetermined);
  }

  private Outcome<LimitRun> counted(Instant start, ImmutableList<Pause> pauses) {
    if (!isMoved(start, pauses)) {
      return settled(start, pauses);
    }
    if (policy().suspendedMonths().isEmpty()) {
      return undecided();
    }
    return policy().suspendedMonths().get() == CountingPolicy.SuspendedMonths.SHIFT
        ? settled(start, pauses)
        : anew(start, pauses);
  }

  /** Whether a pause that has ended falls into a limit in months. */
  private boolean isMoved(Instant start, ImmutableList<Pause> pauses) {
    return limit.unit().isInMonths()
        && isStopped(start, pauses)
        && pauses.get(0).until().isPresent();
  }

  private <T> Outcome<T> undecided() {
    return Outcome.undetermined(
        Reason.of(
            TimeLimitReason.SUSPENDED_MONTHS_OPEN,
            TimeLimitLaw.NO_DEFAULT,
            "rule",
            new Fact.Id(policy().rule().id())));
  }

  /** Whether the first of some pauses begins before the limit is over. */
  private boolean isStopped(Instant start, ImmutableList<Pause> pauses) {
    return !pauses.isEmpty()
        && measure(start)
            .toOptional()
            .filter(
                measure -> measure.isStoppedBy(ImmutableList.of(Pause.since(pauses.get(0).from()))))
            .isPresent();
  }

  /** Begins again at each resumption, but never comes due earlier for that. */
  private Outcome<LimitRun> anew(Instant start, ImmutableList<Pause> pauses) {
    Instant from = start;
    ImmutableList<Pause> rest = pauses;
    List<Reason> passed = new ArrayList<>();
    List<Outcome<LimitRun>> before = new ArrayList<>();
    while (isStopped(from, rest) && rest.get(0).until().isPresent()) {
      before.add(settled(from, ImmutableList.of()));
      passed.add(notCounted(rest.get(0)));
      from = rest.get(0).until().get();
      rest = rest.subList(1, rest.size());
    }
    ImmutableList<Pause> last = rest;
    Outcome<LimitRun> result =
        Outcome.accepted(from, passed.toArray(new Reason[0]))
            .flatMap(again -> settled(again, last));
    // Only the time of day of a resumption may be an earlier one.
    return policy().start() == CountingPolicy.Start.AT_RECEIPT
        ? before.stream().reduce(result, LimitCount::later)
        : result;
  }

  private static Outcome<LimitRun> later(Outcome<LimitRun> result, Outcome<LimitRun> before) {
    if (result.toOptional().orElse(null) instanceof LimitRun.Stopped stopped) {
      return result.map(same -> later(stopped, before));
    }
    Optional<Instant> due = due(result);
    if (due.isEmpty()) {
      return result;
    }
    return due(before).filter(earlier -> !earlier.isAfter(due.get())).isPresent() ? result : before;
  }

  /** One that is stopped would not be over before the earlier run either. */
  private static LimitRun later(LimitRun.Stopped stopped, Outcome<LimitRun> before) {
    Optional<LimitEnd> otherwise =
        before.flatMap(LimitRun::toEnd).toOptional().isEmpty()
            ? Optional.empty()
            : stopped.otherwise().map(end -> later(end, before));
    return new LimitRun.Stopped(
        stopped.start(), stopped.pauses(), stopped.since(), otherwise, stopped.missing());
  }

  private static LimitEnd later(LimitEnd end, Outcome<LimitRun> before) {
    LimitEnd earlier = before.flatMap(LimitRun::toEnd).orElseThrow();
    return earlier.due().isAfter(end.due()) ? earlier : end;
  }

  private static Optional<Instant> due(Outcome<LimitRun> run) {
    return run.flatMap(LimitRun::toEnd).toOptional().map(LimitEnd::due);
  }

  private Outcome<LimitRun> settled(Instant start, ImmutableList<Pause> pauses) {
    Outcome<Measure> measure =
        Outcome.accepted(limit, startStep(start)).flatMap(same -> measure(start));
    ImmutableList<Pause> closed =
        pauses.stream().filter(pause -> pause.until().isPresent()).collect(toImmutableList());
    return measure.flatMap(
        count ->
            count.isStoppedBy(pauses)
                ? Outcome.accepted(stopped(start, closed, pauses.get(pauses.size() - 1), count))
                : end(count, closed).map(end -> new LimitRun.Ending(start, closed, end)));
  }

  private LimitRun stopped(Instant start, ImmutableList<Pause> closed, Pause open, Measure count) {
    Reason since =
        Reason.of(
            TimeLimitReason.SUSPENDED_SINCE,
            TimeLimitLaw.PAUSES_DO_NOT_COUNT,
            "from",
            Fact.of(open.from()));
    return new LimitRun.Stopped(start, closed, open.from(), end(count, closed).toOptional(), since);
  }

  private Outcome<LimitEnd> end(Measure count, ImmutableList<Pause> pauses) {
    return count
        .end(pauses)
        .map(end -> new LimitEnd(end.due(), end.lastDay(), before.weaker(end.certainty())))
        .flatMap(
            end ->
                Outcome.accepted(
                    end,
                    Reason.of(TimeLimitReason.DUE, policy().rule(), "due", Fact.of(end.due()))))
        .flatMap(end -> passed(end, pauses))
        .flatMap(LimitCount::marked);
  }

  private Outcome<Measure> measure(Instant start) {
    return version.measure(limit, amount, start);
  }

  private Reason startStep(Instant start) {
    boolean nextDay = limit.unit().isInDays() && policy().start() == CountingPolicy.Start.NEXT_DAY;
    return nextDay
        ? Reason.of(
            TimeLimitReason.FIRST_DAY_NOT_COUNTED,
            policy().rule(),
            "day",
            Fact.of(version.dayOf(start)))
        : Reason.of(TimeLimitReason.RUNS_FROM, policy().rule(), "from", Fact.of(start));
  }

  private CountingPolicy policy() {
    return version.policy();
  }

  /** Says which pauses moved the end. */
  private static Outcome<LimitEnd> passed(LimitEnd end, ImmutableList<Pause> pauses) {
    return new Outcome.Accepted<>(
        end,
        pauses.stream()
            .filter(pause -> pause.from().isBefore(end.due()))
            .map(LimitCount::notCounted)
            .collect(toImmutableList()));
  }

  private static Reason notCounted(Pause pause) {
    return Reason.of(
            TimeLimitReason.NOT_COUNTED,
            TimeLimitLaw.PAUSES_DO_NOT_COUNT,
            "from",
            Fact.of(pause.from()))
        .with("until", Fact.of(pause.until().orElseThrow()));
  }

  private static Outcome<LimitEnd> marked(LimitEnd end) {
    return end.certainty() == Certainty.PUBLISHED
        ? Outcome.accepted(end)
        : Outcome.accepted(
            end,
            Reason.of(
                TimeLimitReason.NOT_SETTLED,
                TimeLimitLaw.CERTAINTY_SHOWN,
                "certainty",
                Fact.of(end.certainty())));
  }

  /** The calendar is asked more than once and says the same each time. */
  private static Outcome<LimitRun> eachOnce(Outcome.Accepted<LimitRun> run) {
    return new Outcome.Accepted<>(run.value(), ImmutableSet.copyOf(run.reasons()).asList());
  }

  /**
   * How much is used by an instant.
   *
   * @param start from when it runs
   * @param pauses what does not count, in order and apart from each other; the last may be open
   * @param at the instant
   */
  Outcome<LimitUse> use(Instant start, List<Pause> pauses, Instant at) {
    ImmutableList<Pause> seen = Pause.by(at, pauses);
    return version
        .deemed(start)
        .flatMap(from -> used(from.at(), Pause.after(from.at(), seen), at))
        .flatMap(used -> stated(new LimitUse(used, whole().minus(used), limit.unit()), at));
  }

  private Outcome<Fraction> used(Instant start, ImmutableList<Pause> pauses, Instant at) {
    boolean moved = isMoved(start, pauses);
    if (moved && policy().suspendedMonths().isEmpty()) {
      return undecided();
    }
    boolean anew =
        moved && policy().suspendedMonths().get() == CountingPolicy.SuspendedMonths.COUNT_ANEW;
    Instant from = start;
    ImmutableList<Pause> rest = pauses;
    while (anew && isStopped(from, rest) && rest.get(0).until().isPresent()) {
      from = rest.get(0).until().get();
      rest = rest.subList(1, rest.size());
    }
    ImmutableList<Pause> since = rest;
    return measure(from).flatMap(measure -> measure.used(since, at));
  }

  private Outcome<LimitUse> stated(LimitUse use, Instant at) {
    return Outcome.accepted(
        use,
        Reason.of(TimeLimitReason.USED, TimeLimitLaw.USED_AND_LEFT, "at", Fact.of(at))
            .with("used", Fact.of(use.used()))
            .with("left", Fact.of(use.left()))
            .with("limit", Fact.of(amount, limit.unit().toUnit())));
  }

  private Fraction whole() {
    return Fraction.of(amount, 1);
  }
}
