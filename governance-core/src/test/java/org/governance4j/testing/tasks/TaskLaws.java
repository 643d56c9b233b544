package org.governance4j.testing.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.OrganisationId;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.duty.Duty;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.DutyReason;
import org.governance4j.duty.DutyRecord;
import org.governance4j.duty.DutyState;
import org.governance4j.duty.Rhythm;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.tasks.Task;
import org.governance4j.tasks.TaskCascade;
import org.governance4j.tasks.TaskDue;
import org.governance4j.tasks.TaskId;
import org.governance4j.tasks.TaskList;
import org.governance4j.tasks.TaskListPolicy;
import org.governance4j.tasks.TaskStatus;
import org.governance4j.tasks.TasksReason;
import org.governance4j.testing.duty.DutyArbitraries;

/** The laws of tasks on chained lists. */
public class TaskLaws {

  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final int DAYS = 300;
  private static final String MEETING = "JOINT_MEETING";
  private static final List<TaskList> LISTS =
      List.of(
          list("YEARLY", new TaskDue.Within(CalendarPeriod.YEAR), CalendarPeriod.MONTH),
          list("CLAIMS", new TaskDue.NextTime(MEETING), CalendarPeriod.QUARTER),
          list("WEEKLY", new TaskDue.Within(CalendarPeriod.WEEK), CalendarPeriod.WEEK),
          new TaskList(
              "DAILY",
              new TaskDue.Within(CalendarPeriod.DAY),
              Optional.empty(),
              DutyArbitraries.RULE));

  private static TaskList list(String code, TaskDue due, CalendarPeriod arranged) {
    return new TaskList(code, due, Optional.of(arranged), DutyArbitraries.RULE);
  }

  /** Tasks in order, each at most part of an earlier one; and the days of the meeting. */
  record Tasks(List<Task> tasks, List<LocalDate> meetings) {}

