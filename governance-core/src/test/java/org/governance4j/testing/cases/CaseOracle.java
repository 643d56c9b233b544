package org.governance4j.testing.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;

/** Reads the events of a case one by one, each against all before it. */
public final class CaseOracle {

  private CaseOracle() {}

  /**
   * Everything that contradicts something before it, of receipts, judgements, reports, limits and
   * closings.
   *
   * @param events the events
   * @return each as CODE@event, with the first event counted as 1
   */
  public static List<String> contradictions(List<CaseEvent> events) {
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

  /**
   * Everything that contradicts something before it, of suspensions, units, mergers, closings and
   * reopenings.
   *
   * @param history a history that begins with its receipt
   * @return each as CODE@event, with the first event counted as 1
   */
  public static List<String> contradictions(CaseHistory history) {
    List<String> found = new ArrayList<>();
    Set<String> causes = new HashSet<>();
    Set<OrganisationId> units = new HashSet<>();
    Set<OrganisationId> again = new HashSet<>();
    Set<CaseId> merged = new HashSet<>(Set.of(history.id()));
    boolean closed = false;
    Instant before = Instant.MIN;
    for (int i = 0; i < history.events().size(); i++) {
      CaseEvent event = history.events().get(i);
      String at = "@" + (i + 1);
      if (event.at().isBefore(before)) {
        found.add("OUT_OF_ORDER" + at);
      }
      before = event.at();
      boolean afterwards =
          event instanceof CaseEvent.FedBack
              || event instanceof CaseEvent.CalledBack
              || event instanceof CaseEvent.Reopened;
      if (closed && !afterwards) {
        found.add("AFTER_CLOSING" + at);
      }
      if (event instanceof CaseEvent.Suspended s && !causes.add(s.cause())) {
        found.add("SUSPENDED_ALREADY" + at);
      } else if (event instanceof CaseEvent.Resumed r && !causes.remove(r.cause())) {
        found.add("NOT_SUSPENDED" + at);
      } else if (event instanceof CaseEvent.Dispatched d
          && !units.add(d.unit())
          && !again.remove(d.unit())) {
        found.add("DISPATCHED_ALREADY" + at);
      } else if (event instanceof CaseEvent.Returned r && !units.remove(r.unit())) {
        found.add("NOT_DISPATCHED" + at);
      } else if (event instanceof CaseEvent.Finished f && !units.remove(f.unit())) {
        found.add("NOT_DISPATCHED" + at);
      } else if (event instanceof CaseEvent.Responded r
          && r.unit().isPresent()
          && !units.contains(r.unit().get())) {
        found.add("NOT_DISPATCHED" + at);
      } else if (event instanceof CaseEvent.Reopened && !closed) {
        found.add("NOT_CLOSED" + at);
      } else if (event instanceof CaseEvent.Merged m) {
        List<CaseEvent> other = m.duplicate().events();
        if (!merged.add(m.duplicate().id())) {
          found.add("MERGED_ALREADY" + at);
        }
        if (other.isEmpty()) {
          found.add("DUPLICATE_NOT_RECEIVED" + at);
        }
        if (other.stream().anyMatch(e -> e.at().isAfter(m.at()))) {
          found.add("DUPLICATE_GOES_ON" + at);
        }
        boolean over = false;
        for (CaseEvent e : other) {
          over = e instanceof CaseEvent.Closed || over && !(e instanceof CaseEvent.Reopened);
        }
        if (over) {
          found.add("DUPLICATE_CLOSED" + at);
        }
      }
      // A unit keeps it until it finishes or returns it, or gets it again once it is reopened.
      if (closed && event instanceof CaseEvent.Reopened) {
        again.addAll(units);
      }
      again.retainAll(units);
      // What is closed is no longer suspended.
      causes.removeIf(cause -> event instanceof CaseEvent.Closed);
      closed =
          event instanceof CaseEvent.Closed || closed && !(event instanceof CaseEvent.Reopened);
    }
    return found;
  }
}
