package org.governance4j.calendar;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/**
 * The regulation on public holidays in its versions, with the days of the festivals that follow the
 * Chinese calendar (全国年节及纪念日放假办法).
 *
 * <p>It says which days are statutory holidays, also on a Saturday or Sunday. What is shifted
 * around them is said by the notice for the year, see {@link HolidaySchedule}.
 *
 * @param versions what the regulation gives, in force from a day on and known since a day
 * @param festivals the festivals' days, each year at most once
 */
public record HolidayRegulation(
    Dated<StatutoryHolidays> versions, ImmutableList<FestivalDates> festivals) {

  /** Checks the components. */
  public HolidayRegulation {
    requireNonNull(versions, "versions");
    requireNonNull(festivals, "festivals");
    checkComponent(
        "festivals",
        festivals.stream().map(FestivalDates::year).distinct().count() == festivals.size(),
        "the festivals' days of a year are given twice among the years %s: keep one",
        festivals.stream().map(FestivalDates::year).toList());
  }

  /**
   * The versions in force from 1999-09-18, 2008-01-01, 2014-01-01 and 2025-01-01, with the
   * festivals' days for 2007 to 2030.
   *
   * @return the regulation as published
   */
  public static HolidayRegulation published() {
    return Published.REGULATION;
  }

  /**
   * The same regulation with the festivals' days of another year.
   *
   * @param dates the days, which replace those of the same year
   * @return the regulation with them
   */
  public HolidayRegulation with(FestivalDates dates) {
    requireNonNull(dates, "dates");
    return new HolidayRegulation(
        versions,
        Stream.concat(festivals.stream().filter(f -> f.year() != dates.year()), Stream.of(dates))
            .sorted(Comparator.comparingInt(FestivalDates::year))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * The statutory holidays of a year, each by the version in force on it; O(number of versions
   * squared).
   *
   * @param year the year, as {@link HolidaySchedule#year()}
   * @return the days in order, a day twice where two festivals meet on it; undetermined where no
   *     version is in force or the festivals' days are not given
   */
  public Outcome<ImmutableList<StatutoryDay>> daysIn(int year) {
    return daysIn(year, LocalDate.MAX);
  }

  /** The statutory holidays of a year by the versions known on a day. */
  Outcome<ImmutableList<StatutoryDay>> daysIn(int year, LocalDate knownOn) {
    Findings findings = new Findings();
    turnsIn(year).forEach(day -> findings.take(versions.asOf(day, knownOn)));
    if (festivalsOf(year).isEmpty()) {
      findings.missing(
          Reason.of(
              CalendarReason.FESTIVAL_DATES_MISSING,
              CalendarLaw.REGULATED,
              "year",
              CalendarFacts.year(year)));
    }
    return findings.outcome(() -> givenIn(year, knownOn));
  }

  /**
   * The statutory holidays of a year whose days are given, in order: those of the festivals on a
   * fixed day, and the others where the festivals' days of the year are there. O(number of
   * versions) for a year in which none begins or ends.
   */
  ImmutableList<StatutoryDay> givenIn(int year, LocalDate knownOn) {
    return turnsIn(year)
        .flatMap(turn -> versions.versionsAsOf(turn, knownOn).stream())
        .distinct()
        .flatMap(version -> givenIn(year, version, knownOn))
        .sorted(Comparator.comparing(StatutoryDay::date).thenComparing(StatutoryDay::festival))
        .collect(ImmutableList.toImmutableList());
  }

  private Stream<StatutoryDay> givenIn(
      int year, Dated.Version<StatutoryHolidays> version, LocalDate knownOn) {
    return version.value().stream()
        .flatMap(value -> value.holidays().stream())
        .flatMap(holiday -> days(holiday, year, version.rule()))
        .filter(day -> versions.versionsAsOf(day.date(), knownOn).contains(version));
  }

  /** The days of a holiday that lie in the year, if its day in that year is given. */
  private Stream<StatutoryDay> days(StatutoryHoliday holiday, int year, RuleRef rule) {
    Optional<LocalDate> day =
        holiday
            .festival()
            .fixed()
            .map(fixed -> fixed.atYear(year))
            .or(() -> festivalsOf(year).map(dates -> dates.dayOf(holiday.festival())));
    return day.stream()
        .flatMap(
            date ->
                IntStream.range(holiday.firstDay(), holiday.firstDay() + holiday.days())
                    .mapToLong(after -> date.toEpochDay() + after)
                    .filter(epochDay -> isIn(year, epochDay))
                    .mapToObj(LocalDate::ofEpochDay))
        .map(date -> new StatutoryDay(date, holiday.festival(), rule));
  }

  private static boolean isIn(int year, long epochDay) {
    return epochDay >= LocalDate.of(year, 1, 1).toEpochDay()
        && epochDay <= LocalDate.of(year, 12, 31).toEpochDay();
  }

  private Optional<FestivalDates> festivalsOf(int year) {
    return festivals.stream().filter(dates -> dates.year() == year).findFirst();
  }

  private Stream<LocalDate> turnsIn(int year) {
    return Stream.concat(
            Stream.of(LocalDate.of(year, 1, 1)),
            allVersions()
                .flatMap(v -> Stream.concat(Stream.of(v.validity().from()), until(v.validity()))))
        .filter(day -> day.getYear() == year)
        .distinct();
  }

  private static Stream<LocalDate> until(Validity validity) {
    return validity.until().stream();
  }

  private Stream<Dated.Version<StatutoryHolidays>> allVersions() {
    return versions.versions().stream();
  }

  /** Whether every version was known by a day, so that nothing was different then. */
  boolean isAllKnownAt(LocalDate day) {
    return allVersions().noneMatch(version -> version.knownSince().isAfter(day));
  }

  private static final class Published {
    static final HolidayRegulation REGULATION =
        RegulationText.parse(DataLines.of("regulation.txt"));
  }
}
