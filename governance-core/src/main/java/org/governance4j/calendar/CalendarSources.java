package org.governance4j.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.rule.Dated;

/**
 * What a calendar is compiled from.
 *
 * @param schedules the schedules in {@link KnownYears#ORDER}
 * @param regulation what names the statutory holidays
 * @param localDays what lies over both
 * @param knownOn the day of knowledge, or empty for all that is given
 */
record CalendarSources(
    ImmutableList<HolidaySchedule> schedules,
    HolidayRegulation regulation,
    Dated<LocalDays> localDays,
    Optional<LocalDate> knownOn) {

  CalendarSources with(Dated<LocalDays> more) {
    return new CalendarSources(schedules, regulation, more.over(localDays), knownOn);
  }

  /** The same without what became known later, or these themselves if all was known. */
  CalendarSources asKnownAt(LocalDate day) {
    Optional<LocalDate> asOf = Optional.of(day);
    boolean allKnown =
        regulation.isAllKnownAt(day)
            && schedules.stream().allMatch(schedule -> KnownYears.isKnown(schedule, asOf))
            && localVersions().stream().noneMatch(version -> version.knownSince().isAfter(day));
    if (allKnown || knownOn.isPresent() && !knownOn.get().isAfter(day)) {
      return this;
    }
    return new CalendarSources(
        schedules.stream()
            .filter(s -> KnownYears.isKnown(s, asOf) || KnownYears.isUncertain(s, asOf))
            .collect(ImmutableList.toImmutableList()),
        regulation,
        localDays,
        asOf);
  }

  KnownYears years() {
    return KnownYears.of(schedules, regulation, knownOn);
  }

  /** What is worked where no schedule counts. */
  RegularDays regularDays() {
    return RegularDays.of(regulation, known());
  }

  /** The statutory holidays that the regulation gives a year. */
  ImmutableList<StatutoryDay> statutoryIn(int year) {
    return regulation.givenIn(year, known());
  }

  /** The local days that count as far as they were known, each with the rule that says so. */
  ImmutableList<LocalStatement> localStatements() {
    ImmutableList.Builder<LocalStatement> statements = ImmutableList.builder();
    for (Dated.Version<LocalDays> version : localVersions()) {
      LocalStatement.of(version).stream()
          .filter(s -> localDays.versionsAsOf(s.date(), known()).contains(version))
          .forEach(statements::add);
    }
    return statements.build();
  }

  private LocalDate known() {
    return knownOn.orElse(LocalDate.MAX);
  }

  private List<Dated.Version<LocalDays>> localVersions() {
    return localDays.versions().stream().distinct().toList();
  }
}
