package org.governance4j.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rolling rhythms over several windows, and rhythms on days of the week. By hand. */
class RhythmTest {

  private static final RuleRef RULE = RuleRef.of("TEST-1", "a duty", "a source");
  private static final OrganisationId BRANCH = OrganisationId.of("branch-1");
  private static final LocalDate IN_FORCE = LocalDate.of(2019, 7, 1);
  private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);

  /** Records; year asked about; due days and states. cases/deadlines-and-duties.md 6. */
  @ParameterizedTest
  @CsvSource({
    "2020-01-01 2023-02-01, 2019, 2019-10-01 MISSED",
    "2020-01-01 2023-02-01, 2020, 2020-04-01 MISSED",
    "2020-01-01 2023-02-01, 2021,",
    "2020-01-01 2023-02-01, 2022,",
    "2020-01-01 2023-02-01, 2023, 2023-05-01 MISSED",
    "2020-01-01 2020-03-01, 2020, 2020-04-01 MET 2020-06-01 MISSED",
    "2020-01-01 2020-03-01, 2021,",
    ", 2019, 2019-10-01 MISSED",
    ", 2022,"
  })
  void anOverrunIsListedWhereItsPeriodBegins(String held, int year, String periods) {
    DutySheet sheet =
        sheet(new Rhythm.Every(3), year(year), List.of(), held == null ? "" : held).orElseThrow();
    assertThat(listed(sheet)).isEqualTo(periods == null ? "" : periods);
  }

  @Test
  void anOverrunThatBeganEarlierIsTold() {
    Outcome<DutySheet> sheet =
        sheet(new Rhythm.Every(3), year(2021), List.of(), "2020-01-01 2023-02-01");
    assertThat(sheet.reasons())
        .extracting(reason -> ReasonTexts.of(Locale.ENGLISH).text(reason))
        .contains(
            "the period from 2020-01-02 to 2020-04-01 (missed) began before the window and is"
                + " listed only where it began");
  }

  @Test
  void whatRunsOnFromTheYearBeforeIsDueNext() {
    DutySheet sheet = sheet(new Rhythm.Every(3), year(2024), List.of(), "2023-11-15").orElseThrow();
    assertThat(sheet.periods()).isEmpty();
    assertThat(sheet.nextDue()).contains(LocalDate.of(2024, 2, 15));
  }

  /** Excused from February to April; the day of the month stays that of the last time. */
  @ParameterizedTest
  @CsvSource({
    "2022-01-31, 2022-02-28 EXCUSED 2022-03-31 EXCUSED 2022-04-30 EXCUSED 2022-05-31 MISSED",
    "2022-01-30, 2022-02-28 EXCUSED 2022-03-30 EXCUSED 2022-04-30 EXCUSED 2022-05-30 MISSED",
    "2022-01-28, 2022-02-28 EXCUSED 2022-03-28 EXCUSED 2022-04-28 EXCUSED 2022-05-28 EXCUSED 2022-06-28 MISSED"
  })
  void theEndOfTheMonthIsKept(String held, String periods) {
    Validity window = Validity.of(LocalDate.parse(held).plusDays(1), LocalDate.of(2023, 1, 1));
    Excuse excuse =
        new Excuse(
            Optional.empty(),
            Validity.of(LocalDate.of(2022, 1, 29), LocalDate.of(2022, 5, 1)),
            BRANCH,
            LocalDate.of(2022, 1, 1),
            new EvidenceRef("e-1", "APPROVAL", Instant.EPOCH, "0".repeat(64)));
    DutySheet sheet = sheet(new Rhythm.Every(1), window, List.of(excuse), held).orElseThrow();
    assertThat(listed(sheet)).isEqualTo(periods);
  }

  /** CC-07: every Saturday of October 2022, the eighth a make-up working day. */
  @Test
  void eachDayOfTheWeekIsAPeriod() {
    Rhythm saturdays = new Rhythm.OnWeekdays(ImmutableSet.of(DayOfWeek.SATURDAY));
    Validity october = Validity.of(LocalDate.of(2022, 10, 1), LocalDate.of(2022, 11, 1));
    Outcome<DutySheet> sheet =
        sheet(saturdays, october, List.of(), "2022-10-01 2022-10-09 2022-10-22");
    assertThat(listed(sheet.orElseThrow()))
        .as("CC-07")
        .isEqualTo(
            "2022-10-01 MET 2022-10-08 MISSED 2022-10-15 MISSED 2022-10-22 MET 2022-10-29 MISSED");
    assertThat(sheet.reasons())
        .extracting(reason -> ReasonTexts.of(Locale.CHINESE).text(reason))
        .contains("ROUND每周六至少1次");
  }

  @Test
  void daysOfTheWeekAreInOrderAndAtLeastOne() {
    Rhythm.OnWeekdays two =
        new Rhythm.OnWeekdays(ImmutableSet.of(DayOfWeek.SATURDAY, DayOfWeek.MONDAY));
    assertThat(two.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
    assertThat(two.after(LocalDate.of(2022, 10, 8))).isEqualTo("2022-10-10");
    assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm.OnWeekdays(ImmutableSet.of()));
  }

  private static Validity year(int year) {
    return Validity.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  private static String listed(DutySheet sheet) {
    return String.join(
        " ", sheet.periods().stream().map(period -> period.due() + " " + period.state()).toList());
  }

  private static Outcome<DutySheet> sheet(
      Rhythm rhythm, Validity window, List<Excuse> excuses, String held) {
    Duty duty =
        Duty.of("ROUND", rhythm, RULE)
            .withTerms(
                DutyTerms.builder()
                    .partExcuse(new DutyTerms.Part(DutyTerms.PartialPeriod.NOT_OWED, RULE))
                    .build());
    BearerFacts facts =
        BearerFacts.of(new Bearer.OfOrganisation(BRANCH))
            .withExcuses(excuses.toArray(Excuse[]::new));
    List<DutyRecord> records =
        Splitter.on(' ').omitEmptyStrings().splitToList(held).stream()
            .map(day -> DutyRecord.of(BRANCH, "ROUND", LocalDate.parse(day)))
            .toList();
    // In 2019 the duty comes into force only in July.
    Validity asked =
        window.from().isBefore(IN_FORCE) ? new Validity(IN_FORCE, window.until()) : window;
    return DutyCheck.of(
            Dated.from(DutyPolicy.KEY.id(), IN_FORCE, RULE, new DutyPolicy(ImmutableList.of(duty))),
            WorkCalendar.published())
        .check(new DutyCheck.Question("ROUND", asked, AS_OF), facts, records);
  }
}
