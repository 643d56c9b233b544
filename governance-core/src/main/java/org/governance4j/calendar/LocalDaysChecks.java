package org.governance4j.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;

/** Finds every fault of the local days that are to lie over a calendar. */
final class LocalDaysChecks {

  private final Findings findings = new Findings();
  private final WorkCalendar calendar;

  private LocalDaysChecks(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  static Findings of(Dated<LocalDays> localDays, WorkCalendar calendar) {
    LocalDaysChecks checks = new LocalDaysChecks(calendar);
    localDays.versions().stream().distinct().forEach(checks::check);
    return checks.findings;
  }

  private void check(Dated.Version<LocalDays> version) {
    version
        .value()
        .ifPresent(
            value -> {
              checkOnce(version, value.days().stream().map(ScheduledDay::date));
              checkOnce(version, value.halfDays().stream().map(HalfDay::date));
            });
    for (LocalStatement statement : LocalStatement.of(version)) {
      if (!version.validity().contains(statement.date())) {
        violation(CalendarReason.LOCAL_DAY_NOT_IN_FORCE, version, statement.date());
      }
      boolean worked = statement.day().filter(day -> !day.off()).isPresent();
      if (worked && isStatutory(statement.date())) {
        violation(CalendarReason.LOCAL_STATUTORY_DAY_WORKED, version, statement.date());
      }
    }
  }

  private void checkOnce(Dated.Version<LocalDays> version, Stream<LocalDate> dates) {
    Set<LocalDate> seen = new HashSet<>();
    dates
        .filter(date -> !seen.add(date))
        .distinct()
        .forEach(date -> violation(CalendarReason.LOCAL_DAY_TWICE, version, date));
  }

  private boolean isStatutory(LocalDate date) {
    return calendar.find(date).filter(day -> day.kind() == DayKind.STATUTORY_HOLIDAY).isPresent();
  }

  private void violation(CalendarReason code, Dated.Version<LocalDays> version, LocalDate date) {
    findings.violation(Reason.of(code, version.rule(), "date", Fact.of(date)));
  }
}
