package org.governance4j.calendar;

import com.google.common.collect.ImmutableList;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/**
 * What a sound policy says of one day.
 *
 * @param day the day
 * @param exception its own hours, which go before all else
 * @param season the season that it lies in
 * @param kind its kind
 * @param daily the hours of its kind in the season
 */
record HoursOfDay(
    CalendarDay day,
    Optional<HoursException> exception,
    ServiceSeason season,
    HoursDay kind,
    DailyHours daily) {

  private static final Comparator<ServiceSpan> BY_OPENING =
      Comparator.comparing(ServiceSpan::opens);

  static HoursOfDay of(ServiceHoursPolicy policy, CalendarDay day) {
    MonthDay date = MonthDay.from(day.date());
    ServiceSeason season = only(policy.seasons().stream().filter(s -> s.contains(date)));
    HoursDay kind = HoursDay.of(day.date(), day.kind());
    return new HoursOfDay(
        day,
        policy.exceptions().stream().filter(e -> e.date().equals(day.date())).findFirst(),
        season,
        kind,
        only(season.hours().stream().filter(hours -> hours.on().contains(kind))));
  }

  /** The spans in order; those of a half day end with it, unless they are the date's own. */
  ImmutableList<ServiceSpan> open() {
    return exception
        .map(own -> ImmutableList.sortedCopyOf(BY_OPENING, own.open()))
        .orElseGet(
            () ->
                daily.open().stream()
                    .sorted(BY_OPENING)
                    .flatMap(
                        span -> day.closes().map(span::until).orElse(Optional.of(span)).stream())
                    .collect(ImmutableList.toImmutableList()));
  }

  /** The spans with the reasons for them. */
  Outcome<OpenHours> told() {
    OpenHours hours = new OpenHours(day.date(), open(), day.certainty());
    Fact date = Fact.of(day.date());
    return exception.isPresent()
        ? Outcome.accepted(
            hours, Reason.of(CalendarReason.HOURS_OF_DATE, exception.get().rule(), "date", date))
        : Outcome.accepted(
            hours,
            Reason.of(CalendarReason.IN_SEASON, season.rule(), "date", date)
                .with("season", new Fact.Code("season", season.code())),
            Reason.of(CalendarReason.HOURS_OF_KIND, daily.rule(), "date", date)
                .with("hoursDay", Fact.of(kind)));
  }

  private static <T> T only(Stream<T> found) {
    return found.findFirst().orElseThrow();
  }
}
