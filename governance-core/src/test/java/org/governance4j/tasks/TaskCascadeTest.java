package org.governance4j.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.OrganisationId;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.duty.Duty;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.DutyRecord;
import org.governance4j.duty.DutyState;
import org.governance4j.duty.Rhythm;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chained task lists (CD-06) and claims to the next meeting (QS-06). */
class TaskCascadeTest {

  private static final RuleRef RULE = RuleRef.of("CD-06", "一周一安排、一周一过关", "seed");
  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final TaskCascade LISTS = cascade(new Rhythm.Each(CalendarPeriod.QUARTER));

  private static TaskCascade cascade(Rhythm meetings) {
    return TaskCascade.of(
        Dated.from(
            TaskListPolicy.KEY.id(),
            START,
            RULE,
            new TaskListPolicy(
                ImmutableList.of(
                    new TaskList(
                        "CITY_YEARLY",
                        new TaskDue.Within(CalendarPeriod.YEAR),
                        Optional.empty(),
                        RULE),
                    new TaskList(
                        "STREET_WEEKLY",
                        new TaskDue.Within(CalendarPeriod.WEEK),
                        Optional.of(CalendarPeriod.WEEK),
                        RULE),
                    new TaskList(
                        "COMMUNITY_DAILY",
                        new TaskDue.Within(CalendarPeriod.DAY),
                        Optional.empty(),
                        RULE),
                    new TaskList(
                        "CLAIMS", new TaskDue.NextTime("JOINT_MEETING"), Optional.empty(), RULE)))),
        Dated.from(
            DutyPolicy.KEY.id(),
            START,
            RULE,
            new DutyPolicy(ImmutableList.of(Duty.of("JOINT_MEETING", meetings, RULE)))),
        WorkCalendar.published());
  }

  @Test
  void theWeeksTaskIsPassedWithTheLastOfItsDays() {
    List<Task> tasks =
        List.of(
            task("year", "CITY_YEARLY", "01-04", "", ""),
            task("week", "STREET_WEEKLY", "03-07", "year", ""),
            task("monday", "COMMUNITY_DAILY", "03-07", "week", "03-07"),
            task("friday", "COMMUNITY_DAILY", "03-11", "week", "03-12"),
            task("idle", "STREET_WEEKLY", "03-07", "", ""));
    ImmutableList<TaskStatus> statuses = statuses(LISTS, tasks, "04-01");
    assertThat(statuses.stream().map(TaskStatus::state))
        .as("CD-06: arranged and completed each week, the day's list each day")
        .containsExactly(
            DutyState.MET, DutyState.MET, DutyState.MET, DutyState.MISSED, DutyState.MISSED);
    assertThat(statuses.get(1).completedOn()).contains(LocalDate.of(2022, 3, 12));
    assertThat(statuses.get(1).arranged()).contains(DutyState.MET);
    assertThat(statuses.get(4).arranged()).contains(DutyState.MISSED);
    assertThat(statuses(LISTS, tasks, "03-08").stream().map(TaskStatus::state))
        .as("the year's task and the week's are still open, and Friday's is not listed yet")
        .containsExactly(DutyState.MET, DutyState.MET, DutyState.MET, DutyState.RUNNING);
  }

  @Test
  void aClaimIsReportedAtTheNextQuartersMeeting() {
    List<Task> onTime = List.of(task("c", "CLAIMS", "02-15", "", "05-20"));
    assertThat(statuses(LISTS, onTime, "06-01", "02-15", "05-20").get(0).state())
        .as("QS-06: reported at the meeting of the next quarter")
        .isEqualTo(DutyState.MET);
    List<Task> late = List.of(task("c", "CLAIMS", "02-15", "", "08-20"));
    TaskStatus status = statuses(LISTS, late, "09-01", "02-15", "05-20", "08-20").get(0);
    assertThat(status.state()).isEqualTo(DutyState.MISSED);
    assertThat(status.due()).isEqualTo(LocalDate.of(2022, 5, 20));
    assertThat(statuses(LISTS, late, "05-19", "02-15", "05-20").get(0))
        .as("not held yet, so due at the quarter's end")
        .matches(one -> one.state() == DutyState.RUNNING)
        .matches(one -> one.due().equals(LocalDate.of(2022, 6, 30)));
    List<Task> elsewhere = List.of(task("c", "CLAIMS", "02-15", "", "05-21"));
    assertThat(check(LISTS, elsewhere, "06-01", "02-15", "05-20"))
        .as("reported, but at no meeting")
        .isInstanceOf(Outcome.Refused.class);
  }

