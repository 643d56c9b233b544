package org.governance4j.tasks;

import org.governance4j.rule.OpaqueId;

/**
 * Names a task on a list (任务标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record TaskId(String value) implements OpaqueId, Comparable<TaskId> {

  /** Checks the components. */
  public TaskId {
    OpaqueId.check("task", value);
  }

  /**
   * Names a task.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static TaskId of(String value) {
    return new TaskId(value);
  }

  @Override
  public int compareTo(TaskId other) {
    return value.compareTo(other.value);
  }
}
