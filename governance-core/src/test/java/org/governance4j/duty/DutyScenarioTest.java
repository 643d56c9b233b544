package org.governance4j.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;

class DutyScenarioTest {

  private static final RuleRef RULE = RuleRef.of("CD-18", "三会一课", "seed");
  private static final OrganisationId BRANCH = OrganisationId.of("branch-1");
  private static final Validity YEAR =
      Validity.of(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1));
  private static final DutyCheck DUTIES =
      DutyCheck.of(
          Dated.from(
              DutyPolicy.KEY.id(),
              LocalDate.of(2022, 1, 1),
              RULE,
              new DutyPolicy(
                  ImmutableList.of(
                      Duty.of("MEMBERS_MEETING", new Rhythm.Every(3), RULE),
                      Duty.of("PARTY_LECTURE", new Rhythm.Each(CalendarPeriod.QUARTER), RULE)))),
          WorkCalendar.published());

  @Test
  void everyThreeMonthsRollsWhileEachQuarterDoesNot() {
    String[] held = {"2022-01-05", "2022-06-30", "2022-07-01", "2022-10-01"};
    DutySheet lecture = sheet("PARTY_LECTURE", "2022-12-31", held).orElseThrow();
    assertThat(lecture.count(DutyState.MET)).as("CD-18: one in each quarter").isEqualTo(4);

    DutySheet meeting = sheet("MEMBERS_MEETING", "2022-12-31", held).orElseThrow();
    assertThat(meeting.periods().stream().map(DutyPeriod::due))
        .as("CD-18: 3 months after the last")
        .containsExactly(
            LocalDate.of(2022, 4, 1),
            LocalDate.of(2022, 4, 5),
            LocalDate.of(2022, 9, 30),
            LocalDate.of(2022, 10, 1),
            LocalDate.of(2023, 1, 1));
    assertThat(meeting.count(DutyState.MISSED)).isEqualTo(1);
    assertThat(meeting.nextDue()).contains(LocalDate.of(2023, 1, 1));
  }

  @Test
  void theCorrespondingDayThatIsNotThereGivesTheMonthsLast() {
    DutySheet meeting = sheet("MEMBERS_MEETING", "2022-12-31", "2022-08-31").orElseThrow();
    assertThat(meeting.periods().get(1).due()).isEqualTo(LocalDate.of(2022, 11, 30));
  }

  @Test
  void aMissNamesItsPeriodAndRule() {
    Outcome<DutySheet> lecture = sheet("PARTY_LECTURE", "2022-04-01");
    assertThat(lecture.reasons())
        .filteredOn(reason -> reason.code() == DutyReason.PERIOD_MISSED)
        .singleElement()
        .matches(reason -> reason.rule().id().equals("CD-18"));
    assertThat(lecture.orElseThrow().nextDue()).contains(LocalDate.of(2022, 6, 30));
  }

  @Test
  void whatNoPolicyStatesIsUndetermined() {
    assertThat(sheet("STUDY_TRIP", "2022-04-01")).isInstanceOf(Outcome.Undetermined.class);
    assertThat(
            DUTIES.check(
                new DutyCheck.Question(
                    "PARTY_LECTURE",
                    Validity.from(LocalDate.of(2022, 1, 1)),
                    LocalDate.of(2022, 4, 1)),
                BRANCH,
                List.of()))
        .isInstanceOf(Outcome.Refused.class);
  }

  /** What came late, within the grace of its month, does not count for the next one again. */
  @Test
  void whatWasDoneLateCountsOnceWhicheverWindowIsAsked() {
    Duty monthly =
        Duty.of("MEETING", new Rhythm.Each(CalendarPeriod.MONTH), RULE)
            .withTerms(DutyTerms.builder().grace(new DutyTerms.Grace(5, RULE)).build());
    DutyCheck duties =
        DutyCheck.of(
            Dated.from(
                DutyPolicy.KEY.id(),
                LocalDate.of(2022, 1, 1),
                RULE,
                new DutyPolicy(ImmutableList.of(monthly))),
            WorkCalendar.published());
    List<DutyRecord> records = List.of(DutyRecord.of(BRANCH, "MEETING", LocalDate.of(2022, 2, 3)));
    Validity january = Validity.of(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 2, 1));
    Validity february = Validity.of(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 3, 1));
    LocalDate asOf = LocalDate.of(2022, 4, 1);
    assertThat(
            duties
                .check(new DutyCheck.Question("MEETING", january, asOf), BRANCH, records)
                .orElseThrow()
                .count(DutyState.MET_LATE))
        .isEqualTo(1);
    Outcome<DutySheet> second =
        duties.check(new DutyCheck.Question("MEETING", february, asOf), BRANCH, records);
    assertThat(second.orElseThrow().count(DutyState.MISSED)).isEqualTo(1);
    assertThat(second.reasons())
        .extracting(Reason::code)
        .contains(DutyReason.BEGAN_EARLIER, DutyReason.PERIOD_MISSED);
  }

  /** A window that begins within a period, in which another version of the policy begins, too. */
  @Test
  void aVersionThatBeginsWithinTheFirstPeriodIsNoneOfItsOwn() {
    Duty monthly =
        Duty.of("MEETING", new Rhythm.Each(CalendarPeriod.MONTH), RULE)
            .withTerms(DutyTerms.builder().grace(new DutyTerms.Grace(5, RULE)).build());
    DutyPolicy policy = new DutyPolicy(ImmutableList.of(monthly));
    LocalDate since = LocalDate.of(2021, 1, 1);
    LocalDate change = LocalDate.of(2022, 1, 20);
    DutyCheck duties =
        DutyCheck.of(
            Dated.of(
                    DutyPolicy.KEY.id(),
                    List.of(
                        Dated.Version.of(Validity.of(since, change), since, RULE, policy),
                        Dated.Version.of(Validity.from(change), since, RULE, policy)))
                .orElseThrow(),
            WorkCalendar.published());
    Validity window = Validity.of(LocalDate.of(2022, 1, 15), LocalDate.of(2022, 3, 1));
    DutySheet sheet =
        duties
            .check(
                new DutyCheck.Question("MEETING", window, LocalDate.of(2022, 4, 1)),
                BRANCH,
                List.of(DutyRecord.of(BRANCH, "MEETING", LocalDate.of(2022, 2, 2))))
            .orElseThrow();
    assertThat(sheet.periods()).extracting(DutyPeriod::state).containsExactly(DutyState.MISSED);
    assertThat(sheet.periods())
        .extracting(DutyPeriod::from)
        .containsExactly(LocalDate.of(2022, 2, 1));
  }

  private static Outcome<DutySheet> sheet(String duty, String asOf, String... held) {
    List<DutyRecord> records =
        Stream.of(held).map(day -> DutyRecord.of(BRANCH, duty, LocalDate.parse(day))).toList();
    return DUTIES.check(new DutyCheck.Question(duty, YEAR, LocalDate.parse(asOf)), BRANCH, records);
  }
}
