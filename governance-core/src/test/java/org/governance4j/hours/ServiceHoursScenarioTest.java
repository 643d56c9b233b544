package org.governance4j.hours;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Locale;
import org.governance4j.calendar.CalendarReason;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleReason;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The hours of service that the seeds describe: LC-08, HT-14, QS-11. */
class ServiceHoursScenarioTest {

  /** What the text of Luancheng says; the rest is the host's decision. */
  private static final RuleRef LC_08 =
      RuleRef.of("LC-08", "周一至周五办事时间延长至21:00（秋冬季至20:00），周六日全天服务", "seeds/2");

  private static final RuleRef OURS =
      new RuleRef("LOCAL-HOURS", "上午九时开门，十月至四月为秋冬季，节假日轮值", "local", Basis.HOST_DECISION);

  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalDate START = LocalDate.of(2021, 1, 1);

  private static final ImmutableSet<HoursDay> WEEKDAYS =
      ImmutableSet.of(
          HoursDay.MONDAY,
          HoursDay.TUESDAY,
          HoursDay.WEDNESDAY,
          HoursDay.THURSDAY,
          HoursDay.FRIDAY);

  private static final ServiceHours LUANCHENG =
      hours(
          Dated.from(
              ServiceHoursPolicy.KEY.id(),
              START,
              OURS,
              new ServiceHoursPolicy(
                  ImmutableList.of(
                      season("SUMMER", MonthDay.of(5, 1), MonthDay.of(9, 30), 21),
                      season("WINTER", MonthDay.of(10, 1), MonthDay.of(4, 30), 20)),
                  ImmutableList.of(
                      new HoursException(LocalDate.of(2021, 2, 12), ImmutableList.of(), OURS)))));

  @Test
  @DisplayName("LC-08: open until 21:00, in autumn and winter until 20:00")
  void lc08OpenUntilNineInSummerAndUntilEightInWinter() {
    assertThat(LUANCHENG.on(LocalDate.of(2021, 7, 5)).orElseThrow().open())
        .containsExactly(ServiceSpan.of(NINE, LocalTime.of(21, 0)));
    assertThat(LUANCHENG.on(LocalDate.of(2021, 1, 5)).orElseThrow().open())
        .containsExactly(ServiceSpan.of(NINE, LocalTime.of(20, 0)));
    assertThat(LUANCHENG.on(LocalDate.of(2021, 4, 30)).orElseThrow().minutes()).isEqualTo(11 * 60);
    assertThat(LUANCHENG.on(LocalDate.of(2021, 5, 6)).orElseThrow().minutes()).isEqualTo(12 * 60);
  }

  @Test
  @DisplayName("LC-08: open all day at weekends")
  void lc08OpenAllDayAtWeekends() {
    assertThat(LUANCHENG.on(LocalDate.of(2021, 7, 3)).orElseThrow().open())
        .containsExactly(ServiceSpan.allDay());
    assertThat(at("2021-07-04T03:00")).isTrue();
    // From Friday 20:30, half an hour on Friday and half an hour in the night to Saturday.
    assertThat(LUANCHENG.plusMinutes(time("2021-07-02T20:30"), 60).orElseThrow())
        .isEqualTo("2021-07-03T00:30");
  }

  @Test
  @DisplayName("LC-08: a make-up working day keeps the hours of a weekday")
  void lc08AMakeUpWorkdayKeepsTheHoursOfAWeekday() {
    LocalDate saturday = LocalDate.of(2021, 9, 18);
    Outcome<OpenHours> hours = LUANCHENG.on(saturday);
    assertThat(hours.orElseThrow().open())
        .containsExactly(ServiceSpan.of(NINE, LocalTime.of(21, 0)));
    assertThat(hours.reasons())
        .extracting(Reason::code)
        .containsExactly(
            RuleReason.VERSION_IN_FORCE,
            CalendarReason.DAY_KIND,
            HoursReason.IN_SEASON,
            HoursReason.HOURS_OF_KIND);
    assertThat(hours.reasons().get(3).rule()).isEqualTo(LC_08.interpreted());
    assertThat(ReasonTexts.of(Locale.CHINESE).text(hours.reasons().get(3)))
        .isEqualTo("2021-09-18执行调休上班日的服务时间");
    assertThat(ReasonTexts.of(Locale.ENGLISH).text(hours.reasons().get(3)))
        .isEqualTo("2021-09-18 has the hours of a make-up working day");
  }

  @Test
  @DisplayName("QS-11: a holiday has the hours of its rota")
  void qs11AHolidayHasItsRotaAndADateMayHaveItsOwn() {
    assertThat(LUANCHENG.on(LocalDate.of(2021, 10, 1)).orElseThrow().open())
        .containsExactly(
            ServiceSpan.of(NINE, LocalTime.of(11, 30)),
            ServiceSpan.of(LocalTime.of(14, 0), LocalTime.of(17, 0)));
    Outcome<OpenHours> newYear = LUANCHENG.on(LocalDate.of(2021, 2, 12));
    assertThat(newYear.orElseThrow().minutes()).isZero();
    assertThat(newYear.reasons())
        .extracting(Reason::code)
        .contains(HoursReason.HOURS_OF_DATE)
        .doesNotContain(HoursReason.IN_SEASON);
  }

