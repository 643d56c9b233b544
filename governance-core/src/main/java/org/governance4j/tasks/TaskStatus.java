package org.governance4j.tasks;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.duty.DutyState;
import org.immutables.value.Value;

/**
 * The status of a task (任务办理情况).
 *
 * @param task the task
 * @param due the last day in time
 * @param completedOn the day on which it was completed, with the last of its parts if it has any;
 *     also where that was late
 * @param state met, missed or running
 * @param arrangeBy the last day on which it could be turned into tasks below, if a text says so
 * @param arrangedOn the first day on which it was, or was completed without
 * @param arranged the state of that, if a text says so
 */
@Value.Builder
public record TaskStatus(
    TaskId task,
    LocalDate due,
    Optional<LocalDate> completedOn,
    DutyState state,
    Optional<LocalDate> arrangeBy,
    Optional<LocalDate> arrangedOn,
    Optional<DutyState> arranged)
    implements WithTaskStatus {

  /** Checks the components. */
  public TaskStatus {
    requireNonNull(task, "task");
    requireNonNull(due, "due");
    requireNonNull(completedOn, "completedOn");
    requireNonNull(state, "state");
    requireNonNull(arrangeBy, "arrangeBy");
    requireNonNull(arrangedOn, "arrangedOn");
    requireNonNull(arranged, "arranged");
  }

  /**
   * Starts a task's status, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a task's status one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends TaskStatusBuilder {

    Builder() {}
  }
}
