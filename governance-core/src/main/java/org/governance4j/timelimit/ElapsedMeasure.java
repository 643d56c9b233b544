package org.governance4j.timelimit;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.governance4j.calendar.Certainty;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;

/** Elapsed minutes and hours, and what is due at once. */
record ElapsedMeasure(TimeLimit limit, int amount, ZonedDateTime start) implements Measure {

  @Override
  public boolean isStoppedBy(List<Pause> pauses) {
    return pauses.stream()
        .anyMatch(pause -> pause.until().isEmpty() && pause.from().isBefore(due(pauses)));
  }

  @Override
  public Outcome<LimitEnd> end(List<Pause> pauses) {
    Instant due = due(pauses);
    return Outcome.accepted(new LimitEnd(due, lastDay(start, due), Certainty.PUBLISHED));
  }

  /** The day that an end belongs to: at 24:00 the day that it ends. */
  static LocalDate lastDay(ZonedDateTime start, Instant due) {
    return due.equals(start.toInstant())
        ? start.toLocalDate()
        : due.minusNanos(1).atZone(start.getZone()).toLocalDate();
  }

  @Override
  public Outcome<Fraction> used(List<Pause> pauses, Instant at) {
    Duration used = Duration.ZERO;
    Instant from = start.toInstant();
    for (Pause pause : pauses) {
      used = used.plus(Duration.between(from, pause.from()));
      from = pause.until().orElse(at);
    }
    used = from.isBefore(at) ? used.plus(Duration.between(from, at)) : used;
    return Outcome.accepted(units(used, length(), amount));
  }

  @Override
  public Outcome<Instant> reached(Fraction share, List<Pause> pauses) {
    return Outcome.accepted(after(seconds(length(), share), pauses));
  }

  /** A share of a time, rounded up to a whole second. */
  static Duration seconds(Duration length, Fraction share) {
    return Duration.ofSeconds(share.of(length.toSeconds(), RoundingMode.CEILING));
  }

  /** How many units a time is of a length that has a number of them, at most all. */
  static Fraction units(Duration used, Duration length, int amount) {
    return used.compareTo(length) >= 0
        ? Fraction.of(amount, 1)
        : Fraction.of(used.toNanos(), length.dividedBy(amount).toNanos());
  }

  /** The due instant but for an open pause. */
  private Instant due(List<Pause> pauses) {
    return after(length(), pauses);
  }

  private Instant after(Duration length, List<Pause> pauses) {
    Instant end = start.toInstant().plus(length);
    for (Pause pause : pauses) {
      if (pause.until().isPresent() && pause.from().isBefore(end)) {
        end = end.plus(Duration.between(pause.from(), pause.until().get()));
      }
    }
    return end;
  }

  private Duration length() {
    return switch (limit.unit()) {
      case HOURS -> Duration.ofHours(amount);
      case MINUTES -> Duration.ofMinutes(amount);
      default -> Duration.ZERO;
    };
  }
}
