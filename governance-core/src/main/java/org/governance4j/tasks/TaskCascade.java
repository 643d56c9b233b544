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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows tasks through chained lists, and claims to the next meeting (任务清单逐级落实; CD-06, QS-06).
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * TaskCascade lists =
 *     TaskCascade.of(pack.get(TaskListPolicy.KEY), pack.get(DutyPolicy.KEY), calendar);
 * Outcome<ImmutableList<TaskStatus>> statuses = lists.check(tasks, records, today);
 * }</pre>
 */
public final class TaskCascade {

  private static final Logger LOG = LoggerFactory.getLogger(TaskCascade.class);

  private final Dated<TaskListPolicy> lists;
  private final Dated<DutyPolicy> duties;
  private final WorkCalendar calendar;
  private final LocalDate knownOn;

  private TaskCascade(
      Dated<TaskListPolicy> lists,
      Dated<DutyPolicy> duties,
      WorkCalendar calendar,
      LocalDate knownOn) {
    this.lists = lists;
    this.duties = duties;
    this.calendar = calendar;
    this.knownOn = knownOn;
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
    LOG.debug(
        "compiled a task cascade: {} versions of the lists, {} of the duties",
        lists.versions().size(),
        duties.versions().size());
    return new TaskCascade(lists, duties, calendar, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only what the policies and the calendar
   * were known to say by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public TaskCascade asKnownAt(LocalDate day) {
    return new TaskCascade(
        lists, duties, calendar.asKnownAt(day), day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * The statuses of the tasks of one community. Each task is judged by the versions in force on the
   * day on which it was listed; O(n log n) for n tasks and records.
   *
   * @param tasks the tasks, each id once, in any order
   * @param records when the duties were held that lists refer to, of this community only
   * @param asOf the day asked about: what was listed, completed or held later is not looked at
   * @return the statuses in the order of the tasks; refused with every fault of the tasks;
   *     undetermined where a list, a rhythm or a published year is missing
   */
  public Outcome<ImmutableList<TaskStatus>> check(
      List<Task> tasks, List<DutyRecord> records, LocalDate asOf) {
    requireNonNull(tasks, "tasks");
    requireNonNull(records, "records");
    requireNonNull(asOf, "asOf");
    TaskDeadlines deadlines = new TaskDeadlines(duties, calendar, knownOn, records, asOf);
    return new CascadeRun(tasks, asOf, task -> lists.asOf(task.listedOn(), knownOn), deadlines)
        .statuses();
  }
}
