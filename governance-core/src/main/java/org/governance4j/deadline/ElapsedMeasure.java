package org.governance4j.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.governance4j.calendar.Certainty;
import org.governance4j.rule.Outcome;

/** Minutes and hours on the clock, and what is due at once. */
record ElapsedMeasure(TimeLimit limit, int amount, ZonedDateTime start) implements Measure {

  @Override
  public boolean isStoppedBy(List<Pause> pauses) {
    return pauses.stream()
        .anyMatch(pause -> pause.until().isEmpty() && pause.from().isBefore(end(pauses)));
  }

  @Override
  public Outcome<End> due(List<Pause> pauses) {
    Instant due = end(pauses);
    return Outcome.accepted(new End(due, lastDay(start, due), Certainty.PUBLISHED));
  }

  /** The day that an end belongs to: at 24:00 the day that it ends. */
  static LocalDate lastDay(ZonedDateTime start, Instant due) {
    return due.equals(start.toInstant())
        ? start.toLocalDate()
        : due.minusNanos(1).atZone(start.getZone()).toLocalDate();
  }

  /** The end but for an open pause. */
  private Instant end(List<Pause> pauses) {
    Instant due = start.toInstant().plus(length());
    for (Pause pause : pauses) {
      if (pause.until().isPresent() && pause.from().isBefore(due)) {
        due = due.plus(Duration.between(pause.from(), pause.until().get()));
      }
    }
    return due;
  }

  private Duration length() {
    return switch (limit.unit()) {
      case HOURS -> Duration.ofHours(amount);
      case MINUTES -> Duration.ofMinutes(amount);
      default -> Duration.ZERO;
    };
  }
}
