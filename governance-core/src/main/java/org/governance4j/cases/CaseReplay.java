package org.governance4j.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.governance4j.cases.CaseEvent.Asked;
import org.governance4j.cases.CaseEvent.CalledBack;
import org.governance4j.cases.CaseEvent.Classified;
import org.governance4j.cases.CaseEvent.Closed;
import org.governance4j.cases.CaseEvent.Dispatched;
import org.governance4j.cases.CaseEvent.Escalated;
import org.governance4j.cases.CaseEvent.Extended;
import org.governance4j.cases.CaseEvent.FedBack;
import org.governance4j.cases.CaseEvent.Finished;
import org.governance4j.cases.CaseEvent.LimitSet;
import org.governance4j.cases.CaseEvent.Merged;
import org.governance4j.cases.CaseEvent.Received;
import org.governance4j.cases.CaseEvent.Reopened;
import org.governance4j.cases.CaseEvent.Responded;
import org.governance4j.cases.CaseEvent.Resumed;
import org.governance4j.cases.CaseEvent.Returned;
import org.governance4j.cases.CaseEvent.Suspended;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.timelimit.Pause;
import org.jspecify.annotations.Nullable;

/** Folds a history event by event, and gathers every contradiction on the way. */
final class CaseReplay {

  final CaseHistory history;
  final List<Dispatch> dispatches = new ArrayList<>();
  final List<Extended> extensions = new ArrayList<>();
  final List<Instant> asked = new ArrayList<>();
  @Nullable Instant responded;

  /** The first answer since the inquirer last wrote. */
  @Nullable Instant answered;

  final List<Instant> fedBack = new ArrayList<>();
  final List<Instant> calledBack = new ArrayList<>();
  final List<Pause> closedTimes = new ArrayList<>();
  final Suspensions suspensions = new Suspensions();
  @Nullable Instant closed;
  @Nullable Gravity gravity;
  @Nullable Complexity complexity;
  @Nullable Instant gravityChanged;
  @Nullable Instant complexityChanged;
  @Nullable OrganisationId escalatedTo;
  @Nullable LimitSet limit;
  private final Findings findings = new Findings();
  private final Set<CaseId> known = new HashSet<>();
  private final Set<Suspensions.Cause> mergedCauses = new HashSet<>();

  /** Which of the dispatches is that to a unit that has the case. */
  private final Map<OrganisationId, Integer> active = new HashMap<>();

  /** How many dispatches there were when the case was last opened again. */
  private int beforeReopening;

  private boolean received;

  private CaseReplay(CaseHistory history) {
    this.history = history;
    known.add(history.id());
  }

  /** Folds a history that is not empty, or refuses it with every contradiction. */
  static Outcome<CaseReplay> of(CaseHistory history) {
    CaseReplay replay = unchecked(history);
    return replay.findings.outcome(() -> replay);
  }

  /** Folds a history that is not empty, and passes over contradictions. */
  static CaseReplay unchecked(CaseHistory history) {
    CaseReplay replay = new CaseReplay(history);
    if (!(history.events().get(0) instanceof Received)) {
      replay.findings.violation(
          Reason.of(
              CasesReason.NOT_RECEIVED_FIRST,
              CasesLaw.NO_CONTRADICTION,
              "case",
              Fact.of(history.id())));
    }
    for (int i = 0; i < history.events().size(); i++) {
      replay.check(i);
      replay.apply(i);
    }
    return replay;
  }

  private void check(int i) {
    CaseEvent event = history.events().get(i);
    if (i > 0 && event.at().isBefore(history.events().get(i - 1).at())) {
      contradiction(CasesReason.OUT_OF_ORDER, i, "at", Fact.of(event.at()));
    }
    boolean follows =
        event instanceof FedBack || event instanceof CalledBack || event instanceof Reopened;
    if (closed != null && !follows) {
      contradiction(CasesReason.AFTER_CLOSING, i);
    }
  }

  private void apply(int i) {
    CaseEvent event = history.events().get(i);
    if (event instanceof Received now) {
      receive(i, now);
    } else if (event instanceof Classified now) {
      judge(now);
    } else if (event instanceof Escalated now) {
      escalatedTo = now.to();
    } else if (event instanceof LimitSet now) {
      setLimit(i, now);
    } else if (event instanceof Extended now) {
      extensions.add(now);
    } else if (event instanceof Merged now) {
      merge(i, now);
    } else if (event instanceof Asked now) {
      asked.add(now.at());
      answered = null;
    } else if (event instanceof FedBack now) {
      fedBack.add(now.at());
    } else if (event instanceof CalledBack now) {
      calledBack.add(now.at());
    } else if (event instanceof Closed now) {
      close(now);
    } else if (event instanceof Reopened now) {
      reopen(i, now);
    } else {
      applyToSuspension(i, event);
    }
  }

  private void applyToSuspension(int i, CaseEvent event) {
    if (event instanceof Suspended now) {
      if (!suspensions.begin(now)) {
        contradiction(
            CasesReason.SUSPENDED_ALREADY, i, "cause", new Fact.Code("cause", now.cause()));
      }
    } else if (event instanceof Resumed now) {
      boolean ended = suspensions.end(now);
      if (!mergedCauses.remove(new Suspensions.Cause(now.cause(), now.part())) && !ended) {
        contradiction(CasesReason.NOT_SUSPENDED, i, "cause", new Fact.Code("cause", now.cause()));
      }
    } else {
      applyToUnit(i, event);
    }
  }

