package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.duty.Bearer;
import org.governance4j.duty.BearerFacts;
import org.governance4j.duty.Duty;
import org.governance4j.duty.DutyCheck;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.DutyReason;
import org.governance4j.duty.DutyRecord;
import org.governance4j.duty.DutySheet;
import org.governance4j.duty.DutyState;
import org.governance4j.duty.Quota;
import org.governance4j.duty.Rhythm;
import org.governance4j.duty.Tenure;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Validity;
import org.governance4j.tasks.Task;
import org.governance4j.tasks.TaskCascade;
import org.governance4j.tasks.TaskId;
import org.governance4j.tasks.TaskListPolicy;
import org.governance4j.tasks.TaskStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each duty of the packs as its seed document states it, row by row. */
class DutyPacksTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final Validity YEAR = Validity.of(START, START.plusYears(1));

  @ParameterizedTest
  @CsvSource({
    "gaozhou-chengdong, TASKS_ARRANGED, ORGANISATION, WEEK, 1, CD-06/WEEK, TEXT",
    "gaozhou-chengdong, TASKS_PASSED, ORGANISATION, WEEK, 1, CD-06/WEEK, TEXT",
    "gaozhou-chengdong, DAILY_TASK_LIST, ORGANISATION, DAY, 1, CD-06/DAY, INTERPRETATION",
    "gaozhou-chengdong, MEMBERS_MEETING, ORGANISATION, 3 MONTHS, 1, CD-18/MEMBERS,"
        + " INTERPRETATION",
    "gaozhou-chengdong, BRANCH_COMMITTEE_MEETING, ORGANISATION, MONTH, 1,"
        + " CD-18/COMMITTEE, INTERPRETATION",
    "gaozhou-chengdong, PARTY_GROUP_MEETING, ORGANISATION, MONTH, 1, CD-18/GROUP,"
        + " INTERPRETATION",
    "gaozhou-chengdong, PARTY_LECTURE, ORGANISATION, QUARTER, 1, CD-18/LECTURE,"
        + " INTERPRETATION",
    "gaozhou-chengdong, ORGANISATIONAL_LIFE_MEETING, ORGANISATION, open, 1,"
        + " CD-19/MEETING, TEXT",
    "gaozhou-chengdong, DEMOCRATIC_APPRAISAL, ORGANISATION, YEAR, 1, CD-19, TEXT",
    "gaozhou-chengdong, CADRE_TRAINING, ORGANISATION, QUARTER, 1, CD-24/TRAINING, TEXT",
    "gaozhou-chengdong, STUDY_TRIP, ORGANISATION, YEAR, 1, CD-24/STUDY-TRIP, TEXT",
    "gaozhou-chengdong, COMMISSIONER_DAYS, MEMBER, MONTH, 5 days, CD-25, INTERPRETATION",
    "gaozhou-chengdong, DUAL_REPORT_CONSULTATION, ORGANISATION, open, 1, CD-26, TEXT",
    "gaozhou-chengdong, ACTIVIST_TRAINING, ORGANISATION, open, 1, CD-31/TRAINING, TEXT",
    "gaozhou-chengdong, MEMBER_DEVELOPMENT_PLAN, ORGANISATION, open, 1, CD-31/PLAN, TEXT",
    "weifang-hanting, ALLIANCE_MEETING, ORGANISATION, MONTH, 1, HT-02, TEXT",
    "weifang-hanting, SECRETARIES_FORUM, ORGANISATION, MONTH, 1, HT-05/FORUM, TEXT",
    "weifang-hanting, EXPERIENCE_SHARING, ORGANISATION, QUARTER, 1, HT-05/SHARING, TEXT",
    "weifang-hanting, REPORT_TO_LEVEL_ABOVE, ORGANISATION, HALF_YEAR, 1, HT-05/REPORT, TEXT",
    "weifang-hanting, SECRETARIES_TRAINING, ORGANISATION, YEAR, 1, HT-05/TRAINING, TEXT",
    "weifang-hanting, VULNERABLE_CONTACT, ORGANISATION, open, all, HT-09/VULNERABLE, TEXT",
    "weifang-hanting, RESIDENT_VISITS, ORGANISATION, HALF_YEAR, all by VISIT, HT-09/RESIDENTS,"
        + " INTERPRETATION",
    "guangzhou-liwan, MONTHLY_THEME, ORGANISATION, MONTH, 1, LW-09, TEXT",
    "guangzhou-liwan, DISPUTE_SEARCH, ORGANISATION, open, 1, LW-07, TEXT",
    "shijiazhuang-luancheng, OBSERVATION_CONTEST, ORGANISATION, MONTH, 1, LC-01, TEXT",
    "shijiazhuang-luancheng, SECRETARIES_TRAINING, ORGANISATION, open, 1,"
        + " LC-03/TRAINING, TEXT",
    "shijiazhuang-luancheng, SECRETARY_FILES, ORGANISATION, open, 1, LC-03/FILES, TEXT",
    "shijiazhuang-luancheng, GRID_PATROL, MEMBER, DAY, 1, LC-07, INTERPRETATION",
    "jixi-xinyang, WEEKLY_CONTACT, PERSON, WEEK, all, XY-02, INTERPRETATION",
    "foshan-chancheng, SATURDAY_SERVICE, ORGANISATION, SATURDAY, 1, CC-07, INTERPRETATION",
    "foshan-chancheng, REGULAR_VISITS, ORGANISATION, open, all by VISIT, CC-16, TEXT",
    "foshan-chancheng, JOINT_ACTIVITY, ORGANISATION, MONTH, 1, CC-20, INTERPRETATION",
    "foshan-chancheng, PROPERTY_OWNERS_MEETING, ORGANISATION, MONTH, 1, CC-22," + " INTERPRETATION",
    "foshan-chancheng, DEPARTMENTS_CONSULTATION, ORGANISATION, open, 1, CC-26, TEXT",
    "meishan-qingshen, SERVICE_LIST, ORGANISATION, YEAR, 1, QS-05/LIST, INTERPRETATION",
    "meishan-qingshen, PUBLIC_PROMISE, ORGANISATION, YEAR, 1, QS-05/LIST, INTERPRETATION",
    "meishan-qingshen, RESPONSIBILITY_LETTER, ORGANISATION, YEAR, 1, QS-05/LIST, INTERPRETATION",
    "meishan-qingshen, UNIT_ACTIVITY, ORGANISATION, QUARTER, 1, QS-05/ACTIVITY, TEXT",
    "meishan-qingshen, JOINT_MEETING, ORGANISATION, QUARTER, 1, QS-06/MEETING, TEXT",
    "meishan-qingshen, ON_DUTY_HOURS, MEMBER, WORKING_DAY, 480 minutes, QS-11, TEXT",
    "meishan-qingshen, MEMBER_POINTS_KEPT, ORGANISATION, open, 1, QS-19/POINTS, TEXT",
    "meishan-qingshen, POLITICAL_BIRTHDAY, ORGANISATION, YEAR, all, QS-19/BIRTHDAY,"
        + " INTERPRETATION",
    "meishan-qingshen, EXCHANGE, ORGANISATION, open, 1, QS-23/EXCHANGE, TEXT",
    "meishan-qingshen, MUTUAL_PROMISE, ORGANISATION, open, 1, QS-23/PROMISE, TEXT",
    "meishan-qingshen, DECISION_MEETING, ORGANISATION, open, 1, QS-23/DECISION, TEXT",
    "meishan-qingshen, WORKING_MEETING, ORGANISATION, open, 1, QS-23/WORKING, TEXT",
    "meishan-qingshen, REPORT_AND_REVIEW, ORGANISATION, open, 1, QS-23/REPORT, TEXT",
    "meishan-qingshen, REVIEW_AND_APPRAISAL, ORGANISATION, open, 1, QS-23/APPRAISAL, TEXT",
    "meishan-qingshen, AWARDS, ORGANISATION, open, 1, QS-23/AWARDS, TEXT",
    "meishan-qingshen, SUPPLY_AND_DEMAND_MEETING, ORGANISATION, open, 1, QS-09, TEXT"
  })
  void statesTheRow(
      String pack,
      String code,
      String owedBy,
      String rhythm,
      String quota,
      String rule,
      Basis basis) {
    Duty duty = duties(pack).duty(code).orElseThrow();
    assertThat(duty.owedBy()).hasToString(owedBy);
    assertThat(text(duty.rhythm())).isEqualTo(rhythm);
    assertThat(text(duty.quota())).isEqualTo(quota);
    assertThat(duty.rule().id()).isEqualTo(rule);
    assertThat(duty.rule().basis()).isEqualTo(basis);
    assertThat(duty.terms()).as("no text states terms").isEmpty();
    assertThat(duty.severity())
        .hasToString(
            code.equals("PROPERTY_OWNERS_MEETING") || code.equals("SATURDAY_SERVICE")
                ? "GENERALLY"
                : "MUST");
  }

  @ParameterizedTest
  @CsvSource({
    "gaozhou-chengdong, 15",
    "weifang-hanting, 7",
    "guangzhou-liwan, 2",
    "shijiazhuang-luancheng, 4",
    "jixi-xinyang, 1",
    "foshan-chancheng, 5",
    "meishan-qingshen, 16"
  })
  void statesNoOtherRow(String pack, int rows) {
    assertThat(duties(pack).duties()).hasSize(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gaozhou-chengdong",
        "weifang-hanting",
        "guangzhou-liwan",
        "shijiazhuang-luancheng",
        "foshan-chancheng",
        "meishan-qingshen"
      })
  void whatIsDoneRegularlyIsUndeterminedAndSaysWhatToState(String pack) {
    DutyCheck check =
        DutyCheck.of(PackReader.builtIn(pack).get(DutyPolicy.KEY), WorkCalendar.published());
    OrganisationId organisation = OrganisationId.of("o-1");
    List<Duty> open =
        duties(pack).duties().stream()
            .filter(duty -> duty.rhythm() instanceof Rhythm.Open)
            .filter(duty -> duty.quota() instanceof Quota.Times)
            .toList();
    assertThat(open.isEmpty()).isEqualTo(pack.equals("weifang-hanting"));
    for (Duty duty : open) {
      Outcome<DutySheet> sheet =
          check.check(new DutyCheck.Question(duty.code(), YEAR, DAY), organisation, List.of());
      assertThat(sheet).isInstanceOf(Outcome.Undetermined.class);
      assertThat(sheet.reasons()).allMatch(why -> why.code() == DutyReason.RHYTHM_OPEN);
    }
  }

  @Test
  @DisplayName("QS-11: 8 hours on working days")
  void theHoursOfTheOnDutyPerson() {
    PersonId person = PersonId.of("p-1");
    OrganisationId community = OrganisationId.of("c-1");
    BearerFacts bearing =
        BearerFacts.of(new Bearer.OfMember(person, community))
            .withTenures(Tenure.of(Validity.from(START)));
    Stream<DutyRecord> records =
        Stream.of("2024-01-02,480", "2024-01-03,479", "2024-01-06,100")
            .map(line -> line.split(","))
            .map(
                line ->
                    DutyRecord.of(community, "ON_DUTY_HOURS", LocalDate.parse(line[0]))
                        .withBy(person)
                        .withMinutes(Integer.parseInt(line[1])));
    DutySheet sheet =
        DutyCheck.of(
                PackReader.builtIn("meishan-qingshen").get(DutyPolicy.KEY),
                WorkCalendar.published())
            .check(
                new DutyCheck.Question(
                    "ON_DUTY_HOURS",
                    Validity.of(START, LocalDate.of(2024, 1, 8)),
                    LocalDate.of(2024, 1, 8)),
                bearing,
                records.toList())
            .orElseThrow();
    assertThat(sheet.periods()).as("QS-11: 2 to 5 January 2024 are worked").hasSize(4);
    assertThat(sheet.count(DutyState.MET)).isEqualTo(1);
  }

  @Test
  @DisplayName("QS-06, CD-06: claims go to the next quarter's meeting, weekly tasks to their week")
  void claimsGoToTheNextQuartersMeetingAndWeeklyTasksToTheirWeek() {
    OrganisationId community = OrganisationId.of("c-1");
    DutyRecord second = DutyRecord.of(community, "JOINT_MEETING", LocalDate.of(2024, 5, 20));
    LocalDate february = LocalDate.of(2024, 2, 15);
    assertThat(standing("meishan-qingshen", "JOINT_MEETING_CLAIMS", february, List.of(second)))
        .as("QS-06")
        .extracting(TaskStatus::due)
        .isEqualTo(LocalDate.of(2024, 5, 20));
    TaskStatus week = standing("gaozhou-chengdong", "STREET_WEEKLY", february, List.of());
    assertThat(week.due()).as("CD-06").isEqualTo(LocalDate.of(2024, 2, 18));
    assertThat(week.arrangeBy()).contains(LocalDate.of(2024, 2, 18));
    assertThat(standing("gaozhou-chengdong", "CITY_YEARLY", february, List.of()).due())
        .isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(standing("gaozhou-chengdong", "COMMUNITY_DAILY", february, List.of()).due())
        .isEqualTo(february);
  }

  private static TaskStatus standing(
      String name, String list, LocalDate listed, List<DutyRecord> records) {
    PolicyPack pack = PackReader.builtIn(name);
    Task task = Task.builder().id(TaskId.of("t-1")).list(list).listedOn(listed).build();
    ImmutableList<TaskStatus> standings =
        TaskCascade.of(
                pack.get(TaskListPolicy.KEY), pack.get(DutyPolicy.KEY), WorkCalendar.published())
            .check(List.of(task), records, DAY)
            .orElseThrow();
    return standings.get(0);
  }

  private static DutyPolicy duties(String pack) {
    return PackReader.builtIn(pack).get(DutyPolicy.KEY).asOf(DAY, DAY).orElseThrow();
  }

  private static String text(Rhythm rhythm) {
    if (rhythm instanceof Rhythm.Each each) {
      return each.period().name();
    }
    if (rhythm instanceof Rhythm.OnWeekdays weekly) {
      return String.join(" ", weekly.days().stream().map(Enum::name).toList());
    }
    return rhythm instanceof Rhythm.Every every ? every.amount() + " " + every.unit() : "open";
  }

  private static String text(Quota quota) {
    if (quota instanceof Quota.EveryOne everyOne) {
      return everyOne.means().isEmpty()
          ? "all"
          : "all by " + String.join(" ", everyOne.means().stream().map(Enum::name).toList());
    }
    return quota.due(0)
        + (quota instanceof Quota.Days
            ? " days"
            : quota instanceof Quota.Minutes ? " minutes" : "");
  }
}
