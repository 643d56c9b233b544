package org.governance4j.tasks;

import org.governance4j.rule.ReasonCode;

/** What task lists have to say (任务清单的理由). */
public enum TasksReason implements ReasonCode {
  /** A task was completed late or not at all: {@code task}, {@code due}. */
  TASK_MISSED,
  /** A task was not turned into tasks below in time: {@code task}, {@code due}. */
  TASK_NOT_ARRANGED,
  /** Missing: the policy states no such list: {@code list}. */
  LIST_UNKNOWN,
  /** Violation: two tasks have one id: {@code task}. */
  DUPLICATE_TASK,
  /** Violation: a task is part of one that is not there: {@code task}. */
  PARENT_UNKNOWN,
  /** Violation: a part is on no list below the whole's: {@code task}. */
  PART_NOT_ON_LOWER_LIST,
  /** Violation: a part was listed before the whole: {@code task}. */
  PART_LISTED_BEFORE_PARENT,
  /** Violation: a task was completed before it was listed: {@code task}. */
  COMPLETED_BEFORE_LISTED,
  /** Violation: a task that has parts was completed by itself: {@code task}. */
  COMPLETED_DESPITE_PARTS,
  /** Violation: a task was reported on a day on which the duty was not held: {@code task}. */
  REPORTED_WITHOUT_MEETING
}
