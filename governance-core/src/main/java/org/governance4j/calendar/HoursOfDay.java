package org.governance4j.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** Finds the hours of one day in a sound policy, and says which season, kind or exception. */
final class HoursOfDay {

  private static final Comparator<ServiceSpan> BY_OPENING =
      Comparator.comparing(ServiceSpan::opens);

  private HoursOfDay() {}

  static Outcome<OpenHours> of(ServiceHoursPolicy policy, CalendarDay day) {
    Optional<HoursException> exception =
        policy.exceptions().stream().filter(e -> e.date().equals(day.date())).findFirst();
    return exception.isPresent()
        ? exceptional(exception.get(), day)
        : seasonal(
            policy.seasons().stream()
                .filter(season -> season.contains(MonthDay.from(day.date())))
                .findFirst()
                .orElseThrow(),
            day);
  }

  private static Outcome<OpenHours> exceptional(HoursException exception, CalendarDay day) {
    return Outcome.accepted(
        hours(day, exception.open()),
        Reason.of(
            CalendarReason.HOURS_OF_DATE, exception.rule(), "date", Fact.of(exception.date())));
  }

  private static Outcome<OpenHours> seasonal(ServiceSeason season, CalendarDay day) {
    LocalDate date = day.date();
    HoursDay kind = HoursDay.of(date, day.kind());
    DailyHours daily =
        season.hours().stream()
            .filter(hours -> hours.on().contains(kind))
            .findFirst()
            .orElseThrow();
    return Outcome.accepted(
        hours(day, daily.open()),
        Reason.of(CalendarReason.IN_SEASON, season.rule(), "date", Fact.of(date))
            .with("season", new Fact.Code("season", season.code())),
        Reason.of(CalendarReason.HOURS_OF_KIND, daily.rule(), "date", Fact.of(date))
            .with("hoursDay", Fact.of(kind)));
  }

  private static OpenHours hours(CalendarDay day, ImmutableList<ServiceSpan> spans) {
    return new OpenHours(
        day.date(), ImmutableList.sortedCopyOf(BY_OPENING, spans), day.certainty());
  }
}
