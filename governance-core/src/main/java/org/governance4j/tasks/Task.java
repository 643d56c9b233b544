package org.governance4j.tasks;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * A task on a list (任务).
 *
 * @param id names it
 * @param list the list's code
 * @param listedOn the day on which it came onto the list, or was claimed
 * @param partOf the task on a list above of which it is a part
 * @param completedOn the day on which it was completed, done or reported; of a task that has parts,
 *     none: it is completed with the last of them
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record Task(
    TaskId id,
    String list,
    LocalDate listedOn,
    Optional<TaskId> partOf,
    Optional<LocalDate> completedOn,
    Optional<EvidenceRef> evidence)
    implements WithTask {

  /** Checks the components. */
  public Task {
    requireNonNull(id, "id");
    requireNonNull(list, "list");
    requireNonNull(listedOn, "listedOn");
    requireNonNull(partOf, "partOf");
    requireNonNull(completedOn, "completedOn");
    requireNonNull(evidence, "evidence");
    OpaqueId.checkCode("list", list);
  }

  /**
   * Starts a task, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a task one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends TaskBuilder {

    Builder() {}
  }
}
