package org.governance4j.deadline;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.governance4j.calendar.CalendarDay;
import org.governance4j.calendar.Certainty;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.CaseId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/** Counts one limit from an instant, and states each step. */
final class LimitCount {

  private static final RuleRef MARKED =
      RuleRef.law("L-DEADLINE-7", "a due day beyond the published schedules is marked");

  private final CaseId id;
  private final Limit limit;
  private final LimitClock clock;
  private final ZonedDateTime from;
  private final WorkCalendar calendar;

  LimitCount(
      CaseId id, Limit limit, LimitClock clock, Instant from, ZoneId zone, WorkCalendar calendar) {
    this.id = id;
    this.limit = limit;
    this.clock = clock;
    this.from = from.atZone(zone);
    this.calendar = clock.provisionalAllowed() ? calendar.provisional() : calendar;
  }

  Outcome<Deadline> deadline() {
    Outcome<Deadline> counted =
        limit.unit() == LimitUnit.HOURS
            ? hours()
            : lastDay().flatMap(this::rolled).flatMap(this::ending);
    return Outcome.accepted(limit, startStep())
        .flatMap(same -> counted)
        .flatMap(this::marked)
        .fold(LimitCount::toldOnce, refused -> refused, undetermined -> undetermined);
  }

  private Reason startStep() {
    boolean nextDay = limit.unit() != LimitUnit.HOURS && clock.start() == ClockStart.NEXT_DAY;
    return nextDay
        ? Reason.of(
            DeadlineReason.FIRST_DAY_NOT_COUNTED, clock.rule(), "day", Fact.of(from.toLocalDate()))
        : Reason.of(DeadlineReason.RUNS_FROM, clock.rule(), "from", Fact.of(from.toInstant()));
  }

  private Outcome<Deadline> hours() {
    ZonedDateTime due = from.plusHours(limit.amount());
    // An end at 24:00 belongs to the day that it ends.
    return due(due, due.minusNanos(1).toLocalDate(), Certainty.PUBLISHED);
  }

  /** The last day with the certainty of the days counted. */
  private Outcome<CalendarDue> lastDay() {
    LocalDate start = from.toLocalDate();
    return switch (limit.unit()) {
      case WORKING_DAYS -> {
        Outcome<LocalDate> day = calendar.plusWorkingDays(start, limit.amount());
        yield day.flatMap(last -> certain(start, last)).flatMap(this::stated);
      }
      case WEEKS -> stated(new CalendarDue(start.plusWeeks(limit.amount()), Certainty.PUBLISHED));
      case DAYS, HOURS ->
          stated(new CalendarDue(start.plusDays(limit.amount()), Certainty.PUBLISHED));
    };
  }

  private Outcome<CalendarDue> stated(CalendarDue last) {
    return Outcome.accepted(
        last, Reason.of(DeadlineReason.LAST_DAY, limit.rule(), "day", Fact.of(last.day())));
  }

  private Outcome<CalendarDue> rolled(CalendarDue last) {
    if (clock.rollOver() == RollOver.NONE) {
      return Outcome.accepted(last);
    }
    return calendar
        .rolledForward(last.day())
        .flatMap(to -> certain(last.day(), to))
        .flatMap(
            to -> moved(last, new CalendarDue(to.day(), to.certainty().weaker(last.certainty()))));
  }

  private Outcome<CalendarDue> moved(CalendarDue last, CalendarDue to) {
    if (to.day().equals(last.day())) {
      return Outcome.accepted(to);
    }
    return calendar
        .dayOn(last.day())
        .map(CalendarDay::kind)
        .flatMap(
            kind ->
                Outcome.accepted(
                    to,
                    Reason.of(DeadlineReason.ROLLED_OVER, clock.rule(), "from", Fact.of(last.day()))
                        .with("dayKind", Fact.of(kind))
                        .with("to", Fact.of(to.day()))));
  }

  private Outcome<Deadline> ending(CalendarDue last) {
    return due(end(last.day()), last.day(), last.certainty());
  }

  private ZonedDateTime end(LocalDate lastDay) {
    if (clock.start() == ClockStart.AT_RECEIPT) {
      return lastDay.atTime(from.toLocalTime()).atZone(from.getZone());
    }
    return clock
        .closing()
        .map(time -> lastDay.atTime(time))
        .orElseGet(() -> lastDay.plusDays(1).atTime(LocalTime.MIDNIGHT))
        .atZone(from.getZone());
  }

  private Outcome<Deadline> due(ZonedDateTime due, LocalDate lastDay, Certainty certainty) {
    return Outcome.accepted(
        new Deadline(id, due.toInstant(), lastDay, certainty),
        Reason.of(DeadlineReason.DUE, clock.rule(), "due", Fact.of(due.toInstant())));
  }

  private Outcome<Deadline> marked(Deadline deadline) {
    return deadline.certainty() == Certainty.PUBLISHED
        ? Outcome.accepted(deadline)
        : Outcome.accepted(
            deadline,
            Reason.of(
                DeadlineReason.NOT_SETTLED, MARKED, "certainty", Fact.of(deadline.certainty())));
  }

  /**
   * The day with the certainty of the days passed, which a host may have made provisional itself.
   */
  private Outcome<CalendarDue> certain(LocalDate from, LocalDate to) {
    return calendar
        .certaintyBetween(from, to)
        .flatMap(
            certainty ->
                certainty == Certainty.PROVISIONAL && !clock.provisionalAllowed()
                    ? Outcome.undetermined(
                        Reason.of(DeadlineReason.NOT_PUBLISHED, clock.rule(), "from", Fact.of(from))
                            .with("to", Fact.of(to)))
                    : Outcome.accepted(new CalendarDue(to, certainty)));
  }

  /** The calendar is asked more than once and says the same each time. */
  private static Outcome<Deadline> toldOnce(Outcome.Accepted<Deadline> told) {
    return new Outcome.Accepted<>(told.value(), ImmutableSet.copyOf(told.reasons()).asList());
  }

  /** A last day, and how certain the days are that it rests on. */
  private record CalendarDue(LocalDate day, Certainty certainty) {}
}
