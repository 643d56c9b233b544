package org.governance4j.tasks;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class TasksLaw {

  static final RuleRef PARTS =
      RuleRef.law(
          "L-TASKS-1",
          "a task that has parts is completed with the last of them, and the status of each task"
              + " is as going through its list's days finds.");

  static final RuleRef SOUND =
      RuleRef.law(
          "L-TASKS-2",
          "tasks that contradict themselves or each other are refused, with every fault.");

  static final RuleRef STATED =
      RuleRef.law(
          "L-TASKS-3",
          "a task on a list that no policy states, or due by a duty that no policy states, is"
              + " undetermined.");

  private TasksLaw() {}
}
