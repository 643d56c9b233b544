package org.governance4j.testing.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.CalendarDay;
import org.governance4j.calendar.DayKind;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceSpan;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.CountingPolicy.OutsideHours;
import org.governance4j.timelimit.CountingPolicy.Start;
import org.governance4j.timelimit.CountingPolicy.SuspendedMonths;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.Pause;
import org.governance4j.timelimit.TimeLimit;

/**
 * Counts limits in days and longer past their pauses by walking day by day, from the rules of the
 * package {@code timelimit} alone: one step a day, and each day asks all the pauses. Every day must
 * be published.
 */
final class PauseOracle {

  private final WorkCalendar calendar;
  private final ServiceHours hours;
  private final ZoneId zone;
  private final CountingPolicy counting;

  PauseOracle(WorkCalendar calendar, ServiceHours hours, ZoneId zone, CountingPolicy counting) {
    this.calendar = calendar;
    this.hours = hours;
    this.zone = zone;
    this.counting = counting;
  }

  /** What walking finds. */
  sealed interface Walk {

    /** The limit is over. */
    record Due(LocalDate lastDay, Instant due) implements Walk {}

    /** An open pause stops the limit. */
    record Suspended(Instant since) implements Walk {}
  }

  /** Walks from what counts as the start, past pauses in order and apart, the last perhaps open. */
  Walk walk(Instant received, TimeLimit limit, List<Pause> pauses) {
    Instant start = opening(received);
    boolean months = limit.unit() == LimitUnit.MONTHS || limit.unit() == LimitUnit.YEARS;
    return months && counting.suspendedMonths().equals(Optional.of(SuspendedMonths.COUNT_ANEW))
        ? anew(start, limit, pauses)
        : past(start, limit, pauses);
  }

  private Walk past(Instant start, TimeLimit limit, List<Pause> pauses) {
    Optional<Walk.Due> due = due(new Run(start, pauses), limit);
    return due.isPresent()
        ? due.get()
        : new Walk.Suspended(latest(pauses.get(pauses.size() - 1).from(), start));
  }

  /**
   * Begins again at each resumption, until no pause begins before the due instant. A resumption at
   * an earlier time of day does not bring that forward (L-TIMELIMIT-3).
   */
  private Walk anew(Instant first, TimeLimit limit, List<Pause> pauses) {
    Instant start = first;
    Walk.Due due = whole(start, limit);
    for (Pause pause : pauses) {
      Instant from = latest(pause.from(), start);
      boolean lasts = pause.until().filter(end -> !end.isAfter(from)).isEmpty();
      if (lasts && from.isBefore(due.due())) {
        if (pause.until().isEmpty()) {
          return new Walk.Suspended(from);
        }
        start = pause.until().get();
        Walk.Due next = whole(start, limit);
        due = next.due().isBefore(due.due()) ? due : next;
      }
    }
    return due;
  }

  private Walk.Due whole(Instant start, TimeLimit limit) {
    return due(new Run(start, List.of()), limit).orElseThrow();
  }

  /** A start with the pauses since. */
  private record Run(Instant start, List<Pause> pauses) {

    /** Whether the limit is paused as a day ends: paused before its end, resumed at it or later. */
    boolean isPausedAt(Instant end) {
      return pauses.stream().anyMatch(pause -> covers(pause, end));
    }

    private boolean covers(Pause pause, Instant end) {
      Instant from = latest(pause.from(), start);
      return from.isBefore(end) && pause.until().filter(end::isAfter).isEmpty();
    }

    /** Whether it is paused as that day ends and as all later ones do. */
    boolean isStoppedAt(Instant end) {
      return pauses.stream().anyMatch(pause -> pause.until().isEmpty() && covers(pause, end));
    }
  }

  /** When it is over, or empty if a pause without an end stops it. */
  private Optional<Walk.Due> due(Run run, TimeLimit limit) {
    int left = days(run.start, limit);
    LocalDate day = first(run.start);
    while (true) {
      Instant end = end(day, run.start);
      if (run.isStoppedAt(end)) {
        return Optional.empty();
      }
      if (!run.isPausedAt(end)) {
        if (left > 0 && counts(day, limit)) {
          left--;
        }
        if (left == 0 && canBeLast(day)) {
          return Optional.of(new Walk.Due(day, end));
        }
      }
      day = day.plusDays(1);
    }
  }

  private LocalDate first(Instant start) {
    LocalDate day = local(start).toLocalDate();
    boolean sameDay = counting.start() == Start.SAME_DAY && start.isBefore(end(day, start));
    return sameDay ? day : day.plusDays(1);
  }

  /** How many days of those that count the limit has. */
  private int days(Instant start, TimeLimit limit) {
    return switch (limit.unit()) {
      case DAYS, WORKING_DAYS -> limit.amount();
      case WEEKS -> 7 * limit.amount();
      case MONTHS -> daysOfMonths(start, limit.amount());
      case YEARS -> daysOfMonths(start, 12 * limit.amount());
      default -> throw new IllegalArgumentException("not counted in days: " + limit);
    };
  }

  private int daysOfMonths(Instant start, int months) {
    LocalDate day = local(start).toLocalDate();
    LocalDate first = first(start);
    LocalDate corresponding = day.plusMonths(months);
    boolean exists = corresponding.getDayOfMonth() == day.getDayOfMonth();
    LocalDate last = first.equals(day) && exists ? corresponding.minusDays(1) : corresponding;
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  private boolean counts(LocalDate day, TimeLimit limit) {
    return limit.unit() != LimitUnit.WORKING_DAYS || day(day).isWorking();
  }

  private boolean canBeLast(LocalDate day) {
    return switch (counting.rollOver()) {
      case NONE -> true;
      case NEXT_WORKING_DAY -> day(day).isWorking();
      case NEXT_ORDINARY_WORKDAY -> day(day).kind() == DayKind.WORKDAY;
    };
  }

  /** When a day ends of a limit that is counted from a start. */
  Instant end(LocalDate day, Instant start) {
    if (counting.start() == Start.AT_RECEIPT) {
      return instant(day.atTime(local(start).toLocalTime()));
    }
    DayEnd end = counting.dayEnd();
    if (end instanceof DayEnd.AtTime at) {
      return instant(day.atTime(at.time()));
    }
    Optional<LocalTime> close = Optional.empty();
    if (end instanceof DayEnd.CloseOfBusiness && !spans(day).isEmpty()) {
      List<ServiceSpan> spans = spans(day);
      close = spans.get(spans.size() - 1).closes();
    }
    return instant(close.map(day::atTime).orElse(day.plusDays(1).atStartOfDay()));
  }

  /** What a start counts as. */
  private Instant opening(Instant received) {
    if (counting.outsideHours() == OutsideHours.AS_RECEIVED) {
      return received;
    }
    LocalDateTime time = local(received);
    for (LocalDate day = time.toLocalDate(); ; day = day.plusDays(1)) {
      for (ServiceSpan span : spans(day)) {
        LocalDateTime opens = day.atTime(span.opens());
        LocalDateTime closes =
            span.closes().map(day::atTime).orElse(day.plusDays(1).atStartOfDay());
        if (time.isBefore(closes)) {
          return time.isBefore(opens) ? instant(opens) : received;
        }
      }
    }
  }

  private List<ServiceSpan> spans(LocalDate day) {
    return hours.on(day).orElseThrow().open();
  }

  private CalendarDay day(LocalDate day) {
    return calendar.find(day).orElseThrow();
  }

  private LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }

  private Instant instant(LocalDateTime time) {
    return time.atZone(zone).toInstant();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
