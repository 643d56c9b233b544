package org.governance4j.deadline;

import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.CaseEvent.Classified;
import org.governance4j.deadline.CaseEvent.Closed;
import org.governance4j.deadline.CaseEvent.Escalated;
import org.governance4j.deadline.CaseEvent.FedBack;
import org.governance4j.deadline.CaseEvent.LimitSet;
import org.governance4j.deadline.CaseEvent.Received;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/** What a case's events add up to: the fold of its history. */
final class CaseReplay {

  private static final RuleRef CONSISTENT =
      RuleRef.law("L-DEADLINE-6", "the events of a history do not contradict each other");

  private final CaseHistory history;
  private final Findings findings = new Findings();
  private @Nullable Instant received;
  private @Nullable Instant closed;
  private @Nullable Gravity gravity;
  private @Nullable Instant reclassified;
  private @Nullable OrganisationId escalatedTo;
  private @Nullable LimitSet limit;

  private CaseReplay(CaseHistory history) {
    this.history = history;
  }

  /** Folds a history that is known to be not empty, or refuses it with every contradiction. */
  static Outcome<CaseReplay> of(CaseHistory history) {
    CaseReplay replay = new CaseReplay(history);
    if (!(history.events().get(0) instanceof Received)) {
      replay.findings.violation(
          Reason.of(DeadlineReason.NOT_RECEIVED_FIRST, CONSISTENT, "case", Fact.of(history.id())));
    }
    for (int i = 0; i < history.events().size(); i++) {
      replay.check(i);
      replay.apply(i);
    }
    return replay.findings.outcome(() -> replay);
  }

  CaseId id() {
    return history.id();
  }

  Instant received() {
    return history.events().get(0).at();
  }

  Optional<Instant> closed() {
    return Optional.ofNullable(closed);
  }

  Optional<Gravity> gravity() {
    return Optional.ofNullable(gravity);
  }

  /** When the gravity changed from one that had been judged before, last. */
  Optional<Instant> reclassified() {
    return Optional.ofNullable(reclassified);
  }

  Optional<OrganisationId> escalatedTo() {
    return Optional.ofNullable(escalatedTo);
  }

  Optional<LimitSet> limit() {
    return Optional.ofNullable(limit);
  }

  private void check(int i) {
    CaseEvent event = history.events().get(i);
    if (i > 0 && event.at().isBefore(history.events().get(i - 1).at())) {
      contradiction(DeadlineReason.OUT_OF_ORDER, i, "at", Fact.of(event.at()));
    }
    if (closed != null && !(event instanceof FedBack)) {
      contradiction(DeadlineReason.AFTER_CLOSING, i);
    }
  }

  private void apply(int i) {
    CaseEvent event = history.events().get(i);
    if (event instanceof Received now) {
      receive(i, now);
    } else if (event instanceof Classified now) {
      now.gravity().ifPresent(changed -> judge(changed, now.at()));
    } else if (event instanceof Escalated now) {
      escalatedTo = now.to();
    } else if (event instanceof LimitSet now) {
      setLimit(i, now);
    } else if (event instanceof Closed now && closed == null) {
      closed = now.at();
    }
  }

  private void receive(int i, Received now) {
    if (received != null) {
      contradiction(DeadlineReason.RECEIVED_TWICE, i);
      return;
    }
    received = now.at();
    gravity = now.gravity().orElse(gravity);
  }

  private void judge(Gravity changed, Instant at) {
    if (gravity != null && gravity != changed) {
      reclassified = at;
    }
    gravity = changed;
  }

  private void setLimit(int i, LimitSet now) {
    if (escalatedTo == null) {
      contradiction(DeadlineReason.LIMIT_WITHOUT_ESCALATION, i);
    }
    if (!now.due().isAfter(now.at())) {
      contradiction(DeadlineReason.LIMIT_ENDS_BEFORE_SET, i, "due", Fact.of(now.due()));
    }
    limit = now;
  }

  private void contradiction(DeadlineReason code, int event, String name, Fact fact) {
    findings.violation(at(code, event).with(name, fact));
  }

  private void contradiction(DeadlineReason code, int event) {
    findings.violation(at(code, event));
  }

  private Reason at(DeadlineReason code, int event) {
    return Reason.of(code, CONSISTENT, "case", Fact.of(history.id()))
        .with("event", Fact.of(event + 1L, Unit.COUNT));
  }
}
