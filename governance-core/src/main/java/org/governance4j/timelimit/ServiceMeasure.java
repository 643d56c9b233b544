package org.governance4j.timelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;

/** Minutes and hours of service. */
record ServiceMeasure(
    TimeLimit limit, int amount, CountingPolicy counting, ZonedDateTime start, ServiceCount service)
    implements Measure {

  @Override
  public boolean isStoppedBy(List<Pause> pauses) {
    return service.isStoppedBy(start.toInstant(), length(), pauses);
  }

  @Override
  public Outcome<LimitEnd> end(List<Pause> pauses) {
    return service.after(start.toInstant(), length(), pauses).flatMap(this::end);
  }

  private Outcome<LimitEnd> end(Instant due) {
    // What comes due at 24:00 rests on no day after it.
    LocalDate lastDay = ElapsedMeasure.lastDay(start, due);
    return service
        .certainty(start.toLocalDate(), lastDay)
        .flatMap(sure -> DayMeasure.allowed(counting, start.toLocalDate(), lastDay, sure))
        .map(sure -> new LimitEnd(due, lastDay, sure));
  }

  @Override
  public Outcome<Fraction> used(List<Pause> pauses, Instant at) {
    List<Pause> closed = pauses.stream().filter(pause -> pause.until().isPresent()).toList();
    LocalDate until =
        at.isBefore(start.toInstant())
            ? start.toLocalDate()
            : at.atZone(start.getZone()).toLocalDate();
    return service
        .used(start.toInstant(), length(), pauses, at)
        .flatMap(
            used ->
                used.compareTo(length()) >= 0
                    ? end(closed).map(end -> used)
                    : service
                        .certainty(start.toLocalDate(), until)
                        .flatMap(
                            sure -> DayMeasure.allowed(counting, start.toLocalDate(), until, sure))
                        .map(sure -> used))
        .map(used -> ElapsedMeasure.units(used, length(), amount));
  }

  @Override
  public Outcome<Instant> reached(Fraction share, List<Pause> pauses) {
    Duration needed = ElapsedMeasure.seconds(length(), share);
    return needed.isZero()
        ? Outcome.accepted(start.toInstant())
        : service
            .after(start.toInstant(), needed, pauses)
            .flatMap(instant -> end(instant).map(LimitEnd::due));
  }

  private Duration length() {
    return limit.unit() == LimitUnit.SERVICE_HOURS
        ? Duration.ofHours(amount)
        : Duration.ofMinutes(amount);
  }
}
