package org.governance4j.testing.timelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.CalendarDay;
import org.governance4j.calendar.Certainty;
import org.governance4j.calendar.DayKind;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/**
 * Counts a limit with its pauses day by day, and elapsed time unit by unit, as the package states
 * it and slowly.
 */
public final class TimeLimitOracle {

  /** What a count finds. */
  public enum Found {
    /** A due instant. */
    DUE,
    /** The limit stands still without an end. */
    SUSPENDED,
    /** A day or a decision that matters is not known. */
    UNKNOWN
  }

  /**
   * The result of a count: the due instant, the last day and its certainty where there is one.
   *
   * @param found what was found
   * @param due the due instant
   * @param lastDay the last day
   * @param certainty how certain the days looked at are
   * @param from where the limit that was used up began to run
   */
  public record Count(
      Found found,
      Optional<Instant> due,
      Optional<LocalDate> lastDay,
      Optional<Certainty> certainty,
      Optional<Instant> from) {

    /**
     * The due instant in the engine's terms.
     *
     * @return the end, or empty if none was found
     */
    public Optional<LimitEnd> end() {
      return due.map(at -> new LimitEnd(at, lastDay.orElseThrow(), certainty.orElseThrow()));
    }

    private static Count none(Found found) {
      return new Count(
          found, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Count due(Instant due, LocalDate lastDay, Certainty certainty, Instant from) {
      return new Count(
          Found.DUE,
          Optional.of(due),
          Optional.of(lastDay),
          Optional.of(certainty),
          Optional.of(from));
    }
  }

  /**
   * A time that does not count: from its beginning on, up to but without its end.
   *
   * @param from its beginning
   * @param until its end, or empty if none is known
   */
  public record Span(Instant from, Optional<Instant> until) {

    private boolean lastsAt(Instant instant) {
      return !from.isAfter(instant) && until.filter(u -> !u.isAfter(instant)).isEmpty();
    }

    /** Whether a day that ends at an instant is suspended as it ends. */
    private boolean coversEnd(Instant end) {
      return from.isBefore(end) && until.filter(u -> u.isBefore(end)).isEmpty();
    }

    private boolean isEmpty() {
      return until.filter(u -> !u.isAfter(from)).isPresent();
    }
  }

  private static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private static final class StandsStill extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final WorkCalendar calendar;
  private final ZoneId zone;

  /** An oracle over the days of a calendar in a zone. */
  public TimeLimitOracle(WorkCalendar calendar, ZoneId zone) {
    this.calendar = calendar;
    this.zone = zone;
  }

  /**
   * Counts a limit.
   *
   * @param start from when it runs
   * @param limit the limit; service time is not counted here
   * @param counting how it is counted
   * @param pauses the pauses, which may overlap
   * @return what is found
   */
  public Count count(Instant start, TimeLimit limit, CountingPolicy counting, List<Span> pauses) {
    try {
      return switch (limit.unit()) {
        case IMMEDIATELY ->
            Count.due(start, start.atZone(zone).toLocalDate(), Certainty.PUBLISHED, start);
        case MINUTES -> elapsed(start, limit.amount(), Duration.ofMinutes(1), pauses);
        case HOURS -> elapsed(start, limit.amount(), Duration.ofHours(1), pauses);
        case DAYS, WORKING_DAYS -> days(start, limit.amount(), limit.unit(), counting, pauses);
        case WEEKS -> days(start, 7 * limit.amount(), LimitUnit.DAYS, counting, pauses);
        case MONTHS -> months(start, limit.amount(), counting, pauses);
        case YEARS -> months(start, 12 * limit.amount(), counting, pauses);
        case SERVICE_MINUTES, SERVICE_HOURS -> throw new IllegalArgumentException("service time");
      };
    } catch (StandsStill e) {
      return Count.none(Found.SUSPENDED);
    } catch (Unknown e) {
      return Count.none(Found.UNKNOWN);
    }
  }

  /** Unit by unit, none over the beginning of a pause, and paused to the end of it. */
  private Count elapsed(Instant start, int amount, Duration unit, List<Span> pauses)
      throws StandsStill {
    Instant now = start;
    Duration left = unit.multipliedBy(amount);
    while (!left.isZero()) {
      Optional<Span> pause = lasting(now, pauses);
      if (pause.isPresent()) {
        now = pause.get().until().orElseThrow(StandsStill::new);
        continue;
      }
      Instant next = now.plus(left.compareTo(unit) < 0 ? left : unit);
      for (Span later : pauses) {
        next = later.from().isAfter(now) && later.from().isBefore(next) ? later.from() : next;
      }
      left = left.minus(Duration.between(now, next));
      now = next;
    }
    return Count.due(now, now.minusNanos(1).atZone(zone).toLocalDate(), Certainty.PUBLISHED, start);
  }

  private static Optional<Span> lasting(Instant now, List<Span> pauses) {
    return pauses.stream().filter(pause -> pause.lastsAt(now)).findFirst();
  }

  private Count days(
      Instant start, int amount, LimitUnit unit, CountingPolicy counting, List<Span> pauses)
      throws Unknown, StandsStill {
    Certainty certainty = Certainty.PUBLISHED;
    // A shift by working days rests on the day that it starts from, too, as WorkCalendar states.
    if (unit == LimitUnit.WORKING_DAYS) {
      certainty = look(start.atZone(zone).toLocalDate(), counting).certainty();
    }
    LocalDate day = firstDay(start, counting).minusDays(1);
    int left = amount;
    while (left > 0) {
      day = day.plusDays(1);
      if (suspended(end(day, start, counting), pauses)) {
        continue;
      }
      if (unit == LimitUnit.WORKING_DAYS) {
        CalendarDay known = look(day, counting);
        certainty = certainty.weaker(known.certainty());
        left -= known.isWorking() ? 1 : 0;
      } else {
        left--;
      }
    }
    return rolled(start, day, certainty, counting, pauses);
  }

  private Count rolled(
      Instant start, LocalDate last, Certainty before, CountingPolicy counting, List<Span> pauses)
      throws Unknown, StandsStill {
    LocalDate day = last;
    Certainty certainty = before;
    boolean found = counting.rollOver() == CountingPolicy.RollOver.NONE;
    while (!found) {
      if (suspended(end(day, start, counting), pauses)) {
        day = day.plusDays(1);
        continue;
      }
      CalendarDay known = look(day, counting);
      certainty = certainty.weaker(known.certainty());
      found =
          counting.rollOver() == CountingPolicy.RollOver.NEXT_WORKING_DAY
              ? known.isWorking()
              : known.kind() == DayKind.WORKDAY;
      day = found ? day : day.plusDays(1);
    }
    return Count.due(end(day, start, counting), day, certainty, start);
  }

  private Count months(Instant start, int months, CountingPolicy counting, List<Span> pauses)
      throws Unknown, StandsStill {
    Optional<Span> first = firstTouching(start, months, counting, pauses);
    if (first.isEmpty()) {
      return rolled(
          start, lastOfMonths(start, months, counting), Certainty.PUBLISHED, counting, pauses);
    }
    if (counting.suspendedMonths().isPresent()) {
      return months(start, months, counting, pauses, counting.suspendedMonths().get());
    }
    // Without an end it stands still by either decision; else they may differ.
    if (first.get().until().isEmpty()) {
      throw new StandsStill();
    }
    throw new Unknown();
  }

  private Count months(
      Instant start,
      int months,
      CountingPolicy counting,
      List<Span> pauses,
      CountingPolicy.SuspendedMonths decision)
      throws Unknown, StandsStill {
    if (decision == CountingPolicy.SuspendedMonths.SHIFT) {
      return days(start, daysOfMonths(start, months, counting), LimitUnit.DAYS, counting, pauses);
    }
    List<Instant> starts = new ArrayList<>(List.of(start));
    Optional<Span> pause = firstTouching(start, months, counting, pauses);
    while (pause.isPresent()) {
      starts.add(pause.get().until().orElseThrow(StandsStill::new));
      pause = firstTouching(starts.get(starts.size() - 1), months, counting, pauses);
    }
    // The time of day of a resumption may be an earlier one: no suspension brings it forward.
    boolean any = counting.start() == CountingPolicy.Start.AT_RECEIPT;
    Count latest = null;
    for (Instant from : any ? starts : starts.subList(starts.size() - 1, starts.size())) {
      Count count = plainMonths(from, months, counting);
      latest = latest == null || count.due().get().isAfter(latest.due().get()) ? count : latest;
    }
    return latest;
  }

  private Count plainMonths(Instant from, int months, CountingPolicy counting)
      throws Unknown, StandsStill {
    LocalDate last = lastOfMonths(from, months, counting);
    return rolled(from, last, Certainty.PUBLISHED, counting, List.of());
  }

  /** The first pause that lasts at a start or begins before the months from there are over. */
  private Optional<Span> firstTouching(
      Instant start, int months, CountingPolicy counting, List<Span> pauses)
      throws Unknown, StandsStill {
    Optional<Span> next =
        union(pauses).stream()
            .filter(pause -> pause.until().filter(u -> !u.isAfter(start)).isEmpty())
            .findFirst();
    if (next.isEmpty()) {
      return next;
    }
    LocalDate last = lastOfMonths(start, months, counting);
    if (next.get().from().isBefore(end(last, start, counting))) {
      return next;
    }
    Instant due = rolled(start, last, Certainty.PUBLISHED, counting, List.of()).due().orElseThrow();
    return next.filter(pause -> pause.from().isBefore(due));
  }

  /**
   * How many days some months have for a limit.
   *
   * @param start from when it runs
   * @param months how many
   * @param counting how it is counted
   * @return the days from the first that counts to the last, before that rolls over
   */
  public int daysOfMonths(Instant start, int months, CountingPolicy counting) {
    LocalDate last = lastOfMonths(start, months, counting);
    return Math.toIntExact(last.toEpochDay() - firstDay(start, counting).toEpochDay() + 1);
  }

  private LocalDate lastOfMonths(Instant start, int months, CountingPolicy counting) {
    LocalDate from = start.atZone(zone).toLocalDate();
    YearMonth month = YearMonth.from(from).plusMonths(months);
    if (from.getDayOfMonth() > month.lengthOfMonth()) {
      return month.atEndOfMonth();
    }
    LocalDate corresponding = month.atDay(from.getDayOfMonth());
    return firstDay(start, counting).equals(from) ? corresponding.minusDays(1) : corresponding;
  }

  private LocalDate firstDay(Instant start, CountingPolicy counting) {
    LocalDate day = start.atZone(zone).toLocalDate();
    boolean counts =
        counting.start() == CountingPolicy.Start.SAME_DAY
            && start.isBefore(end(day, start, counting));
    return counts ? day : day.plusDays(1);
  }

  private Instant end(LocalDate day, Instant start, CountingPolicy counting) {
    if (counting.start() == CountingPolicy.Start.AT_RECEIPT) {
      LocalTime time = start.atZone(zone).toLocalTime();
      return ZonedDateTime.of(day, time, zone).toInstant();
    }
    return counting.dayEnd() instanceof DayEnd.AtTime at
        ? ZonedDateTime.of(day, at.time(), zone).toInstant()
        : day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static boolean suspended(Instant end, List<Span> pauses) throws StandsStill {
    boolean suspended = false;
    for (Span pause : pauses) {
      if (pause.coversEnd(end)) {
        suspended = true;
        if (pause.until().isEmpty()) {
          throw new StandsStill();
        }
      }
    }
    return suspended;
  }

  /**
   * The pauses in order, those that meet as one, those without length left out.
   *
   * @param pauses the pauses, which may overlap
   * @return their union
   */
  public static List<Span> union(List<Span> pauses) {
    List<Span> merged = new ArrayList<>();
    for (Span pause :
        pauses.stream()
            .filter(p -> !p.isEmpty())
            .sorted(Comparator.comparing(Span::from))
            .toList()) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || last.until().filter(u -> u.isBefore(pause.from())).isPresent()) {
        merged.add(pause);
      } else {
        boolean open = last.until().isEmpty() || pause.until().isEmpty();
        Optional<Instant> until =
            open
                ? Optional.empty()
                : Optional.of(
                    last.until().get().isAfter(pause.until().get())
                        ? last.until().get()
                        : pause.until().get());
        merged.set(merged.size() - 1, new Span(last.from(), until));
      }
    }
    return merged;
  }

  private CalendarDay look(LocalDate day, CountingPolicy counting) throws Unknown {
    WorkCalendar used = counting.provisionalAllowed() ? calendar.provisional() : calendar;
    CalendarDay known = used.dayOn(day).toOptional().orElseThrow(Unknown::new);
    if (known.certainty() == Certainty.PROVISIONAL && !counting.provisionalAllowed()) {
      throw new Unknown();
    }
    return known;
  }
}
