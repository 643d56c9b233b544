package org.governance4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in data: every figure here is counted or read off the notices, not off the code. */
class PublishedCalendarTest {

  private static final WorkCalendar CALENDAR = WorkCalendar.published();
  private static final LocalDate FROM = LocalDate.of(2007, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2027, 1, 1);

  @Test
  void twentyYearsHold4991WorkingDays() {
    assertThat(CALENDAR.covered()).contains(Validity.of(FROM, UNTIL));
    assertThat(FROM.datesUntil(UNTIL)).hasSize(7305);
    assertThat(CALENDAR.workingDaysBetween(FROM, UNTIL).orElseThrow()).isEqualTo(4991);
    assertThat(kinds(FROM, UNTIL))
        .isEqualTo(
            Map.of(
                DayKind.WORKDAY, 4861L,
                DayKind.MAKE_UP_WORKDAY, 130L,
                DayKind.WEEKEND, 1894L,
                DayKind.STATUTORY_HOLIDAY, 221L,
                DayKind.SHIFTED_DAY_OFF, 199L));
  }

  /** Year; days named off and worked by each of its schedules, in the order of publication. */
  @ParameterizedTest
  @CsvSource({
    "2007, 24, 8, 0, 0", "2008, 29, 6, 0, 0", "2009, 27, 6, 0, 0", "2010, 29, 8, 0, 0",
    "2011, 29, 5, 0, 0", "2012, 27, 7, 0, 0", "2013, 29, 12, 0, 0", "2014, 22, 5, 0, 0",
    "2015, 23, 4, 26, 5", "2016, 24, 6, 0, 0", "2017, 24, 5, 0, 0", "2018, 23, 6, 0, 0",
    "2019, 21, 5, 24, 7", "2020, 27, 7, 30, 7", "2021, 31, 7, 0, 0", "2022, 31, 7, 0, 0",
    "2023, 27, 7, 0, 0", "2024, 28, 8, 0, 0", "2025, 28, 5, 0, 0", "2026, 33, 6, 0, 0"
  })
  void eachScheduleNamesItsDays(int year, int off, int worked, int laterOff, int laterWorked) {
    List<HolidaySchedule> schedules =
        PublishedSchedules.all().stream().filter(s -> s.year() == year).toList();
    assertThat(schedules).hasSize(laterOff == 0 ? 1 : 2);
    names(schedules.get(0), off, worked);
    if (laterOff > 0) {
      names(schedules.get(1), laterOff, laterWorked);
      assertThat(schedules.get(1).notices()).startsWith(schedules.get(0).lastNotice()).hasSize(2);
    }
  }