  private void applyToUnit(int i, CaseEvent event) {
    if (event instanceof Dispatched now) {
      dispatch(i, now);
    } else if (event instanceof Responded now) {
      responded = responded == null ? now.at() : responded;
      answered = answered == null ? now.at() : answered;
      now.unit().ifPresent(unit -> change(i, unit, dispatch -> dispatch.respondedAt(now.at())));
    } else if (event instanceof Returned now) {
      change(i, now.unit(), dispatch -> dispatch.withReturned(now.at()));
    } else if (event instanceof Finished now) {
      change(i, now.unit(), dispatch -> dispatch.withFinished(now.at()));
    }
  }

  private void dispatch(int i, Dispatched now) {
    Integer place = active.get(now.unit());
    if (place != null && !endAtClosing(place)) {
      contradiction(CasesReason.DISPATCHED_ALREADY, i, "unit", Fact.of(now.unit()));
      return;
    }
    active.put(now.unit(), dispatches.size());
    dispatches.add(Dispatch.of(now));
  }

  /** The part of a unit that had the case as it was closed was done then, once it gets it again. */
  private boolean endAtClosing(int place) {
    if (place >= beforeReopening) {
      return false;
    }
    Instant closing = closedTimes.get(closedTimes.size() - 1).from();
    dispatches.set(place, dispatches.get(place).withFinished(closing));
    return true;
  }

  /** What a unit does that has the case. */
  private void change(int i, OrganisationId unit, UnaryOperator<Dispatch> done) {
    Integer place = active.get(unit);
    if (place == null) {
      contradiction(CasesReason.NOT_DISPATCHED, i, "unit", Fact.of(unit));
      return;
    }
    Dispatch after = done.apply(dispatches.get(place));
    dispatches.set(place, after);
    if (!after.isActive()) {
      active.remove(unit);
    }
  }

  private void receive(int i, Received now) {
    if (received) {
      contradiction(CasesReason.RECEIVED_TWICE, i);
      return;
    }
    received = true;
    gravity = now.gravity().orElse(gravity);
    complexity = now.complexity().orElse(complexity);
  }

  private void judge(Classified now) {
    if (gravity != null && now.gravity().filter(changed -> changed != gravity).isPresent()) {
      gravityChanged = now.at();
    }
    if (complexity != null && now.complexity().filter(to -> to != complexity).isPresent()) {
      complexityChanged = now.at();
    }
    gravity = now.gravity().orElse(gravity);
    complexity = now.complexity().orElse(complexity);
  }

  private void setLimit(int i, LimitSet now) {
    if (escalatedTo == null) {
      contradiction(CasesReason.LIMIT_WITHOUT_ESCALATION, i);
    }
    if (!now.due().isAfter(now.at())) {
      contradiction(CasesReason.LIMIT_ENDS_BEFORE_SET, i, "due", Fact.of(now.due()));
    }
    limit = now;
  }

  private void merge(int i, Merged now) {
    CaseHistory other = now.duplicate();
    if (!known.add(other.id())) {
      contradiction(CasesReason.MERGED_ALREADY, i, "duplicate", Fact.of(other.id()));
    }
    if (other.events().isEmpty()) {
      contradiction(CasesReason.DUPLICATE_NOT_RECEIVED, i, "duplicate", Fact.of(other.id()));
      return;
    }
    if (other.events().stream().anyMatch(event -> event.at().isAfter(now.at()))) {
      contradiction(CasesReason.DUPLICATE_GOES_ON, i, "duplicate", Fact.of(other.id()));
    }
    Outcome<CaseReplay> replayed = of(other);
    findings.take(replayed);
    replayed.toOptional().ifPresent(same -> mergedCauses.addAll(same.suspensions.causes()));
    if (replayed.toOptional().filter(same -> same.closed != null).isPresent()) {
      contradiction(CasesReason.DUPLICATE_CLOSED, i, "duplicate", Fact.of(other.id()));
    }
  }

  private void close(Closed now) {
    closed = closed == null ? now.at() : closed;
    suspensions.endAll(now.at());
  }

  private void reopen(int i, Reopened now) {
    if (closed == null) {
      contradiction(CasesReason.NOT_CLOSED, i);
      return;
    }
    // One that lies before the closing is out of order, and refused as such.
    closedTimes.add(Pause.of(closed, now.at().isBefore(closed) ? closed : now.at()));
    closed = null;
    beforeReopening = dispatches.size();
  }

  private void contradiction(CasesReason code, int event, String name, Fact fact) {
    findings.violation(at(code, event).with(name, fact));
  }

  private void contradiction(CasesReason code, int event) {
    findings.violation(at(code, event));
  }

  private Reason at(CasesReason code, int event) {
    return Reason.of(code, CasesLaw.NO_CONTRADICTION, "case", Fact.of(history.id()))
        .with("event", Fact.of(event + 1L, Unit.COUNT));
  }
}