  @Provide
  Arbitrary<Tasks> tasks() {
    Arbitrary<List<LocalDate>> meetings =
        days().list().ofMinSize(1).ofMaxSize(6).map(all -> all.stream().sorted().toList());
    Arbitrary<int[]> seed = Arbitraries.integers().between(0, 9_999).array(int[].class).ofSize(4);
    return Combinators.combine(seed.list().ofMaxSize(12), meetings)
        .as(TaskLaws::tasks)
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS).map(START::plusDays);
  }

  private static Tasks tasks(List<int[]> seeds, List<LocalDate> meetings) {
    List<Task> tasks = new ArrayList<>();
    for (int[] seed : seeds) {
      int list = seed[0] % LISTS.size();
      LocalDate listed = START.plusDays(seed[1] % DAYS);
      List<Task> wholes =
          tasks.stream()
              .filter(one -> index(one) < list && !one.listedOn().isAfter(listed))
              .toList();
      Optional<TaskId> partOf =
          wholes.isEmpty() || seed[2] % 3 == 0
              ? Optional.empty()
              : Optional.of(wholes.get(seed[2] % wholes.size()).id());
      Optional<LocalDate> completed = Optional.of(listed.plusDays(seed[3] % 200));
      if (list == 1) {
        completed = meetings.stream().filter(day -> !day.isBefore(listed)).findFirst();
      }
      tasks.add(
          Task.builder()
              .id(TaskId.of("t-" + tasks.size()))
              .list(LISTS.get(list).code())
              .listedOn(listed)
              .partOf(partOf)
              .completedOn(seed[3] % 4 == 0 ? Optional.empty() : completed)
              .build());
    }
    return new Tasks(tasks.stream().map(task -> withoutOwn(task, tasks)).toList(), meetings);
  }

  /** A task with parts has no passing of its own. */
  private static Task withoutOwn(Task task, List<Task> all) {
    boolean whole = all.stream().anyMatch(one -> one.partOf().equals(Optional.of(task.id())));
    return new Task(
        task.id(),
        task.list(),
        task.listedOn(),
        task.partOf(),
        whole ? Optional.empty() : task.completedOn(),
        task.evidence());
  }

  private static int index(Task task) {
    return LISTS.stream().map(TaskList::code).toList().indexOf(task.list());
  }

  @Property(tries = 300)
  @Label("L-TASKS-1: a task with parts is completed with the last, and stands as its days tell")
  void standsAsTheDaysTell(@ForAll("tasks") Tasks facts, @ForAll("days") LocalDate asOf) {
    List<TaskStatus> statuses = check(facts.tasks(), facts.meetings(), asOf).orElseThrow();
    List<Task> known =
        facts.tasks().stream().filter(task -> !task.listedOn().isAfter(asOf)).toList();
    assertThat(statuses).hasSameSizeAs(known);
    for (int i = 0; i < known.size(); i++) {
      Task task = known.get(i);
      TaskList list = LISTS.get(index(task));
      Optional<LocalDate> completed = completed(task, known, asOf);
      LocalDate due = due(task.listedOn(), list.due(), facts.meetings(), asOf);
      assertThat(statuses.get(i).completedOn()).isEqualTo(completed);
      assertThat(statuses.get(i).due()).isEqualTo(due);
      assertThat(statuses.get(i).state()).isEqualTo(state(due, completed, asOf));
      Optional<LocalDate> arranged = arranged(task, known, completed);
      assertThat(statuses.get(i).arranged())
          .isEqualTo(
              list.arranged().map(period -> state(last(task.listedOn(), period), arranged, asOf)));
    }
  }

  private static Optional<LocalDate> completed(Task task, List<Task> all, LocalDate asOf) {
    Optional<LocalDate> last = task.completedOn().filter(day -> !day.isAfter(asOf));
    boolean open = false;
    for (Task part : all) {
      if (part.partOf().equals(Optional.of(task.id()))) {
        Optional<LocalDate> own = completed(part, all, asOf);
        open |= own.isEmpty();
        last = later(last, own);
      }
    }
    return open ? Optional.empty() : last;
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && (other.isEmpty() || one.get().isAfter(other.get())) ? one : other;
  }

  private static Optional<LocalDate> arranged(
      Task task, List<Task> all, Optional<LocalDate> completed) {
    Optional<LocalDate> first = Optional.empty();
    for (Task part : all) {
      boolean its = part.partOf().equals(Optional.of(task.id()));
      if (its && first.filter(day -> !day.isAfter(part.listedOn())).isEmpty()) {
        first = Optional.of(part.listedOn());
      }
    }
    return first.isPresent() ? first : completed;
  }

  private static DutyState state(LocalDate due, Optional<LocalDate> day, LocalDate asOf) {
    LocalDate end = day.orElse(asOf);
    if (end.isAfter(due)) {
      return DutyState.MISSED;
    }
    return day.isPresent() ? DutyState.MET : DutyState.RUNNING;
  }

  private static LocalDate due(
      LocalDate listed, TaskDue due, List<LocalDate> meetings, LocalDate asOf) {
    if (due instanceof TaskDue.Within within) {
      return last(listed, within.period());
    }
    LocalDate quarter = last(listed, CalendarPeriod.QUARTER);
    LocalDate by = last(quarter.plusDays(1), CalendarPeriod.QUARTER);
    for (LocalDate day = quarter.plusDays(1); day.isBefore(by); day = day.plusDays(1)) {
      if (meetings.contains(day) && !day.isAfter(asOf)) {
        return day;
      }
    }
    return by;
  }

  private static LocalDate last(LocalDate day, CalendarPeriod period) {
    LocalDate last = day;
    while (period.of(last.plusDays(1)).equals(period.of(day))) {
      last = last.plusDays(1);
    }
    return last;
  }

  @Property(tries = 100)
  @Label("L-TASKS-2: tasks that contradict themselves or each other are refused, every fault named")
  void contradictionsAreRefused(@ForAll("tasks") Tasks facts) {
    List<Task> tasks = new ArrayList<>(facts.tasks());
    LocalDate day = START.plusDays(9);
    tasks.add(task("x-1", "DAILY", day, Optional.of("x-0"), Optional.empty()));
    tasks.add(task("x-2", "WEEKLY", day, Optional.of("x-1"), Optional.of(day.minusDays(1))));
    tasks.add(task("x-2", "WEEKLY", day, Optional.empty(), Optional.empty()));
    tasks.add(task("x-3", "CLAIMS", day, Optional.empty(), Optional.of(day.plusDays(1))));
    tasks.add(task("x-4", "DAILY", day.minusDays(1), Optional.of("x-3"), Optional.empty()));
    List<LocalDate> meetings = List.of(START);
    Outcome<ImmutableList<TaskStatus>> outcome =
        check(tasks.subList(facts.tasks().size(), tasks.size()), meetings, START.plusDays(DAYS));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(outcome.reasons().stream().map(reason -> (Object) reason.code()))
        .contains(
            TasksReason.DUPLICATE_TASK,
            TasksReason.PARENT_UNKNOWN,
            TasksReason.PART_NOT_ON_LOWER_LIST,
            TasksReason.COMPLETED_BEFORE_LISTED,
            TasksReason.COMPLETED_DESPITE_PARTS,
            TasksReason.PART_LISTED_BEFORE_PARENT,
            TasksReason.REPORTED_WITHOUT_MEETING);
    assertThat(check(tasks, facts.meetings(), START.plusDays(DAYS)))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Property(tries = 100)
  @Label(
      "L-TASKS-3: a list, or the duty that a task is due by, that no policy states is undetermined")
  void noDefault(@ForAll("days") LocalDate listed, @ForAll boolean ofDuty) {
    Task lone =
        task("x-1", ofDuty ? "CLAIMS" : "LIST_UNKNOWN", listed, Optional.empty(), Optional.empty());
    TaskCascade cascade =
        TaskCascade.of(
            Dated.from(
                TaskListPolicy.KEY.id(),
                START,
                DutyArbitraries.RULE,
                new TaskListPolicy(ImmutableList.copyOf(LISTS))),
            Dated.from(
                DutyPolicy.KEY.id(),
                START,
                DutyArbitraries.RULE,
                new DutyPolicy(ImmutableList.of())),
            WorkCalendar.published());
    Outcome<ImmutableList<TaskStatus>> outcome =
        cascade.check(List.of(lone), List.of(), START.plusDays(DAYS));
    assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    assertThat(outcome.reasons().stream().map(reason -> (Object) reason.code()))
        .containsExactly(ofDuty ? DutyReason.DUTY_UNKNOWN : TasksReason.LIST_UNKNOWN);
    assertThat(outcome.reasons().get(0).rule().id()).isEqualTo("L-TASKS-3");
  }

  private static Task task(
      String id,
      String list,
      LocalDate listed,
      Optional<String> partOf,
      Optional<LocalDate> completed) {
    return Task.builder()
        .id(TaskId.of(id))
        .list(list)
        .listedOn(listed)
        .partOf(partOf.map(TaskId::of))
        .completedOn(completed)
        .build();
  }

  private static Outcome<ImmutableList<TaskStatus>> check(
      List<Task> tasks, List<LocalDate> meetings, LocalDate asOf) {
    List<DutyRecord> records =
        meetings.stream()
            .map(day -> DutyRecord.of(OrganisationId.of("c-1"), MEETING, day))
            .toList();
    return TaskCascade.of(
            Dated.from(
                TaskListPolicy.KEY.id(),
                START,
                DutyArbitraries.RULE,
                new TaskListPolicy(ImmutableList.copyOf(LISTS))),
            Dated.from(
                DutyPolicy.KEY.id(),
                START,
                DutyArbitraries.RULE,
                new DutyPolicy(
                    ImmutableList.of(
                        Duty.of(
                            MEETING,
                            new Rhythm.Each(CalendarPeriod.QUARTER),
                            DutyArbitraries.RULE)))),
            WorkCalendar.published())
        .check(tasks, records, asOf);
  }
}
