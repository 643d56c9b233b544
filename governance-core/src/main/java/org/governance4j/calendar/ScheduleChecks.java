package org.governance4j.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Finds every fault of the schedules that a calendar is to be compiled from. */
final class ScheduleChecks {

  /**
   * The most schedules of one calendar: the offset of a day in that number of years fits a char.
   */
  static final int MAX_SCHEDULES = 170;

  /** The most days that one schedule may name. */
  static final int MAX_DAYS = 200;

  private final Findings findings;
  private final HolidayRegulation regulation;

  private ScheduleChecks(Findings findings, HolidayRegulation regulation) {
    this.findings = findings;
    this.regulation = regulation;
  }

  /**
   * Checks the schedules.
   *
   * @param schedules the schedules in {@link KnownYears#ORDER}
   */
  static Findings of(List<HolidaySchedule> schedules, HolidayRegulation regulation) {
    Findings findings = new Findings();
    if (schedules.size() > MAX_SCHEDULES) {
      return findings.violation(
          limit(CalendarReason.TOO_MANY_SCHEDULES, schedules.size(), MAX_SCHEDULES));
    }
    ScheduleChecks checks = new ScheduleChecks(findings, regulation);
    schedules.forEach(checks::checkDays);
    TreeMap<Integer, List<HolidaySchedule>> years = new TreeMap<>(KnownYears.byYear(schedules));
    years.forEach(checks::checkYear);
    years.forEach(
        (year, ofYear) -> {
          checks.checkGap(year, Optional.ofNullable(years.lowerKey(year)));
          checks.checkAgreement(years.getOrDefault(year - 1, List.of()), ofYear);
        });
    return findings;
  }

  private void checkDays(HolidaySchedule schedule) {
    if (schedule.days().size() > MAX_DAYS) {
      findings.violation(
          limit(CalendarReason.TOO_MANY_DAYS, schedule.days().size(), MAX_DAYS)
              .with("year", CalendarFacts.year(schedule.year())));
      return;
    }
    LocalDate first =
        LocalDate.of(schedule.year(), 1, 1).minusDays(HolidaySchedule.LAST_DAYS_OF_YEAR_BEFORE);
    LocalDate last = LocalDate.of(schedule.year(), 12, 31);
    Set<LocalDate> seen = new HashSet<>();
    Set<LocalDate> twice = new HashSet<>();
    for (ScheduledDay day : schedule.days()) {
      if (!seen.add(day.date()) && twice.add(day.date())) {
        findings.violation(about(CalendarReason.DAY_NAMED_TWICE, schedule.year(), day.date()));
      }
      if (day.date().isBefore(first) || day.date().isAfter(last)) {
        findings.violation(about(CalendarReason.DAY_OUTSIDE_YEAR, schedule.year(), day.date()));
      }
    }
    checkStatutory(schedule);
  }

  /** Against the regulation as it was known when the schedule was. */
  private void checkStatutory(HolidaySchedule schedule) {
    LocalDate knownOn = schedule.lastNotice().knownFrom().orElse(LocalDate.MAX);
    Set<LocalDate> statutory =
        regulation.daysIn(schedule.year(), knownOn).toOptional().orElse(ImmutableList.of()).stream()
            .map(StatutoryDay::date)
            .collect(Collectors.toSet());
    schedule.days().stream()
        .filter(day -> !day.off() && statutory.contains(day.date()))
        .map(ScheduledDay::date)
        .distinct()
        .forEach(
            date ->
                findings.violation(
                    about(CalendarReason.STATUTORY_DAY_WORKED, schedule.year(), date)));
  }

  private void checkYear(int year, List<HolidaySchedule> ofYear) {
    Outcome<?> statutory = regulation.daysIn(year);
    if (statutory instanceof Outcome.Undetermined<?> undetermined) {
      undetermined.missing().forEach(findings::missing);
    }
    for (int i = 1; i < ofYear.size(); i++) {
      checkOrder(year, ofYear.get(i - 1).lastNotice(), ofYear.get(i).lastNotice());
    }
  }

  private void checkOrder(int year, Notice before, Notice after) {
    if (after.publishedOn().isEmpty() || before.knownFrom().isEmpty()) {
      findings.violation(
          Reason.of(
              CalendarReason.PUBLICATION_ORDER_UNKNOWN,
              CalendarLaw.SOUND_SCHEDULES,
              "year",
              CalendarFacts.year(year)));
    } else if (after.publishedOn().equals(before.knownFrom())) {
      findings.violation(
          Reason.of(
                  CalendarReason.SAME_PUBLICATION_DAY,
                  CalendarLaw.SOUND_SCHEDULES,
                  "year",
                  CalendarFacts.year(year))
              .with("publishedOn", Fact.of(after.publishedOn().orElseThrow())));
    }
  }

  private void checkGap(int year, Optional<Integer> before) {
    if (before.isPresent() && before.get() < year - 1) {
      findings.violation(
          Reason.of(
                  CalendarReason.YEARS_MISSING,
                  CalendarLaw.SOUND_SCHEDULES,
                  "firstYear",
                  CalendarFacts.year(before.get() + 1))
              .with("lastYear", CalendarFacts.year(year - 1)));
    }
  }

  private void checkAgreement(List<HolidaySchedule> before, List<HolidaySchedule> ofYear) {
    Map<LocalDate, Set<Boolean>> said = new HashMap<>();
    before.stream()
        .flatMap(schedule -> schedule.days().stream())
        .forEach(day -> said.computeIfAbsent(day.date(), d -> new HashSet<>()).add(day.off()));
    ofYear.stream()
        .flatMap(schedule -> schedule.days().stream())
        .filter(day -> said.getOrDefault(day.date(), Set.of()).contains(!day.off()))
        .map(ScheduledDay::date)
        .distinct()
        .sorted()
        .forEach(date -> findings.violation(contradiction(ofYear.get(0).year(), date)));
  }

  private static Reason contradiction(int year, LocalDate date) {
    return Reason.of(
            CalendarReason.YEARS_CONTRADICT, CalendarLaw.SOUND_SCHEDULES, "date", Fact.of(date))
        .with("firstYear", CalendarFacts.year(year - 1))
        .with("secondYear", CalendarFacts.year(year));
  }

  private static Reason about(CalendarReason code, int year, LocalDate date) {
    return Reason.of(code, CalendarLaw.SOUND_SCHEDULES, "year", CalendarFacts.year(year))
        .with("date", Fact.of(date));
  }

  private static Reason limit(CalendarReason code, int count, int limit) {
    return Reason.of(code, CalendarLaw.BOUNDED, "count", Fact.of(count, Unit.COUNT))
        .with("limit", Fact.of(limit, Unit.COUNT));
  }
}
