package org.governance4j.testing.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.governance4j.calendar.DayKind;
import org.governance4j.hours.DailyHours;
import org.governance4j.hours.HoursDay;
import org.governance4j.hours.HoursException;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.hours.ServiceSeason;
import org.governance4j.hours.ServiceSpan;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Validity;
import org.governance4j.testing.calendar.CalendarOracle;

/**
 * Answers as hours of service must, by going through the minutes one by one: written from the
 * rules, for comparison with the fast code. An empty answer is an undetermined one.
 */
public final class ServiceHoursOracle {

  private final Dated<ServiceHoursPolicy> policy;
  private final CalendarOracle calendar;
  private final LocalDate knownOn;
  private final Optional<Validity> horizon;
  private final Map<LocalDate, Optional<List<ServiceSpan>>> spans = new HashMap<>();

  /**
   * An oracle over what hours are built from.
   *
   * @param policy the hours
   * @param calendar what kind of day a day is
   * @param knownOn the day of knowledge
   * @param horizon the days within which minutes are counted, if any
   */
  public ServiceHoursOracle(
      Dated<ServiceHoursPolicy> policy,
      CalendarOracle calendar,
      LocalDate knownOn,
      Optional<Validity> horizon) {
    this.policy = policy;
    this.calendar = calendar;
    this.knownOn = knownOn;
    this.horizon = horizon;
  }

  /** The number of open minutes of a day. */
  public Optional<Integer> minutesOn(LocalDate date) {
    if (spansOn(date).isEmpty()) {
      return Optional.empty();
    }
    int count = 0;
    for (LocalDateTime t = date.atStartOfDay();
        t.toLocalDate().equals(date);
        t = t.plusMinutes(1)) {
      count += isOpen(t) ? 1 : 0;
    }
    return Optional.of(count);
  }

  /** Whether a minute is open. */
  public Optional<Boolean> isOpenAt(LocalDateTime minute) {
    return spansOn(minute.toLocalDate()).isPresent()
        ? Optional.of(isOpen(minute))
        : Optional.empty();
  }

  /** The minute itself if open, else the next one that is. */
  public Optional<LocalDateTime> nextOpening(LocalDateTime minute) {
    LocalDateTime t = minute;
    while (isKnown(t)) {
      if (isOpen(t)) {
        return Optional.of(t);
      }
      t = t.plusMinutes(1);
    }
    return Optional.empty();
  }

  /** Goes on, or back, minute by minute until so many of them were open. */
  public Optional<LocalDateTime> plusMinutes(LocalDateTime minute, long minutes) {
    LocalDateTime t = minute;
    long left = Math.abs(minutes);
    boolean known = isKnown(minute);
    while (known && left > 0) {
      LocalDateTime passed = minutes > 0 ? t : t.minusMinutes(1);
      known = isKnown(passed);
      left -= known && isOpen(passed) ? 1 : 0;
      t = minutes > 0 ? t.plusMinutes(1) : passed;
    }
    return known ? Optional.of(t) : Optional.empty();
  }

  /** Counts the open minutes one by one. */
  public OptionalLong minutesBetween(LocalDateTime from, LocalDateTime until) {
    if (until.isBefore(from)) {
      OptionalLong backwards = minutesBetween(until, from);
      return backwards.isPresent() ? OptionalLong.of(-backwards.getAsLong()) : backwards;
    }
    if (from.equals(until) && !isKnown(from) && !isKnown(from.minusMinutes(1))) {
      return OptionalLong.empty();
    }
    long count = 0;
    for (LocalDateTime t = from; t.isBefore(until); t = t.plusMinutes(1)) {
      if (!isKnown(t)) {
        return OptionalLong.empty();
      }
      count += isOpen(t) ? 1 : 0;
    }
    return OptionalLong.of(count);
  }

  /** Whether the hours of a minute's day are known and counted. */
  public boolean isKnown(LocalDateTime minute) {
    return horizon.filter(days -> days.contains(minute.toLocalDate())).isPresent()
        && spansOn(minute.toLocalDate()).isPresent();
  }

  private boolean isOpen(LocalDateTime minute) {
    LocalTime time = minute.toLocalTime();
    return spansOn(minute.toLocalDate()).orElseThrow().stream()
        .anyMatch(
            span ->
                !time.isBefore(span.opens())
                    && (span.closes().isEmpty() || time.isBefore(span.closes().get())));
  }

  private Optional<List<ServiceSpan>> spansOn(LocalDate date) {
    return spans.computeIfAbsent(date, this::findSpans);
  }

  private Optional<List<ServiceSpan>> findSpans(LocalDate date) {
    Optional<ServiceHoursPolicy> version = policy.find(date, knownOn);
    Optional<DayKind> kind = calendar.kindOn(date);
    return version.isPresent() && kind.isPresent()
        ? Optional.of(findSpans(version.get(), date, kind.get()))
        : Optional.empty();
  }

  private static List<ServiceSpan> findSpans(
      ServiceHoursPolicy policy, LocalDate date, DayKind kind) {
    for (HoursException exception : policy.exceptions()) {
      if (exception.date().equals(date)) {
        return exception.open();
      }
    }
    List<ServiceSpan> found = new ArrayList<>();
    for (ServiceSeason season : policy.seasons()) {
      for (DailyHours hours : season.hours()) {
        if (isIn(season, date) && hours.on().contains(dayOf(date, kind))) {
          found.addAll(hours.open());
        }
      }
    }
    return found;
  }

  /** Goes through the season's days from its first one on. */
  private static boolean isIn(ServiceSeason season, LocalDate date) {
    int leapYear = 2000;
    LocalDate day = season.first().atYear(leapYear);
    while (true) {
      if (day.getMonth() == date.getMonth() && day.getDayOfMonth() == date.getDayOfMonth()) {
        return true;
      }
      if (day.getMonth() == season.last().getMonth()
          && day.getDayOfMonth() == season.last().getDayOfMonth()) {
        return false;
      }
      day =
          day.equals(LocalDate.of(leapYear, 12, 31))
              ? LocalDate.of(leapYear, 1, 1)
              : day.plusDays(1);
    }
  }

  private static HoursDay dayOf(LocalDate date, DayKind kind) {
    if (kind == DayKind.MAKE_UP_WORKDAY) {
      return HoursDay.MAKE_UP_WORKDAY;
    }
    if (kind == DayKind.STATUTORY_HOLIDAY) {
      return HoursDay.STATUTORY_HOLIDAY;
    }
    if (kind == DayKind.SHIFTED_DAY_OFF) {
      return HoursDay.SHIFTED_DAY_OFF;
    }
    return switch (date.getDayOfWeek()) {
      case MONDAY -> HoursDay.MONDAY;
      case TUESDAY -> HoursDay.TUESDAY;
      case WEDNESDAY -> HoursDay.WEDNESDAY;
      case THURSDAY -> HoursDay.THURSDAY;
      case FRIDAY -> HoursDay.FRIDAY;
      case SATURDAY -> HoursDay.SATURDAY;
      case SUNDAY -> HoursDay.SUNDAY;
    };
  }
}
