package org.governance4j.tasks;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;

/**
 * The lists of tasks of a place, chained from the uppermost down (任务清单体系; CD-06, QS-06).
 *
 * @param lists the lists, each code once; a task's parts are on lists further down
 */
public record TaskListPolicy(ImmutableList<TaskList> lists) {

  /** The policy's key. */
  public static final PolicyKey<TaskListPolicy> KEY =
      PolicyKey.of(
          "tasks.task-lists",
          TaskListPolicy.class,
          Layering.byCode(TaskListPolicy::lists, TaskList::code, TaskListPolicy::new));

  /** Checks the components. */
  public TaskListPolicy {
    requireNonNull(lists, "lists");
    long distinct = lists.stream().map(TaskList::code).distinct().count();
    checkComponent(
        "lists",
        distinct == lists.size(),
        "duplicate list code among %s",
        lists.stream().map(TaskList::code).toList());
  }

  /**
   * The depth of a list.
   *
   * @param code the list's code
   * @return its place from 0, or -1 if the policy does not state it
   */
  public int indexOf(String code) {
    requireNonNull(code, "code");
    for (int i = 0; i < lists.size(); i++) {
      if (lists.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }
}
