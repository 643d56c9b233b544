package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/** Compares a deadline with the closing, or with the instant asked about. */
final class Standings {

  private static final RuleRef BOUND =
      RuleRef.law("L-DEADLINE-4", "the due instant itself is in time, any later is late");

  private Standings() {}

  static Outcome<CaseStanding> at(CaseReplay replay, SettledLimit settled, Instant at) {
    Optional<Deadline> deadline = settled.deadline();
    CaseState state = state(replay.closed(), deadline.map(Deadline::due), at);
    Reason last =
        replay
            .closed()
            .map(closed -> Reason.of(DeadlineReason.CLOSED, BOUND, "closed", Fact.of(closed)))
            .orElseGet(() -> Reason.of(DeadlineReason.OPEN, BOUND, "at", Fact.of(at)));
    return new Outcome.Accepted<>(
        new CaseStanding(replay.id(), state, deadline),
        ImmutableList.<Reason>builder().addAll(settled.waiting()).add(last).build());
  }

  private static CaseState state(Optional<Instant> closed, Optional<Instant> due, Instant at) {
    if (due.isEmpty()) {
      return closed.isPresent() ? CaseState.CLOSED_WITHOUT_LIMIT : CaseState.AWAITING_LIMIT;
    }
    boolean late = closed.orElse(at).isAfter(due.get());
    if (closed.isPresent()) {
      return late ? CaseState.CLOSED_LATE : CaseState.CLOSED_IN_TIME;
    }
    return late ? CaseState.OVERDUE : CaseState.RUNNING;
  }
}
