package org.governance4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayRegulationTest {

  private static final HolidayRegulation REGULATION = HolidayRegulation.published();

  /** Year; source of the version; the days that article 2 of that version names, by the almanac. */
  @ParameterizedTest
  @CsvSource({
    "2007, 国务院令第270号, 01-01 02-18 02-19 02-20 05-01 05-02 05-03 10-01 10-02 10-03",
    "2008, 国务院令第513号, 01-01 02-06 02-07 02-08 04-04 05-01 06-08 09-14 10-01 10-02 10-03",
    "2013, 国务院令第513号, 01-01 02-09 02-10 02-11 04-04 05-01 06-12 09-19 10-01 10-02 10-03",
    "2014, 国务院令第644号, 01-01 01-31 02-01 02-02 04-05 05-01 06-02 09-08 10-01 10-02 10-03",
    "2020, 国务院令第644号, 01-01 01-25 01-26 01-27 04-04 05-01 06-25 10-01 10-01 10-02 10-03",
    "2024, 国务院令第644号, 01-01 02-10 02-11 02-12 04-04 05-01 06-10 09-17 10-01 10-02 10-03",
    "2025, 国务院令第795号,"
        + " 01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06",
    "2026, 国务院令第795号,"
        + " 01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03"
  })
  void everyVersionNamesItsDays(int year, String source, String days) {
    ImmutableList<StatutoryDay> named = REGULATION.daysIn(year).orElseThrow();
    assertThat(
            named.stream()
                .map(day -> day.date().toString().substring(5))
                .collect(Collectors.joining(" ")))
        .isEqualTo(days);
    assertThat(named).allMatch(day -> day.rule().source().equals(source));
  }

  @Test
  void twoFestivalsMayMeetOnADay() {
    assertThat(REGULATION.daysIn(2020).orElseThrow())
        .filteredOn(day -> day.date().equals(LocalDate.of(2020, 10, 1)))
        .extracting(StatutoryDay::festival)
        .containsExactly(Festival.MID_AUTUMN, Festival.NATIONAL_DAY);
  }

  @Test
  void anAmendmentCountsFromItsPublication() {
    assertThat(REGULATION.daysIn(2025, LocalDate.of(2024, 11, 9)).orElseThrow()).hasSize(11);
    assertThat(REGULATION.daysIn(2025, LocalDate.of(2024, 11, 10)).orElseThrow()).hasSize(13);
    assertThat(REGULATION.daysIn(2007, LocalDate.of(1999, 9, 17)))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  void aYearWithoutFestivalsIsUndeterminedUntilTheyAreGiven() {
    assertThat(REGULATION.daysIn(2031).reasons())
        .extracting(reason -> reason.code())
        .containsExactly(CalendarReason.FESTIVAL_DATES_MISSING);
    HolidayRegulation more = REGULATION.with(dates(2031));
    assertThat(more.daysIn(2031).orElseThrow()).hasSize(13);
    assertThat(more.with(dates(2031))).isEqualTo(more);
  }

  @Test
  void malformedDataIsRejected() {
    assertThatThrownBy(
            () ->
                new HolidayRegulation(
                    REGULATION.versions(), ImmutableList.of(dates(2031), dates(2031))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2031");
    StatutoryHoliday newYear = new StatutoryHoliday(Festival.NEW_YEAR, 0, 1);
    assertThatThrownBy(() -> new StatutoryHolidays(ImmutableList.of(newYear, newYear)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StatutoryHoliday(Festival.NEW_YEAR, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StatutoryHoliday(Festival.NEW_YEAR, Integer.MIN_VALUE, 1))
        .isInstanceOf(IllegalArgumentException.class);
    LocalDate other = LocalDate.of(2030, 1, 1);
    assertThatThrownBy(
            () -> new FestivalDates(2031, other, other, other, other, dates(2031).rule()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Spring Festival of 2031");
  }

  private static FestivalDates dates(int year) {
    return new FestivalDates(
        year,
        LocalDate.of(year, 1, 23),
        LocalDate.of(year, 4, 5),
        LocalDate.of(year, 6, 24),
        LocalDate.of(year, 9, 30),
        RuleRef.of("TEST-ALMANAC", "an almanac", "a source"));
  }
}