  @Test
  @DisplayName(
      "HT-14: staggered and weekend hours; what comes outside them waits for the next opening")
  void ht14AMatterHandedInOutsideTheHoursIsReceivedAtTheNextOpening() {
    assertThat(LUANCHENG.nextOpening(time("2021-07-05T22:15")).orElseThrow())
        .isEqualTo("2021-07-06T09:00");
    assertThat(LUANCHENG.nextOpening(time("2021-10-01T11:30")).orElseThrow())
        .isEqualTo("2021-10-01T14:00");
    assertThat(LUANCHENG.nextOpening(time("2021-07-05T10:15:20")).orElseThrow())
        .isEqualTo("2021-07-05T10:15:20");
    assertThat(LUANCHENG.minutes().closing(LocalDate.of(2021, 10, 1).toEpochDay()))
        .isEqualTo(minute("2021-10-01T17:00"));
    assertThat(LUANCHENG.minutes().closing(LocalDate.of(2021, 7, 3).toEpochDay()))
        .isEqualTo(minute("2021-07-04T00:00"));
    assertThat(LUANCHENG.minutes().closing(LocalDate.of(2021, 2, 12).toEpochDay()))
        .isEqualTo(ServiceMinutes.CLOSED);
  }

  @Test
  void timeOfServicePassesOnlyWhileOpen() {
    assertThat(LUANCHENG.minutesBetween(time("2021-10-01T08:00"), time("2021-10-02T00:00")))
        .extracting(Outcome::orElseThrow)
        .isEqualTo(330L);
    assertThat(LUANCHENG.plusMinutes(time("2021-10-01T11:00"), 30).orElseThrow())
        .isEqualTo("2021-10-01T11:30");
    assertThat(LUANCHENG.plusMinutes(time("2021-10-01T11:00:30"), 30).orElseThrow())
        .isEqualTo("2021-10-01T14:00:30");
    assertThat(LUANCHENG.plusMinutes(time("2021-10-01T14:00"), -30).orElseThrow())
        .isEqualTo("2021-10-01T11:00");
  }

  @Test
  void aDayWithoutAVersionIsUndetermined() {
    Outcome<OpenHours> before = LUANCHENG.on(START.minusDays(1));
    assertThat(before).isInstanceOf(Outcome.Undetermined.class);
    assertThat(before.reasons())
        .extracting(Reason::code)
        .containsExactly(RuleReason.NO_VERSION_IN_FORCE);
    assertThat(LUANCHENG.plusMinutes(time("2021-01-01T10:00"), -1000))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(LUANCHENG.minutes().covers(minute("2020-12-31T12:00"))).isFalse();
    assertThat(LUANCHENG.plusMinutes(time("2026-12-31T19:30"), 31).reasons())
        .extracting(Reason::code)
        .containsExactly(CalendarReason.NOT_COVERED);
  }

  private static ServiceHours hours(Dated<ServiceHoursPolicy> policy) {
    return ServiceHours.of(policy, WorkCalendar.published()).orElseThrow();
  }

  private static ServiceSeason season(String code, MonthDay first, MonthDay last, int closing) {
    ImmutableList<ServiceSpan> day =
        ImmutableList.of(ServiceSpan.of(NINE, LocalTime.of(closing, 0)));
    ImmutableList<ServiceSpan> rota =
        ImmutableList.of(
            ServiceSpan.of(LocalTime.of(14, 0), LocalTime.of(17, 0)),
            ServiceSpan.of(NINE, LocalTime.of(11, 30)));
    return new ServiceSeason(
        code,
        first,
        last,
        ImmutableList.of(
            new DailyHours(WEEKDAYS, day, LC_08),
            new DailyHours(ImmutableSet.of(HoursDay.MAKE_UP_WORKDAY), day, LC_08.interpreted()),
            new DailyHours(
                ImmutableSet.of(HoursDay.SATURDAY, HoursDay.SUNDAY),
                ImmutableList.of(ServiceSpan.allDay()),
                LC_08),
            new DailyHours(
                ImmutableSet.of(HoursDay.STATUTORY_HOLIDAY, HoursDay.SHIFTED_DAY_OFF), rota, OURS)),
        OURS);
  }

  private static boolean at(String time) {
    return LUANCHENG.isOpenAt(time(time)).orElseThrow();
  }

  private static LocalDateTime time(String text) {
    return LocalDateTime.parse(text);
  }

  private static long minute(String text) {
    LocalDateTime time = time(text);
    return time.toLocalDate().toEpochDay() * 1440 + time.getHour() * 60 + time.getMinute();
  }
}