  /** Day, kind, the name in the notice, and the rule that makes the day so. */
  @ParameterizedTest
  @CsvSource({
    "2007-01-02, SHIFTED_DAY_OFF, 元旦, SC-2007-HOLIDAYS",
    "2007-02-25, MAKE_UP_WORKDAY, 春节, SC-2007-HOLIDAYS",
    "2007-05-03, STATUTORY_HOLIDAY, “五一”, SC-HOLIDAYS-1999",
    "2007-12-29, MAKE_UP_WORKDAY, 元旦, SC-2008-HOLIDAYS",
    "2007-12-31, SHIFTED_DAY_OFF, 元旦, SC-2008-HOLIDAYS",
    "2008-02-06, STATUTORY_HOLIDAY, 春节, SC-HOLIDAYS-2007",
    "2008-06-08, STATUTORY_HOLIDAY, 端午节, SC-HOLIDAYS-2007",
    "2011-12-31, MAKE_UP_WORKDAY, 元旦, SC-2012-HOLIDAYS",
    "2014-01-30, WORKDAY, , SC-WORKING-HOURS-7",
    "2014-01-31, STATUTORY_HOLIDAY, 春节, SC-HOLIDAYS-2013",
    "2014-04-06, WEEKEND, , SC-WORKING-HOURS-7",
    "2015-09-03, SHIFTED_DAY_OFF, 抗日战争暨世界反法西斯战争胜利70周年纪念日, SC-2015-HOLIDAYS-AMENDED",
    "2015-09-06, MAKE_UP_WORKDAY, 抗日战争暨世界反法西斯战争胜利70周年纪念日, SC-2015-HOLIDAYS-AMENDED",
    "2018-12-29, MAKE_UP_WORKDAY, 元旦, SC-2019-HOLIDAYS",
    "2019-05-01, STATUTORY_HOLIDAY, 劳动节, SC-HOLIDAYS-2013",
    "2019-05-02, SHIFTED_DAY_OFF, 劳动节, SC-2019-HOLIDAYS-AMENDED",
    "2019-05-04, WEEKEND, 劳动节, SC-2019-HOLIDAYS-AMENDED",
    "2020-01-19, MAKE_UP_WORKDAY, 春节, SC-2020-HOLIDAYS",
    "2020-01-25, STATUTORY_HOLIDAY, 春节, SC-HOLIDAYS-2013",
    "2020-01-31, SHIFTED_DAY_OFF, 春节, SC-2020-HOLIDAYS-AMENDED",
    "2020-02-01, WEEKEND, 春节, SC-2020-HOLIDAYS-AMENDED",
    "2020-02-03, WORKDAY, 春节, SC-2020-HOLIDAYS-AMENDED",
    "2020-10-08, SHIFTED_DAY_OFF, 国庆节、中秋节, SC-2020-HOLIDAYS",
    "2022-12-31, WEEKEND, 元旦, SC-2023-HOLIDAYS",
    "2024-02-09, WORKDAY, , SC-WORKING-HOURS-7",
    "2025-01-28, STATUTORY_HOLIDAY, 春节, SC-HOLIDAYS-2024",
    "2025-05-02, STATUTORY_HOLIDAY, 劳动节, SC-HOLIDAYS-2024",
    "2026-02-14, MAKE_UP_WORKDAY, 春节, SC-2026-HOLIDAYS",
    "2026-09-26, WEEKEND, 中秋节, SC-2026-HOLIDAYS",
    "2026-10-10, MAKE_UP_WORKDAY, 国庆节, SC-2026-HOLIDAYS"
  })
  void daysAsTheNoticesSay(LocalDate date, DayKind kind, String name, String rule) {
    Outcome<CalendarDay> day = CALENDAR.dayOn(date);
    assertThat(day.orElseThrow())
        .isEqualTo(
            new CalendarDay(
                date, kind, Certainty.PUBLISHED, Optional.ofNullable(name), Optional.empty()));
    assertThat(day.reasons()).singleElement().extracting(r -> r.rule().id()).isEqualTo(rule);
  }

  /** Year; the first day on which the first and the amending notice were certainly known. */
  @ParameterizedTest
  @CsvSource({
    "2007, 2006-12-18,",
    "2008, 2007-12-18,",
    "2009, 2008-12-10,",
    "2010, 2009-12-08,",
    "2011, 2010-12-10,",
    "2012, 2011-12-06,",
    "2013, 2012-12-10,",
    "2014, 2013-12-11,",
    "2015, 2014-12-16, 2015-05-13",
    "2016, 2015-12-10,",
    "2017, 2016-12-01,",
    "2018, 2017-11-30,",
    "2019, 2018-12-06, 2019-03-22",
    "2020, 2019-11-21, 2020-01-27",
    "2021, 2020-11-25,",
    "2022, 2021-10-25,",
    "2023, 2022-12-08,",
    "2024, 2023-10-25,",
    "2025, 2024-11-12,",
    "2026, 2025-11-04,"
  })
  void noticesAreCitedWithTheirDays(int year, LocalDate first, LocalDate amended) {
    List<Notice> notices =
        PublishedSchedules.all().stream()
            .filter(s -> s.year() == year)
            .map(HolidaySchedule::lastNotice)
            .toList();
    assertThat(notices.stream().map(notice -> notice.knownFrom().orElseThrow()))
        .containsExactlyElementsOf(
            Stream.of(Optional.of(first), Optional.ofNullable(amended))
                .flatMap(Optional::stream)
                .toList());
    assertThat(notices)
        .extracting(Notice::rule)
        .extracting(RuleRef::source)
        .allMatch(source -> source.contains("www.gov.cn/zhengce/zhengceku/"));
    assertThat(notices).allMatch(n -> n.publishedOn().isPresent());
  }

