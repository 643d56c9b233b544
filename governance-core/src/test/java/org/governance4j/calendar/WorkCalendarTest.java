package org.governance4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

  private static final WorkCalendar PUBLISHED = WorkCalendar.published();
  private static final HolidayRegulation REGULATION = HolidayRegulation.published();
  private static final RuleRef RULE = RuleRef.of("TEST-NOTICE", "a notice", "a source");
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  @Test
  void aHostAddsTheNextYear() {
    List<HolidaySchedule> schedules = new ArrayList<>(PUBLISHED.schedules());
    schedules.add(schedule(2027, "2026-11-05", day("2026-12-31", true), day("2027-01-02", false)));
    WorkCalendar calendar = WorkCalendar.of(schedules, PUBLISHED.regulation()).orElseThrow();
    assertThat(calendar.covered())
        .contains(Validity.of(LocalDate.of(2007, 1, 1), LocalDate.of(2028, 1, 1)));
    CalendarDay last = calendar.dayOn(LAST).orElseThrow();
    assertThat(last.kind()).isEqualTo(DayKind.SHIFTED_DAY_OFF);
    assertThat(last.certainty()).isEqualTo(Certainty.PUBLISHED);
    assertThat(calendar.plusWorkingDays(LAST, 1).orElseThrow()).isEqualTo("2027-01-02");
    assertThat(calendar.dayOn(LocalDate.of(2027, 2, 5)).orElseThrow().kind())
        .isEqualTo(DayKind.STATUTORY_HOLIDAY);
    assertThat(calendar.asKnownAt(LocalDate.of(2026, 11, 4)).dayOn(LAST))
        .isEqualTo(PUBLISHED.dayOn(LAST));
  }

  @Test
  void beyondTheCoveredYearsItSaysWhatIsMissing() {
    Outcome<LocalDate> answer = PUBLISHED.plusWorkingDays(LAST, 1);
    assertThat(answer).isInstanceOf(Outcome.Undetermined.class);
    Reason reason = answer.reasons().get(0);
    assertThat(reason.code()).isEqualTo(CalendarReason.NOT_COVERED);
    assertThat(reason.facts())
        .containsEntry("date", Fact.of(LocalDate.of(2027, 1, 1)))
        .containsEntry("from", Fact.of(LocalDate.of(2007, 1, 1)))
        .containsEntry("last", Fact.of(LAST))
        .containsEntry("year", new Fact.Code("year", "2027"));
    assertThat(ReasonTexts.of(Locale.CHINESE).text(reason))
        .isEqualTo("2027-01-01不在已公布安排的2007-01-01至2026-12-31之内：缺少2027年的放假通知");
    assertThat(ReasonTexts.of(Locale.ENGLISH).text(reason))
        .isEqualTo(
            "2027-01-01 lies outside the covered days 2007-01-01 to 2026-12-31:"
                + " the holiday notice for 2027 is missing");
    assertThat(codes(PUBLISHED.dayOn(LocalDate.of(2006, 12, 31))))
        .containsExactly(CalendarReason.NOT_COVERED);
    assertThat(PUBLISHED.workingDaysBetween(LAST, LAST.plusDays(1)).orElseThrow()).isEqualTo(1);
    assertThat(codes(PUBLISHED.workingDaysBetween(LAST, LAST.plusDays(2))))
        .containsExactly(CalendarReason.NOT_COVERED);
  }

  @Test
  void anEmptyRangeMayStandAtTheEndOfTheCoveredDays() {
    LocalDate end = LAST.plusDays(1);
    assertThat(PUBLISHED.workingDaysBetween(end, end).orElseThrow()).isZero();
    assertThat(codes(PUBLISHED.workingDaysBetween(end.plusDays(1), end.plusDays(1))))
        .containsExactly(CalendarReason.NOT_COVERED);
  }

  @Test
  void ofTwoNoticesThatNameADayTheOneForItsYearIsCited() {
    LocalDate eve = LocalDate.of(2020, 12, 31);
    WorkCalendar calendar =
        WorkCalendar.of(
                List.of(
                    schedule(2020, "2019-11-21", day("2020-12-31", true, "own year")),
                    schedule(2021, "2020-11-25", day("2020-12-31", true, "next year"))),
                REGULATION)
            .orElseThrow();
    assertThat(calendar.dayOn(eve).orElseThrow())
        .isEqualTo(
            new CalendarDay(
                eve,
                DayKind.SHIFTED_DAY_OFF,
                Certainty.PUBLISHED,
                Optional.of("own year"),
                Optional.empty()));
  }

  @Test
  void provisionalAnswersAreMarked() {
    WorkCalendar calendar = PUBLISHED.provisional();
    assertThat(calendar.plusWorkingDays(LAST, 1).orElseThrow()).isEqualTo("2027-01-04");
    assertThat(codes(calendar.plusWorkingDays(LAST, 1)))
        .containsExactly(CalendarReason.COUNTED, CalendarReason.PROVISIONAL);
    assertThat(calendar.certaintyBetween(LAST.plusDays(1), LAST).orElseThrow())
        .isEqualTo(Certainty.PROVISIONAL);
    // The notice for 2007 makes this Saturday worked, though 2006 itself is not covered.
    CalendarDay stated = calendar.dayOn(LocalDate.of(2006, 12, 30)).orElseThrow();
    assertThat(stated.kind()).isEqualTo(DayKind.MAKE_UP_WORKDAY);
    assertThat(stated.certainty()).isEqualTo(Certainty.PROVISIONAL);
    assertThat(calendar.provisional()).isSameAs(calendar);
  }

  @Test
  void theWeakestCertaintyOfAShiftIsTold() {
    LocalDate start = LocalDate.of(2026, 12, 21);
    assertThat(codes(PUBLISHED.plusWorkingDays(start, 3))).containsExactly(CalendarReason.COUNTED);
    assertThat(codes(PUBLISHED.plusWorkingDays(start, 4)))
        .containsExactly(CalendarReason.COUNTED, CalendarReason.MAY_CHANGE);
    assertThat(PUBLISHED.certaintyBetween(start, LocalDate.of(2026, 12, 24)).orElseThrow())
        .isEqualTo(Certainty.PUBLISHED);
    assertThat(PUBLISHED.certaintyBetween(LocalDate.of(2026, 12, 25), start).orElseThrow())
        .isEqualTo(Certainty.MAY_CHANGE);
  }

  @Test
  void nothingWrapsAroundAtTheEdges() {
    WorkCalendar calendar = PUBLISHED.provisional();
    assertThat(codes(calendar.plusWorkingDays(LocalDate.MAX, 1)))
        .containsExactly(CalendarReason.BEYOND_ALL_DATES);
    assertThat(codes(calendar.plusWorkingDays(LocalDate.MIN, Integer.MIN_VALUE)))
        .containsExactly(CalendarReason.BEYOND_ALL_DATES);
    assertThat(codes(calendar.workingDaysBetween(LocalDate.MIN, LocalDate.MAX)))
        .containsExactly(CalendarReason.COUNT_TOO_LARGE);
    LocalDate far = calendar.plusWorkingDays(LAST, Integer.MAX_VALUE).orElseThrow();
    assertThat(calendar.plusWorkingDays(far, -Integer.MAX_VALUE).orElseThrow()).isEqualTo(LAST);
    assertThat(codes(PUBLISHED.plusWorkingDays(LAST, Integer.MIN_VALUE)))
        .containsExactly(CalendarReason.NOT_COVERED);
    assertThat(codes(PUBLISHED.rolledForward(LocalDate.MAX)))
        .containsExactly(CalendarReason.NOT_COVERED);
    assertThat(codes(PUBLISHED.workingDaysBetween(LocalDate.MAX, LocalDate.MIN)))
        .containsExactly(CalendarReason.NOT_COVERED);
  }

  @Test
  void aCalendarOfNothingKnowsNothing() {
    WorkCalendar none = WorkCalendar.of(ImmutableList.of(), REGULATION).orElseThrow();
    assertThat(none.covered()).isEmpty();
    assertThat(codes(none.dayOn(LAST))).containsExactly(CalendarReason.NOTHING_COVERED);
    assertThat(codes(none.workingDaysBetween(LocalDate.EPOCH, LocalDate.EPOCH)))
        .containsExactly(CalendarReason.NOTHING_COVERED);
    assertThat(codes(none.provisional().plusWorkingDays(LAST, 1)))
        .containsExactly(CalendarReason.ALL_PROVISIONAL);
    assertThat(none).hasToString("WorkCalendar[nothing]");
  }

  @Test
  void aStatutoryHolidayNeedsNoNotice() {
    WorkCalendar calendar =
        WorkCalendar.of(ImmutableList.of(schedule(2026, "2025-11-04")), REGULATION).orElseThrow();
    assertThat(calendar.dayOn(LocalDate.of(2026, 5, 1)).orElseThrow())
        .isEqualTo(
            new CalendarDay(
                LocalDate.of(2026, 5, 1),
                DayKind.STATUTORY_HOLIDAY,
                Certainty.PUBLISHED,
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    List<HolidaySchedule> schedules =
        List.of(
            schedule(2020, "2019-11-21", day("2020-12-31", true), day("2020-12-31", true)),
            schedule(2020, "2019-11-21", day("2019-12-24", true), day("2020-10-01", false)),
            schedule(2021, "2020-11-25", day("2020-12-31", false)),
            schedule(2023, "2022-12-08"));
    Outcome<WorkCalendar> outcome = WorkCalendar.of(schedules, REGULATION);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(codes(outcome))
        .containsExactlyInAnyOrder(
            CalendarReason.DAY_NAMED_TWICE,
            CalendarReason.DAY_OUTSIDE_YEAR,
            CalendarReason.STATUTORY_DAY_WORKED,
            CalendarReason.SAME_PUBLICATION_DAY,
            CalendarReason.YEARS_CONTRADICT,
            CalendarReason.YEARS_MISSING);
  }

  @Test
  void anOrderOfPublicationThatCannotBeToldIsRefused() {
    HolidaySchedule first = schedule(2020, "2019-11-21");
    HolidaySchedule second =
        new HolidaySchedule(
            2020,
            ImmutableList.of(
                Notice.builder().rule(RULE).onlineOn(LocalDate.of(2020, 1, 27)).build()),
            ImmutableList.of());
    assertThat(codes(WorkCalendar.of(List.of(first, second), REGULATION)))
        .containsExactly(CalendarReason.PUBLICATION_ORDER_UNKNOWN);
  }

  @Test
  void limitsHold() {
    List<ScheduledDay> days =
        LocalDate.of(2020, 1, 1)
            .datesUntil(LocalDate.of(2020, 12, 31))
            .map(date -> new ScheduledDay(date, "test", true))
            .toList();
    assertThat(
            codes(
                WorkCalendar.of(
                    List.of(schedule(2020, "2019-11-21", days.toArray(ScheduledDay[]::new))),
                    REGULATION)))
        .containsExactly(CalendarReason.TOO_MANY_DAYS);
    assertThat(
            codes(
                WorkCalendar.of(
                    Collections.nCopies(171, schedule(2020, "2019-11-21")), REGULATION)))
        .containsExactly(CalendarReason.TOO_MANY_SCHEDULES);
  }

  @Test
  void aYearWithoutFestivalsIsUndetermined() {
    Outcome<WorkCalendar> outcome =
        WorkCalendar.of(List.of(schedule(2031, "2030-11-05")), REGULATION);
    assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    assertThat(codes(outcome)).containsExactly(CalendarReason.FESTIVAL_DATES_MISSING);
  }

  @Test
  void theRegulationCountsAsFarAsItWasKnown() {
    WorkCalendar calendar =
        WorkCalendar.of(List.of(schedule(2025, "2024-11-01")), REGULATION).orElseThrow();
    LocalDate secondOfMay = LocalDate.of(2025, 5, 2);
    assertThat(calendar.dayOn(secondOfMay).orElseThrow().kind())
        .isEqualTo(DayKind.STATUTORY_HOLIDAY);
    assertThat(
            calendar.asKnownAt(LocalDate.of(2024, 11, 9)).dayOn(secondOfMay).orElseThrow().kind())
        .isEqualTo(DayKind.WORKDAY);
    WorkCalendar early =
        WorkCalendar.of(List.of(schedule(2007, "1999-01-01")), REGULATION).orElseThrow();
    assertThat(codes(early.asKnownAt(LocalDate.of(1999, 9, 17)).dayOn(LocalDate.of(2007, 1, 1))))
        .containsExactly(CalendarReason.REGULATION_UNKNOWN);
  }

  @Test
  void anUncertainYearInTheMiddleKeepsTheEarlierOnesOut() {
    HolidaySchedule unclear =
        new HolidaySchedule(
            2021,
            ImmutableList.of(
                Notice.builder().rule(RULE).onlineOn(LocalDate.of(2024, 1, 1)).build()),
            ImmutableList.of());
    WorkCalendar calendar =
        WorkCalendar.of(
                List.of(schedule(2020, "2019-11-21"), unclear, schedule(2022, "2021-10-25")),
                REGULATION)
            .orElseThrow();
    WorkCalendar known = calendar.asKnownAt(LocalDate.of(2023, 1, 1));
    assertThat(known.covered())
        .contains(Validity.of(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1)));
    Reason reason = known.dayOn(LocalDate.of(2020, 3, 2)).reasons().get(0);
    assertThat(reason.code()).isEqualTo(CalendarReason.PUBLICATION_UNKNOWN);
    assertThat(reason.facts()).containsEntry("year", new Fact.Code("year", "2021"));
    assertThat(known.schedules()).hasSize(3);
  }

  @Test
  void equalInputsMakeEqualCalendars() {
    WorkCalendar same =
        WorkCalendar.of(
                ImmutableList.copyOf(PUBLISHED.schedules()).reverse(), PUBLISHED.regulation())
            .orElseThrow();
    assertThat(same).isEqualTo(PUBLISHED).hasSameHashCodeAs(PUBLISHED);
    assertThat(PUBLISHED).isNotEqualTo(PUBLISHED.provisional());
    assertThat(PUBLISHED.asKnownAt(LocalDate.of(2025, 11, 4))).isSameAs(PUBLISHED);
    assertThat(PUBLISHED.asKnownAt(LocalDate.of(2020, 1, 26)))
        .isEqualTo(same.asKnownAt(LocalDate.of(2020, 1, 26)))
        .isNotEqualTo(PUBLISHED);
    assertThat(PUBLISHED.asKnownAt(LocalDate.of(2020, 1, 26)).provisional())
        .hasToString(
            "WorkCalendar[2007-01-01..2021-01-01, as known on 2020-01-26, provisional beyond]");
  }

  @Test
  void malformedValuesAreRejected() {
    assertThatThrownBy(() -> new HolidaySchedule(2020, ImmutableList.of(), ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2020");
    assertThatThrownBy(() -> schedule(10_000, "2019-11-21"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("between 1949 and 9999");
    assertThatThrownBy(() -> day("2020-01-01", true, " "))
        .isInstanceOf(IllegalArgumentException.class);
    LocalDate day = LocalDate.of(2020, 1, 27);
    assertThatThrownBy(() -> new Notice(RULE, Optional.of(day), Optional.of(day.minusDays(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TEST-NOTICE");
    assertThatThrownBy(
            () ->
                new HolidaySchedule(
                    2020,
                    ImmutableList.of(Notice.of(RULE, day), Notice.of(RULE, day.minusDays(1))),
                    ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("order of publication");
  }

  private static List<ReasonCode> codes(Outcome<?> outcome) {
    return outcome.reasons().stream().map(Reason::code).toList();
  }

  private static ScheduledDay day(String date, boolean off) {
    return day(date, off, "test");
  }

  private static ScheduledDay day(String date, boolean off, String name) {
    return new ScheduledDay(LocalDate.parse(date), name, off);
  }

  private static HolidaySchedule schedule(int year, String publishedOn, ScheduledDay... days) {
    return new HolidaySchedule(
        year,
        ImmutableList.of(Notice.of(RULE, LocalDate.parse(publishedOn))),
        ImmutableList.copyOf(days));
  }
}
