package org.governance4j.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.governance4j.rule.Outcome;

/** Minutes and hours of service. */
record ServiceMeasure(
    TimeLimit limit, int amount, CountingPolicy clock, ZonedDateTime start, ServiceCount service)
    implements Measure {

  @Override
  public boolean isStoppedBy(List<Pause> pauses) {
    return service.isStoppedBy(start.toInstant(), length(), pauses);
  }

  @Override
  public Outcome<End> due(List<Pause> pauses) {
    return service.after(start.toInstant(), length(), pauses).flatMap(this::end);
  }

  private Outcome<End> end(Instant due) {
    // What comes due at 24:00 rests on no day after it.
    LocalDate lastDay = ElapsedMeasure.lastDay(start, due);
    return service
        .certainty(start.toLocalDate(), lastDay)
        .flatMap(sure -> DayMeasure.allowed(clock, start.toLocalDate(), lastDay, sure))
        .map(sure -> new End(due, lastDay, sure));
  }

  private Duration length() {
    return limit.unit() == LimitUnit.SERVICE_HOURS
        ? Duration.ofHours(amount)
        : Duration.ofMinutes(amount);
  }
}
