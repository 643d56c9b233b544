package org.governance4j.tasks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.governance4j.duty.DutyState;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** One look at all tasks: first whether they fit together, then the status of each. */
final class CascadeRun {

  private final Function<Task, Outcome<TaskListPolicy>> lists;
  private final TaskDeadlines deadlines;
  private final LocalDate asOf;
  private final Map<TaskId, Task> tasks = new LinkedHashMap<>();
  private final ListMultimap<TaskId, Task> parts =
      MultimapBuilder.hashKeys().arrayListValues().build();
  private final Map<TaskId, Optional<LocalDate>> completed = new HashMap<>();
  private final Findings findings = new Findings();
  private final Set<Reason> steps = new HashSet<>();

  CascadeRun(
      List<Task> all,
      LocalDate asOf,
      Function<Task, Outcome<TaskListPolicy>> lists,
      TaskDeadlines deadlines) {
    this.lists = lists;
    this.deadlines = deadlines;
    this.asOf = asOf;
    for (Task task : all) {
      if (!task.listedOn().isAfter(asOf)) {
        violationIf(tasks.putIfAbsent(task.id(), task) != null, TasksReason.DUPLICATE_TASK, task);
        task.partOf().ifPresent(parent -> parts.put(parent, task));
      }
    }
  }

  Outcome<ImmutableList<TaskStatus>> statuses() {
    Map<Task, TaskList> stated = new LinkedHashMap<>();
    for (Task task : tasks.values()) {
      stated(task).ifPresent(list -> stated.put(task, list));
    }
    List<TaskStatus> statuses = new ArrayList<>();
    if (findings.clear()) {
      stated.forEach((task, list) -> status(task, list).ifPresent(statuses::add));
    }
    return findings.outcome(() -> ImmutableList.copyOf(statuses));
  }

  /** The list of a task, after a look at whether the task fits. */
  private Optional<TaskList> stated(Task task) {
    Optional<TaskListPolicy> inForce = steps(lists.apply(task));
    if (inForce.isEmpty()) {
      return Optional.empty();
    }
    TaskListPolicy policy = inForce.get();
    int index = policy.indexOf(task.list());
    if (index < 0) {
      findings.missing(
          Reason.of(
              TasksReason.LIST_UNKNOWN,
              TasksLaw.STATED,
              "list",
              new Fact.Code("taskList", task.list())));
      return Optional.empty();
    }
    TaskList list = policy.lists().get(index);
    checkParent(task, policy, index);
    checkCompletion(task, list);
    return Optional.of(list);
  }

  private void checkParent(Task task, TaskListPolicy policy, int index) {
    if (task.partOf().isEmpty()) {
      return;
    }
    Optional<Task> parent = task.partOf().map(tasks::get);
    violationIf(parent.isEmpty(), TasksReason.PARENT_UNKNOWN, task);
    parent.ifPresent(
        above -> {
          int place = policy.indexOf(above.list());
          violationIf(place < 0 || place >= index, TasksReason.PART_NOT_ON_LOWER_LIST, task);
          violationIf(
              above.listedOn().isAfter(task.listedOn()),
              TasksReason.PART_LISTED_BEFORE_PARENT,
              task);
        });
  }

  private void checkCompletion(Task task, TaskList list) {
    violationIf(
        task.completedOn().filter(day -> day.isBefore(task.listedOn())).isPresent(),
        TasksReason.COMPLETED_BEFORE_LISTED,
        task);
    violationIf(
        task.completedOn().isPresent() && parts.containsKey(task.id()),
        TasksReason.COMPLETED_DESPITE_PARTS,
        task);
    if (list.due() instanceof TaskDue.NextTime next) {
      violationIf(
          ownCompletion(task).filter(day -> !deadlines.isHeld(next.duty(), day)).isPresent(),
          TasksReason.REPORTED_WITHOUT_MEETING,
          task);
    }
  }

  private Optional<TaskStatus> status(Task task, TaskList list) {
    Optional<LocalDate> due = steps(deadlines.due(task, list));
    Optional<LocalDate> arrangeBy =
        list.arranged().flatMap(period -> steps(deadlines.endOf(period, task.listedOn())));
    if (due.isEmpty() || list.arranged().isPresent() && arrangeBy.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> completedOn = completedOn(task);
    Optional<LocalDate> arrangedOn = list.arranged().flatMap(period -> arrangedOn(task));
    DutyState state = state(due.get(), completedOn);
    Optional<DutyState> arranged = arrangeBy.map(by -> state(by, arrangedOn));
    noteIf(state, TasksReason.TASK_MISSED, task, list, due.get());
    arranged.ifPresent(
        how -> noteIf(how, TasksReason.TASK_NOT_ARRANGED, task, list, arrangeBy.get()));
    return Optional.of(
        new TaskStatus(task.id(), due.get(), completedOn, state, arrangeBy, arrangedOn, arranged));
  }

  private DutyState state(LocalDate due, Optional<LocalDate> day) {
    if (day.isPresent()) {
      return day.get().isAfter(due) ? DutyState.MISSED : DutyState.MET;
    }
    return asOf.isAfter(due) ? DutyState.MISSED : DutyState.RUNNING;
  }

  /** With the last of its parts; parts are on lists further down, so this comes to an end. */
  private Optional<LocalDate> completedOn(Task task) {
    Optional<LocalDate> known = completed.get(task.id());
    if (known != null) {
      return known;
    }
    List<Optional<LocalDate>> ofParts =
        parts.get(task.id()).stream().map(this::completedOn).toList();
    Optional<LocalDate> day =
        ofParts.isEmpty()
            ? ownCompletion(task)
            : ofParts.stream().allMatch(Optional::isPresent)
                ? ofParts.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    completed.put(task.id(), day);
    return day;
  }

  private Optional<LocalDate> ownCompletion(Task task) {
    return task.completedOn().filter(day -> !day.isAfter(asOf));
  }

  private Optional<LocalDate> arrangedOn(Task task) {
    Optional<LocalDate> first =
        parts.get(task.id()).stream().map(Task::listedOn).min(Comparator.naturalOrder());
    return first.or(() -> ownCompletion(task));
  }

  private void noteIf(DutyState state, TasksReason code, Task task, TaskList list, LocalDate due) {
    if (state == DutyState.MISSED) {
      findings.step(
          Reason.of(code, list.rule(), "task", Fact.of(task.id())).with("due", Fact.of(due)));
    }
  }

  /** Takes over an answer, its steps once however many tasks they support. */
  private <T> Optional<T> steps(Outcome<T> outcome) {
    Optional<T> value = outcome.toOptional();
    if (value.isEmpty()) {
      findings.take(outcome);
    } else {
      outcome.reasons().stream().filter(steps::add).forEach(findings::step);
    }
    return value;
  }

  private void violationIf(boolean violates, TasksReason code, Task task) {
    if (violates) {
      findings.violation(Reason.of(code, TasksLaw.SOUND, "task", Fact.of(task.id())));
    }
  }
}
