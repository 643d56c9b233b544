package org.governance4j.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.governance4j.rule.Outcome;
import org.jspecify.annotations.Nullable;

/** When days end for one limit; remembers a day of which that is not known. For one computation. */
final class DayEnds {

  private final Optional<LocalTime> time;
  private final Optional<ServiceCount> service;
  private final ZoneId zone;
  private @Nullable LocalDate unknown;

  private DayEnds(Optional<LocalTime> time, Optional<ServiceCount> service, ZoneId zone) {
    this.time = time;
    this.service = service;
    this.zone = zone;
  }

  /** The ends under a clock, for a limit that runs from an instant. */
  static DayEnds of(CountingPolicy clock, ZonedDateTime start) {
    Optional<LocalTime> time =
        clock.start() == CountingPolicy.Start.AT_RECEIPT
            ? Optional.of(start.toLocalTime())
            : clock.dayEnd() instanceof DayEnd.AtTime at
                ? Optional.of(at.time())
                : Optional.empty();
    return new DayEnds(time, Optional.empty(), start.getZone());
  }

  /** With the close of business. */
  static DayEnds atClose(ServiceCount service, ZoneId zone) {
    return new DayEnds(Optional.empty(), Optional.of(service), zone);
  }

  Instant end(long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return time(day)
        .map(date::atTime)
        .orElseGet(() -> date.plusDays(1).atStartOfDay())
        .atZone(zone)
        .toInstant();
  }

  /** The first day that ends after an instant. */
  long firstAfter(Instant instant) {
    long day = instant.atZone(zone).toLocalDate().toEpochDay();
    return end(day).isAfter(instant) ? day : day + 1;
  }

  /** A value that rests on the ends asked for so far, if all of them are known. */
  <T> Outcome<T> known(T value) {
    return unknown == null ? Outcome.accepted(value) : service.orElseThrow().day(unknown, value);
  }

  private Optional<LocalTime> time(long day) {
    if (service.isEmpty()) {
      return time;
    }
    if (service.get().knows(day)) {
      return service.get().closing(day);
    }
    unknown = unknown == null ? LocalDate.ofEpochDay(day) : unknown;
    return Optional.empty();
  }
}
