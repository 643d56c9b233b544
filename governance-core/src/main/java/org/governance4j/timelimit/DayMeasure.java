package org.governance4j.timelimit;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.CalendarDay;
import org.governance4j.calendar.Certainty;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.calendar.WorkingDays;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** Days, working days, weeks, months and years, with the steps to the last of them. */
final class DayMeasure implements Measure {

  private static final DayCount.Last UNKNOWN =
      new DayCount.Last(WorkingDays.UNCOVERED, WorkingDays.UNCOVERED);

  private final TimeLimit limit;
  private final int amount;
  private final CountingPolicy counting;
  private final WorkCalendar calendar;
  private final DayEnds ends;
  private final ZonedDateTime start;

  DayMeasure(
      TimeLimit limit,
      int amount,
      CountingPolicy counting,
      WorkCalendar calendar,
      DayEnds ends,
      ZonedDateTime start) {
    this.limit = limit;
    this.amount = amount;
    this.counting = counting;
    this.calendar = counting.provisionalAllowed() ? calendar.provisional() : calendar;
    this.ends = ends;
    this.start = start;
  }

  @Override
  public boolean isStoppedBy(List<Pause> pauses) {
    return count().pass(pauses);
  }

  @Override
  public Outcome<LimitEnd> end(List<Pause> pauses) {
    DayCount count = count();
    DayCount.Last last = count.pass(pauses) ? UNKNOWN : count.last();
    if (!last.isKnown()) {
      return beyond(last.counted());
    }
    LocalDate from = start.toLocalDate();
    LocalDate counted = LocalDate.ofEpochDay(last.counted());
    LocalDate moved = LocalDate.ofEpochDay(last.moved());
    return certain(from, counted, limit.unit().countsWorkingDays())
        .flatMap(certainty -> stated(counted, certainty))
        .flatMap(
            certainty ->
                certain(counted, moved, counting.rollOver() != CountingPolicy.RollOver.NONE)
                    .map(certainty::weaker))
        .flatMap(certainty -> moved(counted, moved, certainty))
        .map(certainty -> new LimitEnd(ends.end(last.moved()), moved, certainty))
        .flatMap(ends::known);
  }

  @Override
  public Outcome<Fraction> used(List<Pause> pauses, Instant at) {
    DayCount count = count();
    DayCount.Used used = count.used(pauses, at);
    LocalDate from = start.toLocalDate();
    if (!used.isKnown()) {
      return calendar
          .plusWorkingDays(from, amount)
          .flatMap(nearer -> calendar.certaintyBetween(nearer, LocalDate.MAX))
          .flatMap(all -> notPublished(from, LocalDate.MAX));
    }
    LocalDate last = LocalDate.ofEpochDay(Math.max(from.toEpochDay(), used.lastDay()));
    return certain(from, last, limit.unit().countsWorkingDays())
        .map(sure -> Fraction.of(used.days(), used.all()).times(Fraction.of(amount, 1)))
        .flatMap(ends::known);
  }

  @Override
  public Outcome<Instant> reached(Fraction share, List<Pause> pauses) {
    long needed = share.of(count().all(), RoundingMode.CEILING);
    if (needed == 0) {
      return Outcome.accepted(start.toInstant());
    }
    DayCount count = plainDays(needed);
    long last = count.pass(pauses) ? WorkingDays.UNCOVERED : count.last().counted();
    if (last == WorkingDays.UNCOVERED) {
      return beyond(last).map(LimitEnd::due);
    }
    return certain(
            start.toLocalDate(), LocalDate.ofEpochDay(last), limit.unit().countsWorkingDays())
        .map(sure -> ends.end(last))
        .flatMap(ends::known);
  }

  @Override
  public Optional<Instant> plainDue() {
    DayCount.Last last = count().last();
    if (!last.isKnown() || isProvisional(last)) {
      return Optional.empty();
    }
    return ends.known(ends.end(last.moved())).toOptional();
  }

  /** A certainty that the policy allows, or what is missing. */
  static Outcome<Certainty> allowed(
      CountingPolicy counting, LocalDate from, LocalDate to, Certainty certainty) {
    return certainty == Certainty.PROVISIONAL && !counting.provisionalAllowed()
        ? notPublished(counting, from, to)
        : Outcome.accepted(certainty);
  }

  private DayCount count() {
    return new DayCount(amount, limit.unit(), counting, calendar, ends, start);
  }

  /** Some of the limit's days, be they those of months, without rolling over. */
  private DayCount plainDays(long number) {
    LimitUnit unit = limit.unit().countsWorkingDays() ? limit.unit() : LimitUnit.DAYS;
    CountingPolicy notRolling = counting.withRollOver(CountingPolicy.RollOver.NONE);
    return new DayCount((int) number, unit, notRolling, calendar, ends, start);
  }

  private boolean isProvisional(DayCount.Last last) {
    WorkingDays days = calendar.workingDays();
    return limit.unit().countsWorkingDays()
            && days.certainty(start.toLocalDate().toEpochDay(), last.counted())
                == Certainty.PROVISIONAL
        || counting.rollOver() != CountingPolicy.RollOver.NONE
            && days.certainty(last.counted(), last.moved()) == Certainty.PROVISIONAL;
  }

  /** What is missing where the calendar does not reach. */
  private Outcome<LimitEnd> beyond(long counted) {
    LocalDate from = start.toLocalDate();
    Outcome<LocalDate> asked =
        counted == WorkingDays.UNCOVERED
            ? calendar.plusWorkingDays(from, amount)
            : calendar.rolledForward(LocalDate.ofEpochDay(counted));
    return asked
        .flatMap(nearer -> calendar.certaintyBetween(nearer, LocalDate.MAX))
        .flatMap(all -> notPublished(from, LocalDate.MAX));
  }

  private <T> Outcome<T> notPublished(LocalDate from, LocalDate to) {
    return notPublished(counting, from, to);
  }

  private static <T> Outcome<T> notPublished(
      CountingPolicy counting, LocalDate from, LocalDate to) {
    return Outcome.undetermined(
        Reason.of(TimeLimitReason.NOT_PUBLISHED, counting.rule(), "from", Fact.of(from))
            .with("to", Fact.of(to)));
  }

  private Outcome<Certainty> stated(LocalDate counted, Certainty certainty) {
    return Outcome.accepted(
        certainty, Reason.of(TimeLimitReason.LAST_DAY, limit.rule(), "day", Fact.of(counted)));
  }

  private Outcome<Certainty> moved(LocalDate counted, LocalDate moved, Certainty certainty) {
    if (moved.equals(counted)) {
      return Outcome.accepted(certainty);
    }
    return calendar
        .dayOn(counted)
        .map(CalendarDay::kind)
        .flatMap(
            kind ->
                Outcome.accepted(
                    certainty,
                    Reason.of(
                            TimeLimitReason.ROLLED_OVER, counting.rule(), "from", Fact.of(counted))
                        .with("dayKind", Fact.of(kind))
                        .with("to", Fact.of(moved))));
  }

  /**
   * How certain the days passed are, if the calendar was asked, which a host may have made
   * provisional itself.
   */
  private Outcome<Certainty> certain(LocalDate from, LocalDate to, boolean asked) {
    return asked
        ? calendar
            .workingDaysBetween(from, to.plusDays(1))
            .flatMap(same -> calendar.certaintyBetween(from, to))
            .flatMap(certainty -> allowed(counting, from, to, certainty))
        : Outcome.accepted(Certainty.PUBLISHED);
  }
}
