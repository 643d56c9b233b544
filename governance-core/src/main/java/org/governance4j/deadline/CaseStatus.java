package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.community.CaseId;

/**
 * The status of a case at an instant (办件状态).
 *
 * @param id the case
 * @param state the state
 * @param deadline the deadline, empty while no limit has been set
 */
public record CaseStatus(CaseId id, CaseState state, Optional<Deadline> deadline) {

  /** Checks the components. */
  public CaseStatus {
    requireNonNull(id, "id");
    requireNonNull(state, "state");
    requireNonNull(deadline, "deadline");
  }
}
