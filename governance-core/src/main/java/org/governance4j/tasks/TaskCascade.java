package org.governance4j.tasks;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.DutyRecord;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;

/**
 * Follows tasks through chained lists, and claims to the next meeting (任务清单逐级落实; CD-06, QS-06).
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * TaskCascade lists =
 *     TaskCascade.of(pack.get(TaskListPolicy.KEY), pack.get(DutyPolicy.KEY), calendar);
 * Outcome<ImmutableList<TaskStatus>> standings = lists.check(tasks, records, today);
 * }</pre>
 */
public final class TaskCascade {

  private final Dated<TaskListPolicy> lists;
  private final Dated<DutyPolicy> duties;
  private final WorkCalendar calendar;

  private TaskCascade(
      Dated<TaskListPolicy> lists, Dated<DutyPolicy> duties, WorkCalendar calendar) {
    this.lists = lists;
    this.duties = duties;
    this.calendar = calendar;
  }

  /**
   * An engine.
   *
   * @param lists the lists
   * @param duties the duties that lists refer to
   * @param calendar which days are worked, for lists of working days
   * @return the engine
   */
  public static TaskCascade of(
      Dated<TaskListPolicy> lists, Dated<DutyPolicy> duties, WorkCalendar calendar) {
    requireNonNull(lists, "lists");
    requireNonNull(duties, "duties");
    requireNonNull(calendar, "calendar");
    return new TaskCascade(lists, duties, calendar);
  }

  /**
   * How the tasks of one community stand. Each task is judged by the versions in force on the day
   * on which it was listed, as known on the day asked about; O(n log n) for n tasks and records.
   *
   * @param tasks the tasks, each id once, in any order
   * @param records when the duties were held that lists refer to, of this community only
   * @param asOf the day asked about: what was listed, passed or held later is not looked at
   * @return the standings in the order of the tasks; refused with every fault of the tasks;
   *     undetermined where a list, a rhythm or a published year is missing
   */
  public Outcome<ImmutableList<TaskStatus>> check(
      List<Task> tasks, List<DutyRecord> records, LocalDate asOf) {
    requireNonNull(tasks, "tasks");
    requireNonNull(records, "records");
    requireNonNull(asOf, "asOf");
    TaskDeadlines deadlines = new TaskDeadlines(duties, calendar, records, asOf);
    return new CascadeRun(lists, deadlines, tasks, asOf).standings();
  }
}