  /** 2022-02-15 is a Tuesday. */
  @ParameterizedTest(name = "listed on {0}, held {1}: due {2}")
  @CsvSource({
    "02-15, '', 02-18",
    "02-18, '', 02-21",
    "02-19, '', 02-21",
    "02-21, '', 02-25",
    "02-15, 02-16, 02-16",
    "02-15, 02-15, 02-18",
    "02-15, 02-19, 02-18",
  })
  void whatIsReportedOnDaysOfTheWeekIsDueOnTheNext(String listed, String held, String due) {
    TaskCascade weekly =
        cascade(new Rhythm.OnWeekdays(ImmutableSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
    List<Task> claim = List.of(task("c", "CLAIMS", listed, "", ""));
    String[] meetings = held.isEmpty() ? new String[0] : new String[] {held};
    assertThat(statuses(weekly, claim, "06-01", meetings).get(0).due()).isEqualTo(day(due));
  }

  @Test
  void withoutARhythmTheNextMeetingIsKnownOnlyWhenHeld() {
    TaskCascade open = cascade(new Rhythm.Open());
    List<Task> claim = List.of(task("c", "CLAIMS", "02-15", "", ""));
    assertThat(check(open, claim, "06-01", "02-15")).isInstanceOf(Outcome.Undetermined.class);
    assertThat(statuses(open, claim, "06-01", "02-15", "05-20").get(0).state())
        .isEqualTo(DutyState.MISSED);
  }

  @Test
  void aListThatNoPolicyStatesIsUndetermined() {
    assertThat(check(LISTS, List.of(task("t", "WISHES", "02-15", "", "")), "06-01"))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(
            check(
                LISTS,
                List.of(
                    task("a", "COMMUNITY_DAILY", "02-15", "b", "02-14"),
                    task("b", "COMMUNITY_DAILY", "02-16", "", "")),
                "06-01"))
        .matches(
            outcome ->
                outcome.reasons().stream()
                    .map(reason -> (TasksReason) reason.code())
                    .toList()
                    .equals(
                        List.of(
                            TasksReason.PART_NOT_ON_LOWER_LIST,
                            TasksReason.PART_LISTED_BEFORE_PARENT,
                            TasksReason.COMPLETED_BEFORE_LISTED)));
  }

  private static ImmutableList<TaskStatus> statuses(
      TaskCascade lists, List<Task> tasks, String asOf, String... meetings) {
    return check(lists, tasks, asOf, meetings).orElseThrow();
  }

  private static Outcome<ImmutableList<TaskStatus>> check(
      TaskCascade lists, List<Task> tasks, String asOf, String... meetings) {
    List<DutyRecord> records =
        Stream.of(meetings)
            .map(day -> DutyRecord.of(OrganisationId.of("c"), "JOINT_MEETING", day(day)))
            .toList();
    return lists.check(tasks, records, day(asOf));
  }

  private static Task task(String id, String list, String listed, String partOf, String completed) {
    return Task.builder()
        .id(TaskId.of(id))
        .list(list)
        .listedOn(day(listed))
        .partOf(partOf.isEmpty() ? Optional.empty() : Optional.of(TaskId.of(partOf)))
        .completedOn(completed.isEmpty() ? Optional.empty() : Optional.of(day(completed)))
        .build();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse("2022-" + day);
  }
}
