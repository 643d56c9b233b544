package org.governance4j.tasks;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;

/**
 * A list of tasks (任务清单).
 *
 * @param code the list's name, such as {@code STREET_WEEKLY}
 * @param due by when a task on it must be completed
 * @param arranged within which period of its listing a task must be turned into tasks of lists
 *     below; empty if no text says so
 * @param rule the text that says so
 */
public record TaskList(String code, TaskDue due, Optional<CalendarPeriod> arranged, RuleRef rule) {

  /** Checks the components. */
  public TaskList {
    requireNonNull(code, "code");
    requireNonNull(due, "due");
    requireNonNull(arranged, "arranged");
    requireNonNull(rule, "rule");
    OpaqueId.checkCode("code", code);
  }
}
