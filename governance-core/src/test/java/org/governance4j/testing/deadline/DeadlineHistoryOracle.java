package org.governance4j.testing.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.deadline.CaseEvent;
import org.governance4j.deadline.CaseState;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.Gravity;

/** Reads the events of a case one by one, each against all before it. */
final class DeadlineHistoryOracle {

  private DeadlineHistoryOracle() {}

  /** Everything in a history that contradicts something before it. */
  static List<String> contradictions(List<CaseEvent> events) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      CaseEvent event = events.get(i);
      int number = i + 1;
      boolean received = false;
      boolean escalated = false;
      boolean closed = false;
      for (CaseEvent earlier : events.subList(0, i)) {
        received |= earlier instanceof CaseEvent.Received;
        escalated |= earlier instanceof CaseEvent.Escalated;
        closed |= earlier instanceof CaseEvent.Closed;
      }
      if (i == 0 && !(event instanceof CaseEvent.Received)) {
        found.add("NOT_RECEIVED_FIRST");
      }
      if (received && event instanceof CaseEvent.Received) {
        found.add("RECEIVED_TWICE@" + number);
      }
      if (i > 0 && event.at().compareTo(events.get(i - 1).at()) < 0) {
        found.add("OUT_OF_ORDER@" + number);
      }
      if (closed && !(event instanceof CaseEvent.FedBack)) {
        found.add("AFTER_CLOSING@" + number);
      }
      if (event instanceof CaseEvent.LimitSet set) {
        if (!escalated) {
          found.add("LIMIT_WITHOUT_ESCALATION@" + number);
        }
        if (set.due().compareTo(set.at()) <= 0) {
          found.add("LIMIT_ENDS_BEFORE_SET@" + number);
        }
      }
    }
    return found;
  }

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
