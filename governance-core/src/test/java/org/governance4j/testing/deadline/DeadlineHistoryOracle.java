package org.governance4j.testing.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.Gravity;
import org.governance4j.deadline.CaseState;
import org.governance4j.deadline.Deadline;

/** Reads the events of a case one by one, each against all before it. */
final class DeadlineHistoryOracle {

  private DeadlineHistoryOracle() {}

  static CaseState state(List<CaseEvent> past, Optional<Deadline> deadline, Instant at) {
    Instant closed = null;
    for (CaseEvent event : past) {
      if (event instanceof CaseEvent.Closed) {
        closed = event.at();
      }
    }
    if (deadline.isEmpty()) {
      return closed == null ? CaseState.AWAITING_LIMIT : CaseState.CLOSED_WITHOUT_LIMIT;
    }
    Instant due = deadline.get().due();
    if (closed == null) {
      return at.compareTo(due) <= 0 ? CaseState.RUNNING : CaseState.OVERDUE;
    }
    return closed.compareTo(due) <= 0 ? CaseState.CLOSED_IN_TIME : CaseState.CLOSED_LATE;
  }

  static Optional<Gravity> judged(CaseEvent event) {
    if (event instanceof CaseEvent.Received received) {
      return received.gravity();
    }
    return event instanceof CaseEvent.Classified classified
        ? classified.gravity()
        : Optional.empty();
  }
}