  @Test
  void theFirstOfFebruary2020WasAWorkingDayUntilItWasNot() {
    LocalDate day = LocalDate.of(2020, 2, 1);
    assertThat(kindAsKnown(day, LocalDate.of(2020, 1, 26))).contains(DayKind.MAKE_UP_WORKDAY);
    assertThat(kindAsKnown(day, LocalDate.of(2020, 1, 27))).contains(DayKind.WEEKEND);
    assertThat(kindAsKnown(day, LocalDate.of(2019, 11, 20))).isEmpty();
    LocalDate eve = LocalDate.of(2020, 1, 23);
    assertThat(CALENDAR.plusWorkingDays(eve, 1).orElseThrow()).isEqualTo(LocalDate.of(2020, 2, 3));
    assertThat(CALENDAR.asKnownAt(LocalDate.of(2020, 1, 26)).plusWorkingDays(eve, 1).orElseThrow())
        .isEqualTo(LocalDate.of(2020, 1, 31));
  }

  @Test
  void theOtherTwoAmendmentsCountFromTheirPublication() {
    LocalDate victory = LocalDate.of(2015, 9, 3);
    assertThat(kindAsKnown(victory, LocalDate.of(2015, 5, 12))).contains(DayKind.WORKDAY);
    assertThat(kindAsKnown(victory, LocalDate.of(2015, 5, 13))).contains(DayKind.SHIFTED_DAY_OFF);
    LocalDate sunday = LocalDate.of(2019, 5, 5);
    assertThat(kindAsKnown(sunday, LocalDate.of(2019, 3, 21))).contains(DayKind.WEEKEND);
    assertThat(kindAsKnown(sunday, LocalDate.of(2019, 3, 22))).contains(DayKind.MAKE_UP_WORKDAY);
  }

  /** Of the press of these days; no schedule was known before. */
  @Test
  void theNoticesFor2007And2008AreKnownFromTheirDays() {
    WorkCalendar before = CALENDAR.asKnownAt(LocalDate.of(2006, 12, 17));
    assertThat(before.covered()).isEmpty();
    assertThat(before.dayOn(LocalDate.of(2007, 1, 15)).reasons())
        .singleElement()
        .extracting(r -> r.code())
        .isEqualTo(CalendarReason.NOTHING_COVERED);
    WorkCalendar in2007 = CALENDAR.asKnownAt(LocalDate.of(2007, 6, 1));
    assertThat(in2007.covered()).contains(Validity.of(FROM, LocalDate.of(2008, 1, 1)));
    assertThat(in2007.plusWorkingDays(LocalDate.of(2007, 9, 28), 3).orElseThrow())
        .isEqualTo("2007-10-08");
    assertThat(CALENDAR.asKnownAt(LocalDate.of(2007, 12, 17)).covered())
        .isEqualTo(in2007.covered());
    assertThat(CALENDAR.asKnownAt(LocalDate.of(2007, 12, 18)).covered())
        .contains(Validity.of(FROM, LocalDate.of(2009, 1, 1)));
  }

  @Test
  void theLastWeekMayStillChange() {
    assertThat(FROM.datesUntil(UNTIL))
        .filteredOn(d -> CALENDAR.dayOn(d).orElseThrow().certainty() == Certainty.MAY_CHANGE)
        .containsExactlyElementsOf(LocalDate.of(2026, 12, 25).datesUntil(UNTIL).toList());
    WorkCalendar in2018 = CALENDAR.asKnownAt(LocalDate.of(2018, 12, 5));
    CalendarDay saturday = in2018.dayOn(LocalDate.of(2018, 12, 29)).orElseThrow();
    assertThat(saturday.kind()).isEqualTo(DayKind.WEEKEND);
    assertThat(saturday.certainty()).isEqualTo(Certainty.MAY_CHANGE);
  }

  private static Optional<DayKind> kindAsKnown(LocalDate date, LocalDate knownOn) {
    return CALENDAR.asKnownAt(knownOn).dayOn(date).toOptional().map(CalendarDay::kind);
  }

  private static void names(HolidaySchedule schedule, int off, int worked) {
    Map<Boolean, Long> counts =
        schedule.days().stream()
            .collect(Collectors.groupingBy(ScheduledDay::off, Collectors.counting()));
    assertThat(counts).isEqualTo(Map.of(true, (long) off, false, (long) worked));
    assertThat(schedule.days()).extracting(ScheduledDay::date).isSorted();
  }

  private static Map<DayKind, Long> kinds(LocalDate from, LocalDate until) {
    return from.datesUntil(until)
        .map(date -> CALENDAR.dayOn(date).orElseThrow().kind())
        .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
  }
}
