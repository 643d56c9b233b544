package org.governance4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.hours.DailyHours;
import org.governance4j.hours.HoursDay;
import org.governance4j.hours.HoursException;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.hours.ServiceSeason;
import org.governance4j.hours.ServiceSpan;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;

class LocalDaysTest {

  private static final WorkCalendar NATIONAL = WorkCalendar.published();

  /** The third of the third lunar month of 2021 and the day after are off in Guangxi. */
  private static final RuleRef GUANGXI =
      RuleRef.of("GX-FESTIVALS-2", "农历三月初三放假2天", "广西壮族自治区少数民族习惯节日放假办法第二条");

  /** Made up, as are all other figures of this test. */
  private static final RuleRef TYPHOON = RuleRef.of("TYPHOON", "台风停课停工一天，周六补班", "a notice");

  private static final LocalDate THIRD_OF_THIRD = LocalDate.of(2021, 4, 14);
  private static final LocalDate STORM = LocalDate.of(2021, 10, 13);
  private static final LocalDate STORM_KNOWN = LocalDate.of(2021, 10, 12);
  private static final LocalDate MADE_UP_FOR = LocalDate.of(2021, 10, 16);

  @Test
  void aRegionsOwnHolidayIsOffAndCitesItsRule() {
    WorkCalendar guangxi = NATIONAL.with(thirdOfThird()).orElseThrow();
    Outcome<CalendarDay> day = guangxi.dayOn(THIRD_OF_THIRD);
    assertThat(day.orElseThrow())
        .isEqualTo(
            new CalendarDay(
                THIRD_OF_THIRD,
                DayKind.SHIFTED_DAY_OFF,
                Certainty.PUBLISHED,
                Optional.of("三月三"),
                Optional.empty()));
    assertThat(day.reasons().get(0).rule()).isEqualTo(GUANGXI);
    LocalDate before = THIRD_OF_THIRD.minusDays(1);
    assertThat(NATIONAL.plusWorkingDays(before, 1).orElseThrow()).isEqualTo(THIRD_OF_THIRD);
    assertThat(guangxi.plusWorkingDays(before, 1).orElseThrow())
        .isEqualTo(THIRD_OF_THIRD.plusDays(2));
    assertThat(NATIONAL.changesTo(guangxi))
        .containsExactly(THIRD_OF_THIRD, THIRD_OF_THIRD.plusDays(1));
  }

  @Test
  void anEmergencyCountsFromItsNoticeOn() {
    WorkCalendar calendar = NATIONAL.with(storm()).orElseThrow();
    assertThat(calendar.dayOn(STORM).orElseThrow().isWorking()).isFalse();
    assertThat(calendar.dayOn(MADE_UP_FOR).orElseThrow().kind()).isEqualTo(DayKind.MAKE_UP_WORKDAY);
    LocalDate before = STORM.minusDays(1);
    assertThat(calendar.plusWorkingDays(before, 3).orElseThrow()).isEqualTo(MADE_UP_FOR);
    WorkCalendar theDayBefore = calendar.asKnownAt(STORM_KNOWN.minusDays(1));
    assertThat(theDayBefore.plusWorkingDays(before, 3).orElseThrow())
        .isEqualTo(LocalDate.of(2021, 10, 15));
    assertThat(theDayBefore.changesTo(calendar)).containsExactly(STORM, MADE_UP_FOR);
    assertThat(calendar.asKnownAt(LocalDate.MAX)).isSameAs(calendar);
  }

  @Test
  void aDecisionMayBeRevoked() {
    Dated<LocalDays> revoked =
        dated(
            List.of(
                storm().layers().get(0).get(0),
                new Dated.Version<>(
                    Validity.of(MADE_UP_FOR, MADE_UP_FOR.plusDays(1)),
                    STORM.plusDays(1),
                    TYPHOON,
                    Optional.empty())));
    WorkCalendar calendar = NATIONAL.with(revoked).orElseThrow();
    assertThat(NATIONAL.changesTo(calendar)).containsExactly(STORM);
    assertThat(NATIONAL.changesTo(calendar.asKnownAt(STORM))).containsExactly(STORM, MADE_UP_FOR);
  }

  @Test
  void severalDecisionsLieOverEachOther() {
    WorkCalendar both =
        NATIONAL.with(thirdOfThird()).flatMap(local -> local.with(storm())).orElseThrow();
    assertThat(NATIONAL.changesTo(both)).hasSize(4);
    assertThat(both.localDays().layers()).hasSize(2);
  }

