package org.governance4j.testing.deadline;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.deadline.EscalationPolicy;
import org.governance4j.deadline.Light;
import org.governance4j.deadline.LightPolicy;
import org.governance4j.deadline.Threshold;
import org.governance4j.rule.Fraction;
import org.governance4j.testing.timelimit.TimeLimitOracle;
import org.governance4j.testing.timelimit.TimeLimitOracle.Count;
import org.governance4j.testing.timelimit.TimeLimitOracle.Found;
import org.governance4j.testing.timelimit.TimeLimitOracle.Span;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/** Finds when lights turn and rungs come, by walking through the time that counts. */
final class DeadlineSignalOracle {

  private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);

  private final WorkCalendar calendar;
  private final ZoneId zone;

  DeadlineSignalOracle(WorkCalendar calendar, ZoneId zone) {
    this.calendar = calendar.provisional();
    this.zone = zone;
  }

  /** What is seen of an open target at an instant. */
  record Seen(Optional<Light> light, Optional<String> rung) {}

  /**
   * The light and the rung of an open limit, from the pauses that had begun by an instant.
   *
   * @param sample the limit
   * @param at the instant, not before the start
   * @param lights when lights turn
   * @param ladder when rungs come
   */
  Seen seen(DeadlineCountSample sample, Instant at, LightPolicy lights, EscalationPolicy ladder) {
    List<Span> begun =
        sample.pauses().stream()
            .filter(pause -> !pause.from().isAfter(at))
            .map(pause -> new Span(pause.from(), pause.until().filter(until -> !until.isAfter(at))))
            .toList();
    List<Span> merged = TimeLimitOracle.union(begun);
    Count count = count(sample, merged);
    if (count.found() == Found.SUSPENDED) {
      // As it was when the suspension began, or at the start if it began before that.
      Span last = merged.get(merged.size() - 1);
      Instant since = last.from().isAfter(sample.start()) ? last.from() : sample.start();
      List<Span> ended = merged.subList(0, merged.size() - 1);
      return seen(sample, since, count(sample, ended), ended, lights, ladder);
    }
    return seen(sample, at, count, merged, lights, ladder);
  }

  private Seen seen(
      DeadlineCountSample sample,
      Instant at,
      Count count,
      List<Span> pauses,
      LightPolicy lights,
      EscalationPolicy ladder) {
    Optional<String> rung = Optional.empty();
    for (EscalationPolicy.Rung each : ladder.rungs()) {
      rung = come(each.from(), sample, at, count, pauses) ? Optional.of(each.code()) : rung;
    }
    Light light = Light.GREEN;
    if (at.isAfter(count.due().orElseThrow())) {
      light = Light.OVERDUE;
    } else if (come(lights.red(), sample, at, count, pauses)) {
      light = Light.RED;
    } else if (come(lights.yellow(), sample, at, count, pauses)) {
      light = Light.YELLOW;
    }
    return new Seen(Optional.of(light), rung);
  }

  private boolean come(
      Threshold threshold, DeadlineCountSample sample, Instant at, Count count, List<Span> pauses) {
    return !at.isBefore(from(threshold, sample, count, pauses));
  }

  /** From when on a threshold has come. */
  Instant from(Threshold threshold, DeadlineCountSample sample, Count count, List<Span> pauses) {
    Instant due = count.due().orElseThrow();
    if (threshold instanceof Threshold.ShareUsed used) {
      return sample.limit().unit().isInDays()
          ? shareOfDays(used.share(), sample, pauses)
          : share(used.share(), sample.start(), due, pauses);
    }
    if (threshold instanceof Threshold.ClockShareUsed used) {
      return share(used.share(), sample.start(), due, pauses);
    }
    LocalDate lastDay = count.lastDay().orElseThrow();
    return threshold instanceof Threshold.TimeLeft left
        ? shifted(due, lastDay, left.left(), -1)
        : shifted(due, lastDay, ((Threshold.TimeOver) threshold).over(), 1);
  }

  /** The end of the day by which enough of the limit's days have been counted. */
  private Instant shareOfDays(Fraction share, DeadlineCountSample sample, List<Span> pauses) {
    int all = daysOf(sample);
    int days = 0;
    while (Fraction.of(days, all).compareTo(share) < 0) {
      days++;
    }
    if (days == 0) {
      return sample.start();
    }
    LimitUnit unit =
        sample.limit().unit() == LimitUnit.WORKING_DAYS ? LimitUnit.WORKING_DAYS : LimitUnit.DAYS;
    CountingPolicy counting = sample.counting();
    CountingPolicy notRolling = counting.withRollOver(CountingPolicy.RollOver.NONE);
    return new TimeLimitOracle(calendar, zone)
        .count(sample.start(), new TimeLimit(days, unit, sample.limit().rule()), notRolling, pauses)
        .due()
        .orElseThrow();
  }

  private int daysOf(DeadlineCountSample sample) {
    return switch (sample.limit().unit()) {
      case DAYS, WORKING_DAYS -> sample.limit().amount();
      case WEEKS -> 7 * sample.limit().amount();
      case MONTHS -> daysOfMonths(sample, sample.limit().amount());
      case YEARS -> daysOfMonths(sample, 12 * sample.limit().amount());
      default -> throw new IllegalArgumentException("no days");
    };
  }

  private int daysOfMonths(DeadlineCountSample sample, int months) {
    return new TimeLimitOracle(calendar, zone)
        .daysOfMonths(sample.start(), months, sample.counting());
  }

  private static Instant share(Fraction share, Instant start, Instant due, List<Span> pauses) {
    BigInteger total = nanos(used(start, due, pauses));
    BigInteger[] part =
        total
            .multiply(BigInteger.valueOf(share.numerator()))
            .divideAndRemainder(BigInteger.valueOf(share.denominator()).multiply(SECOND));
    BigInteger seconds = part[1].signum() > 0 ? part[0].add(BigInteger.ONE) : part[0];
    Duration needed = Duration.ofSeconds(seconds.longValueExact());
    // The first instant by which so much has been used: after the needed time and the pauses in it.
    Instant at = start.plus(needed);
    for (Instant next = again(start, needed, at, pauses);
        !next.equals(at);
        next = again(start, needed, at, pauses)) {
      // Beyond the due instant a suspension without an end may lie, in which no time is used.
      if (next.isAfter(due)) {
        return due;
      }
      at = next;
    }
    return at.isAfter(due) ? due : at;
  }

  private static Instant again(Instant start, Duration needed, Instant at, List<Span> pauses) {
    Duration all = Duration.between(start, at);
    return start.plus(needed).plus(all.minus(used(start, at, pauses)));
  }

  /** The time from a start to an end without what was suspended of it. */
  private static Duration used(Instant start, Instant end, List<Span> pauses) {
    Duration used = Duration.between(start, end);
    for (Span pause : TimeLimitOracle.union(pauses)) {
      Instant from = max(start, pause.from());
      Instant until = pause.until().filter(u -> u.isBefore(end)).orElse(end);
      used = from.isBefore(until) ? used.minus(Duration.between(from, until)) : used;
    }
    return used;
  }

  /** Days are those of the calendar, as many before or after the last one, each with its end. */
  private Instant shifted(Instant due, LocalDate lastDay, TimeLimit by, int sign) {
    int amount = sign * by.amount();
    ZonedDateTime local = due.atZone(zone);
    boolean endsNextDay = local.toLocalDate().isAfter(lastDay);
    return switch (by.unit()) {
      case IMMEDIATELY -> due;
      case MINUTES -> due.plus(Duration.ofMinutes(amount));
      case HOURS -> due.plus(Duration.ofHours(amount));
      case DAYS -> end(lastDay.plus(Period.ofDays(amount)), local, endsNextDay);
      case WEEKS -> end(lastDay.plus(Period.ofWeeks(amount)), local, endsNextDay);
      case MONTHS -> end(lastDay.plus(Period.ofMonths(amount)), local, endsNextDay);
      case YEARS -> end(lastDay.plus(Period.ofYears(amount)), local, endsNextDay);
      case WORKING_DAYS -> {
        LocalDate day = lastDay;
        for (int left = by.amount(); left > 0; ) {
          day = day.plusDays(sign);
          left -= calendar.dayOn(day).orElseThrow().isWorking() ? 1 : 0;
        }
        yield end(day, local, endsNextDay);
      }
      case SERVICE_MINUTES, SERVICE_HOURS -> throw new IllegalArgumentException("service time");
    };
  }

  private Instant end(LocalDate day, ZonedDateTime due, boolean endsNextDay) {
    LocalDate date = endsNextDay ? day.plusDays(1) : day;
    return date.atTime(due.toLocalTime()).atZone(zone).toInstant();
  }

  private Count count(DeadlineCountSample sample, List<Span> pauses) {
    return new TimeLimitOracle(calendar, zone)
        .count(sample.start(), sample.limit(), sample.counting(), pauses);
  }

  private static BigInteger nanos(Duration duration) {
    return BigInteger.valueOf(duration.getSeconds())
        .multiply(SECOND)
        .add(BigInteger.valueOf(duration.getNano()));
  }

  private static Instant max(Instant one, Instant two) {
    return List.of(one, two).stream().max(Comparator.naturalOrder()).orElseThrow();
  }
}
