package org.governance4j.tasks;

import org.governance4j.rule.ReasonCode;

/** What task lists have to say (任务清单的理由). */
public enum TasksReason implements ReasonCode {
  /** A task was passed late or not at all: {@code task}, {@code due}. */
  TASK_MISSED,
  /** A task was not turned into tasks below in time: {@code task}, {@code due}. */
  TASK_NOT_ARRANGED,
  /** Missing: the policy states no such list: {@code list}. */
  NO_SUCH_LIST,
  /** Violation: two tasks have one id: {@code task}. */
  TASK_TWICE,
  /** Violation: a task is part of one that is not there: {@code task}. */
  NO_SUCH_TASK,
  /** Violation: a part stands on no list below the whole's: {@code task}. */
  PART_NOT_BELOW,
  /** Violation: a part was listed before the whole: {@code task}. */
  PART_BEFORE_WHOLE,
  /** Violation: a task was passed before it was listed: {@code task}. */
  PASSED_BEFORE_LISTED,
  /** Violation: a task that has parts was passed by itself: {@code task}. */
  PASSED_BESIDE_PARTS,
  /** Violation: a task was reported on a day on which the duty was not held: {@code task}. */
  REPORTED_OUTSIDE
}