  @Test
  void aHalfDayIsWorkedButServiceEndsWithIt() {
    LocalDate eve = LocalDate.of(2021, 2, 10);
    WorkCalendar calendar =
        NATIONAL
            .with(
                dated(
                    version(
                        eve,
                        1,
                        eve.minusDays(9),
                        TYPHOON,
                        new LocalDays(
                            ImmutableList.of(),
                            ImmutableList.of(new HalfDay(eve, LocalTime.of(15, 0)))))))
            .orElseThrow();
    assertThat(NATIONAL.changesTo(calendar)).isEmpty();
    assertThat(calendar.dayOn(eve).orElseThrow().closes()).contains(LocalTime.of(15, 0));
    Reason half = calendar.dayOn(eve).reasons().get(1);
    assertThat(half.code()).isEqualTo(CalendarReason.HALF_DAY);
    assertThat(half.rule()).isEqualTo(TYPHOON);
    assertThat(ReasonTexts.of(Locale.CHINESE).text(half)).isEqualTo("2021-02-10于15:00结束");
    assertThat(hours(calendar, ImmutableList.of()).on(eve).orElseThrow().open())
        .containsExactly(span(9, 12), span(13, 15));
    assertThat(hours(calendar, ImmutableList.of()).on(eve).reasons()).contains(half);
    ImmutableList<HoursException> own =
        ImmutableList.of(new HoursException(eve, ImmutableList.of(span(13, 17)), TYPHOON));
    assertThat(hours(calendar, own).on(eve).orElseThrow().open()).containsExactly(span(13, 17));
  }

  @Test
  void aHalfDayEndsAtAMinuteAfterMidnight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HalfDay(STORM, LocalTime.MIDNIGHT))
        .withMessageContaining("2021-10-13");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HalfDay(STORM, LocalTime.of(12, 0, 1)));
  }

  @Test
  void theFirstOfFebruary2020ChangedWithTheAmendment() {
    WorkCalendar before = NATIONAL.asKnownAt(LocalDate.of(2020, 1, 26));
    WorkCalendar after = NATIONAL.asKnownAt(LocalDate.of(2020, 1, 27));
    assertThat(before.dayOn(LocalDate.of(2020, 2, 1)).orElseThrow().isWorking()).isTrue();
    assertThat(before.changesTo(after))
        .containsExactly(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 2, 1));
  }

  private static ServiceHours hours(
      WorkCalendar calendar, ImmutableList<HoursException> exceptions) {
    DailyHours all =
        new DailyHours(
            ImmutableSet.copyOf(EnumSet.allOf(HoursDay.class)),
            ImmutableList.of(span(9, 12), span(13, 17), span(19, 21)),
            TYPHOON);
    ServiceSeason year =
        new ServiceSeason(
            "YEAR", MonthDay.of(1, 1), MonthDay.of(12, 31), ImmutableList.of(all), TYPHOON);
    return ServiceHours.of(
            Dated.from(
                ServiceHoursPolicy.KEY.id(),
                LocalDate.of(2021, 1, 1),
                TYPHOON,
                new ServiceHoursPolicy(ImmutableList.of(year), exceptions)),
            calendar)
        .orElseThrow();
  }

  private static ServiceSpan span(int opens, int closes) {
    return ServiceSpan.of(LocalTime.of(opens, 0), LocalTime.of(closes, 0));
  }

  private static Dated<LocalDays> thirdOfThird() {
    return dated(
        version(
            THIRD_OF_THIRD,
            2,
            LocalDate.of(2014, 1, 1),
            GUANGXI,
            days(
                new ScheduledDay(THIRD_OF_THIRD, "三月三", true),
                new ScheduledDay(THIRD_OF_THIRD.plusDays(1), "三月三", true))));
  }

  private static Dated<LocalDays> storm() {
    return dated(
        version(
            STORM,
            4,
            STORM_KNOWN,
            TYPHOON,
            days(new ScheduledDay(STORM, "台风", true), new ScheduledDay(MADE_UP_FOR, "台风", false))));
  }

  private static LocalDays days(ScheduledDay... days) {
    return new LocalDays(ImmutableList.copyOf(days), ImmutableList.of());
  }

  private static Dated.Version<LocalDays> version(
      LocalDate first, int days, LocalDate known, RuleRef rule, LocalDays value) {
    return Dated.Version.of(Validity.of(first, first.plusDays(days)), known, rule, value);
  }

  private static Dated<LocalDays> dated(Dated.Version<LocalDays> version) {
    return dated(List.of(version));
  }

  private static Dated<LocalDays> dated(List<Dated.Version<LocalDays>> versions) {
    return Dated.of(LocalDays.KEY.id(), versions).orElseThrow();
  }
}
