package org.governance4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.rule.Dated;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.testing.calendar.CalendarArbitraries;
import org.governance4j.testing.calendar.CalendarOracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the provisional calendar says beyond the schedules (cases/deadlines-and-duties.md 3). */
class ProvisionalCalendarTest {

  private static final WorkCalendar CALENDAR = WorkCalendar.published().provisional();

  /** Day; kind; version of article 2 that names it, or the weekly pattern. By hand. */
  @ParameterizedTest
  @CsvSource({
    "1998-05-01, WORKDAY,           SC-WORKING-HOURS-7",
    "1999-09-17, WORKDAY,           SC-WORKING-HOURS-7",
    "1999-10-01, STATUTORY_HOLIDAY, SC-HOLIDAYS-1999",
    "2006-05-03, STATUTORY_HOLIDAY, SC-HOLIDAYS-1999",
    "2006-05-04, WORKDAY,           SC-WORKING-HOURS-7",
    "2006-12-31, MAKE_UP_WORKDAY,   SC-2007-HOLIDAYS",
    "2027-01-01, STATUTORY_HOLIDAY, SC-HOLIDAYS-2024",
    "2027-01-04, WORKDAY,           SC-WORKING-HOURS-7",
    "2027-02-05, STATUTORY_HOLIDAY, SC-HOLIDAYS-2024",
    "2027-02-06, STATUTORY_HOLIDAY, SC-HOLIDAYS-2024",
    "2027-02-08, STATUTORY_HOLIDAY, SC-HOLIDAYS-2024",
    "2027-02-09, WORKDAY,           SC-WORKING-HOURS-7",
    "2027-02-14, WEEKEND,           SC-WORKING-HOURS-7",
    "2027-04-05, STATUTORY_HOLIDAY, SC-HOLIDAYS-2024",
    "2027-10-01, STATUTORY_HOLIDAY, SC-HOLIDAYS-2024",
    "2027-10-04, WORKDAY,           SC-WORKING-HOURS-7",
    "2030-09-12, STATUTORY_HOLIDAY, SC-HOLIDAYS-2024",
    "2031-01-23, WORKDAY,           SC-WORKING-HOURS-7",
    "2031-05-02, STATUTORY_HOLIDAY, SC-HOLIDAYS-2024",
    "9999-10-03, STATUTORY_HOLIDAY, SC-HOLIDAYS-2024"
  })
  void theRegulationNamesItsDays(LocalDate date, DayKind kind, String rule) {
    CalendarDay day = CALENDAR.dayOn(date).orElseThrow();
    assertThat(day.kind()).isEqualTo(kind);
    assertThat(day.certainty()).isEqualTo(Certainty.PROVISIONAL);
    assertThat(CALENDAR.dayOn(date).reasons().get(0).rule().id()).isEqualTo(rule);
  }

  /** From; working days; reached. 2027: 1 January is a Friday, Spring Festival 5 to 8 February. */
  @ParameterizedTest
  @CsvSource({
    "2026-12-31,  1, 2027-01-04",
    "2027-02-04,  1, 2027-02-09",
    "2027-09-30,  1, 2027-10-04",
    "2027-10-04, -1, 2027-09-30",
    "2030-12-31,  1, 2031-01-02",
    "2034-09-29,  1, 2034-10-04",
    "2001-04-30,  1, 2001-05-04"
  })
  void countingPassesOverThem(LocalDate from, int workingDays, LocalDate reached) {
    assertThat(CALENDAR.plusWorkingDays(from, workingDays).orElseThrow()).isEqualTo(reached);
    assertThat(CALENDAR.workingDays().plus(from.toEpochDay(), workingDays))
        .isEqualTo(reached.toEpochDay());
  }

  @Test
  void aWholeCycleOfFourHundredYearsIsCountedAsDayByDay() {
    CalendarOracle oracle =
        CalendarArbitraries.oracle(WorkCalendar.published(), Optional.empty(), true);
    LocalDate first = LocalDate.of(2026, 7, 1);
    LocalDate day = first;
    int worked = 0;
    for (; day.getYear() < 2_440; day = day.plusDays(1)) {
      if (day.getDayOfMonth() <= 4) {
        assertThat(CALENDAR.workingDaysBetween(first, day).orElseThrow()).isEqualTo(worked);
      }
      worked += oracle.kindOn(day).orElseThrow().isWorking() ? 1 : 0;
    }
    assertThat(CALENDAR.plusWorkingDays(first.minusDays(1), worked).orElseThrow())
        .isEqualTo(CALENDAR.plusWorkingDays(day, -1).orElseThrow());
    long cycle = CALENDAR.workingDays().between(day.toEpochDay(), day.plusYears(400).toEpochDay());
    assertThat(
            CALENDAR
                .workingDays()
                .between(day.toEpochDay(), day.plusYears(400L * 1_000).toEpochDay()))
        .isEqualTo(1_000 * cycle);
  }

  @Test
  void theBasisIsTold() {
    assertThat(CALENDAR.dayOn(LocalDate.of(2027, 1, 1)).reasons())
        .extracting(reason -> ReasonTexts.of(Locale.ENGLISH).text(reason))
        .containsExactly(
            "2027-01-01 is a statutory holiday",
            "days outside 2007-01-01 to 2026-12-31 count provisionally by the regulation on"
                + " holidays and the weekly pattern; shifts, and festivals whose days are not"
                + " given, are unknown");
  }

  @Test
  void aLocalDecisionCannotWorkThem() {
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    LocalDays days =
        new LocalDays(
            ImmutableList.of(new ScheduledDay(newYear, "local", false)),
            ImmutableList.of(new HalfDay(newYear, LocalTime.NOON)));
    Dated<LocalDays> local =
        Dated.of(
                LocalDays.KEY.id(),
                List.of(
                    Dated.Version.of(
                        Validity.of(newYear, newYear.plusDays(1)),
                        newYear,
                        RuleRef.of("TEST-LOCAL", "a decision", "a source"),
                        days)))
            .orElseThrow();
    assertThat(CALENDAR.with(local).reasons())
        .extracting(reason -> reason.code())
        .containsExactly(CalendarReason.LOCAL_STATUTORY_DAY_WORKED);
  }
}
