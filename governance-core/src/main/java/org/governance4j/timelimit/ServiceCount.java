package org.governance4j.timelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.Certainty;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceMinutes;
import org.governance4j.rule.Outcome;

/** Counts service time between instants, to the nanosecond. */
final class ServiceCount {

  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ServiceHours hours;
  private final ServiceMinutes minutes;
  private final ZoneId zone;

  ServiceCount(ServiceHours hours, ZoneId zone) {
    this.hours = hours;
    this.minutes = hours.minutes();
    this.zone = zone;
  }

  /** The instant itself if the service is open, else the next opening. */
  Outcome<Instant> nextOpening(Instant instant) {
    LocalDateTime time = local(instant);
    return hours
        .nextOpening(time)
        .map(opening -> opening.equals(time) ? instant : instant(opening));
  }

  /** What is left of a limit from an instant on, and whether it is paused there. */
  private record Passed(Instant from, Duration left, boolean stopped) {}

  /** Whether so much service time is known not to have passed when an open pause begins. */
  boolean isStoppedBy(Instant start, Duration length, List<Pause> pauses) {
    return pass(start, length, pauses).stopped();
  }

  /** When so much service time has passed since an instant, past closed pauses in order. */
  Outcome<Instant> after(Instant start, Duration length, List<Pause> pauses) {
    Passed passed = pass(start, length, pauses);
    return after(passed.from(), passed.left())
        .map(end -> stated(start, end))
        .orElseGet(() -> missing(passed));
  }

  private Passed pass(Instant start, Duration length, List<Pause> pauses) {
    Passed passed = new Passed(start, length, false);
    for (Pause pause : pauses) {
      Optional<Duration> served = between(passed.from(), pause.from());
      if (served.isEmpty() || served.get().compareTo(passed.left()) >= 0) {
        break;
      }
      passed =
          new Passed(
              pause.until().orElse(pause.from()),
              passed.left().minus(served.get()),
              pause.until().isEmpty());
    }
    return passed;
  }

  /**
   * How much of so much service time has passed by an instant, past pauses that begin before it.
   */
  Outcome<Duration> used(Instant start, Duration length, List<Pause> pauses, Instant at) {
    Passed passed = pass(start, length, pauses);
    Duration before = length.minus(passed.left());
    if (passed.stopped() || !passed.from().isBefore(at)) {
      return Outcome.accepted(before);
    }
    if (after(passed.from(), passed.left()).filter(end -> !end.isAfter(at)).isPresent()) {
      return Outcome.accepted(length);
    }
    return between(passed.from(), at)
        .map(more -> Outcome.accepted(before.plus(more)))
        .orElseGet(
            () -> hours.minutesBetween(local(passed.from()), local(at)).map(Duration::ofMinutes));
  }

  Outcome<Certainty> certainty(LocalDate first, LocalDate last) {
    return hours.calendar().certaintyBetween(first, last);
  }

  /** When the service of a day ends: empty if it has none. */
  Optional<LocalTime> closing(long day) {
    long closing = minutes.closing(day);
    return closing == ServiceMinutes.CLOSED || closing == (day + 1) * MINUTES_OF_DAY
        ? Optional.empty()
        : Optional.of(LocalTime.ofSecondOfDay((closing - day * MINUTES_OF_DAY) * 60));
  }

  boolean knows(long day) {
    return minutes.closing(day) != ServiceMinutes.UNCOVERED;
  }

  /** The hours of a day, with what is missing where they are not known. */
  <T> Outcome<T> day(LocalDate date, T value) {
    return hours.on(date).map(open -> value);
  }

  private Outcome<Instant> stated(Instant start, Instant end) {
    return hours.minutesBetween(local(start), local(end)).map(same -> end);
  }

  /** Why what is left does not pass from there on. */
  private Outcome<Instant> missing(Passed passed) {
    long more = passed.left().toMinutes() + 1;
    return hours.plusMinutes(local(passed.from()), more).map(this::instant);
  }

  private Optional<Instant> after(Instant from, Duration length) {
    LocalDateTime time = local(from);
    Duration total = length.plus(openPart(time));
    long whole = total.toMinutes();
    Duration rest = total.minusMinutes(whole);
    // A part of a minute is served within the minute that follows the whole ones.
    long end = minutes.plus(minute(time), rest.isZero() ? whole : whole + 1);
    if (end == ServiceMinutes.UNCOVERED) {
      return Optional.empty();
    }
    return Optional.of(instant(time(rest.isZero() ? end : end - 1).plus(rest)));
  }

  private Optional<Duration> between(Instant from, Instant until) {
    LocalDateTime first = local(from);
    LocalDateTime last = local(until);
    long whole = minutes.between(minute(first), minute(last));
    return whole == ServiceMinutes.UNCOVERED
        ? Optional.empty()
        : Optional.of(Duration.ofMinutes(whole).plus(openPart(last)).minus(openPart(first)));
  }

  /** How much of the minute has passed, if that is service. */
  private Duration openPart(LocalDateTime time) {
    long minute = minute(time);
    return minutes.covers(minute) && minutes.isOpen(minute)
        ? Duration.ofNanos(time.toLocalTime().toNanoOfDay() % MINUTE.toNanos())
        : Duration.ZERO;
  }

  private LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }

  private Instant instant(LocalDateTime time) {
    return time.atZone(zone).toInstant();
  }

  private static long minute(LocalDateTime time) {
    return time.toLocalDate().toEpochDay() * MINUTES_OF_DAY
        + time.toLocalTime().get(ChronoField.MINUTE_OF_DAY);
  }

  private static LocalDateTime time(long minute) {
    return LocalDate.ofEpochDay(Math.floorDiv(minute, MINUTES_OF_DAY))
        .atStartOfDay()
        .plus(Math.floorMod(minute, MINUTES_OF_DAY), ChronoUnit.MINUTES);
  }
}
