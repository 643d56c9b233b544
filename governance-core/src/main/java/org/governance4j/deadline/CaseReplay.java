package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.CaseEvent.CalledBack;
import org.governance4j.deadline.CaseEvent.Classified;
import org.governance4j.deadline.CaseEvent.Closed;
import org.governance4j.deadline.CaseEvent.Dispatched;
import org.governance4j.deadline.CaseEvent.Escalated;
import org.governance4j.deadline.CaseEvent.Extended;
import org.governance4j.deadline.CaseEvent.FedBack;
import org.governance4j.deadline.CaseEvent.Finished;
import org.governance4j.deadline.CaseEvent.LimitSet;
import org.governance4j.deadline.CaseEvent.Merged;
import org.governance4j.deadline.CaseEvent.Received;
import org.governance4j.deadline.CaseEvent.Reopened;
import org.governance4j.deadline.CaseEvent.Responded;
import org.governance4j.deadline.CaseEvent.Resumed;
import org.governance4j.deadline.CaseEvent.Returned;
import org.governance4j.deadline.CaseEvent.Suspended;
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
  private final Set<CaseId> known = new HashSet<>();
  private final Set<String> mergedCauses = new HashSet<>();
  private final List<Dispatch> dispatches = new ArrayList<>();
  private final List<Extended> extensions = new ArrayList<>();
  private final List<Instant> fedBack = new ArrayList<>();
  private final List<Instant> calledBack = new ArrayList<>();
  private final List<Pause> closedTimes = new ArrayList<>();
  private final Suspensions suspensions = new Suspensions();
  private @Nullable Instant received;
  private @Nullable Instant responded;
  private @Nullable Instant closed;
  private @Nullable Gravity gravity;
  private @Nullable Complexity complexity;
  private @Nullable Instant gravityChanged;
  private @Nullable Instant complexityChanged;
  private @Nullable OrganisationId escalatedTo;
  private @Nullable LimitSet limit;

  private CaseReplay(CaseHistory history) {
    this.history = history;
    known.add(history.id());
  }

  /** Folds a history that is known to be not empty, or refuses it with every contradiction. */
  static Outcome<CaseReplay> of(CaseHistory history) {
    CaseReplay replay = unchecked(history);
    return replay.findings.outcome(() -> replay);
  }

  /** Folds a history whose contradictions are told elsewhere. */
  static CaseReplay unchecked(CaseHistory history) {
    CaseReplay replay = new CaseReplay(history);
    if (!(history.events().get(0) instanceof Received)) {
      replay.findings.violation(
          Reason.of(DeadlineReason.NOT_RECEIVED_FIRST, CONSISTENT, "case", Fact.of(history.id())));
    }
    for (int i = 0; i < history.events().size(); i++) {
      replay.check(i);
      replay.apply(i);
    }
    return replay;
  }

  CaseId id() {
    return history.id();
  }

  Instant received() {
    return history.events().get(0).at();
  }

  Optional<Instant> responded() {
    return Optional.ofNullable(responded);
  }

  /** When it was closed, unless it was opened again. */
  Optional<Instant> closed() {
    return Optional.ofNullable(closed);
  }

  /** From each closing to the reopening that followed it. */
  ImmutableList<Pause> closedTimes() {
    return ImmutableList.copyOf(closedTimes);
  }

  /** When it was opened again, last. */
  Optional<Instant> reopened() {
    return closedTimes.isEmpty()
        ? Optional.empty()
        : closedTimes.get(closedTimes.size() - 1).until();
  }

  /** When the one who asked was told, in order. */
  ImmutableList<Instant> fedBack() {
    return ImmutableList.copyOf(fedBack);
  }

  /** When the one who asked was asked, in order. */
  ImmutableList<Instant> calledBack() {
    return ImmutableList.copyOf(calledBack);
  }

  Optional<Gravity> gravity() {
    return Optional.ofNullable(gravity);
  }

  Optional<Complexity> complexity() {
    return Optional.ofNullable(complexity);
  }

  /** When the gravity changed from one that had been judged before, last. */
  Optional<Instant> gravityChanged() {
    return Optional.ofNullable(gravityChanged);
  }

  /** When the complexity changed from one that had been judged before, last. */
  Optional<Instant> complexityChanged() {
    return Optional.ofNullable(complexityChanged);
  }

  Optional<OrganisationId> escalatedTo() {
    return Optional.ofNullable(escalatedTo);
  }

  Optional<LimitSet> limit() {
    return Optional.ofNullable(limit);
  }

  /** The suspended times, in order and apart from each other; the last may be open. */
  ImmutableList<Pause> suspended() {
    return suspensions.pauses();
  }

  ImmutableList<Dispatch> dispatches() {
    return ImmutableList.copyOf(dispatches);
  }

  /** The extensions of a target, in order. */
  ImmutableList<Extended> extensions(String target, Optional<OrganisationId> unit) {
    return extensions.stream()
        .filter(extended -> extended.target().equals(target) && extended.unit().equals(unit))
        .collect(ImmutableList.toImmutableList());
  }

  /** All extensions, in order. */
  ImmutableList<Extended> extensions() {
    return ImmutableList.copyOf(extensions);
  }

  private void check(int i) {
    CaseEvent event = history.events().get(i);
    if (i > 0 && event.at().isBefore(history.events().get(i - 1).at())) {
      contradiction(DeadlineReason.OUT_OF_ORDER, i, "at", Fact.of(event.at()));
    }
    boolean follows =
        event instanceof FedBack || event instanceof CalledBack || event instanceof Reopened;
    if (closed != null && !follows) {
      contradiction(DeadlineReason.AFTER_CLOSING, i);
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
      if (!suspensions.begin(now.cause(), now.at())) {
        contradiction(DeadlineReason.SUSPENDED_ALREADY, i, "cause", new Fact.Id(now.cause()));
      }
    } else if (event instanceof Resumed now) {
      boolean ended = suspensions.end(now.cause(), now.at());
      if (!mergedCauses.remove(now.cause()) && !ended) {
        contradiction(DeadlineReason.NOT_SUSPENDED, i, "cause", new Fact.Id(now.cause()));
      }
    } else {
      applyToUnit(i, event);
    }
  }

  private void applyToUnit(int i, CaseEvent event) {
    if (event instanceof Dispatched now) {
      if (active(now.unit()).isPresent()) {
        contradiction(DeadlineReason.DISPATCHED_ALREADY, i, "unit", Fact.of(now.unit()));
      } else {
        dispatches.add(new Dispatch(now.unit(), now.role(), now.at()));
      }
    } else if (event instanceof Responded now) {
      responded = responded == null ? now.at() : responded;
      now.unit().flatMap(unit -> handedTo(i, unit)).ifPresent(unit -> respond(unit, now.at()));
    } else if (event instanceof Returned now) {
      handedTo(i, now.unit()).ifPresent(unit -> unit.returned = now.at());
    } else if (event instanceof Finished now) {
      handedTo(i, now.unit()).ifPresent(unit -> unit.finished = now.at());
    }
  }

  private static void respond(Dispatch unit, Instant at) {
    unit.responded = unit.responded == null ? at : unit.responded;
  }

  private Optional<Dispatch> active(OrganisationId unit) {
    return dispatches.stream()
        .filter(dispatch -> dispatch.unit.equals(unit) && dispatch.isActive())
        .findFirst();
  }

  private Optional<Dispatch> handedTo(int i, OrganisationId unit) {
    Optional<Dispatch> dispatch = active(unit);
    if (dispatch.isEmpty()) {
      contradiction(DeadlineReason.NOT_DISPATCHED, i, "unit", Fact.of(unit));
    }
    return dispatch;
  }

  private void receive(int i, Received now) {
    if (received != null) {
      contradiction(DeadlineReason.RECEIVED_TWICE, i);
      return;
    }
    received = now.at();
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
      contradiction(DeadlineReason.LIMIT_WITHOUT_ESCALATION, i);
    }
    if (!now.due().isAfter(now.at())) {
      contradiction(DeadlineReason.LIMIT_ENDS_BEFORE_SET, i, "due", Fact.of(now.due()));
    }
    limit = now;
  }

  private void merge(int i, Merged now) {
    CaseHistory other = now.duplicate();
    if (!known.add(other.id())) {
      contradiction(DeadlineReason.MERGED_ALREADY, i, "duplicate", Fact.of(other.id()));
    }
    if (other.events().isEmpty()) {
      contradiction(DeadlineReason.DUPLICATE_NOT_RECEIVED, i, "duplicate", Fact.of(other.id()));
      return;
    }
    if (other.events().stream().anyMatch(event -> event.at().isAfter(now.at()))) {
      contradiction(DeadlineReason.DUPLICATE_GOES_ON, i, "duplicate", Fact.of(other.id()));
    }
    Outcome<CaseReplay> replayed = of(other);
    findings.take(replayed.map(same -> same.id()));
    replayed.toOptional().ifPresent(same -> mergedCauses.addAll(same.suspensions.causes()));
    if (replayed.toOptional().flatMap(CaseReplay::closed).isPresent()) {
      contradiction(DeadlineReason.DUPLICATE_CLOSED, i, "duplicate", Fact.of(other.id()));
    }
  }

  private void close(Closed now) {
    closed = closed == null ? now.at() : closed;
    suspensions.endAll(now.at());
  }

  private void reopen(int i, Reopened now) {
    if (closed == null) {
      contradiction(DeadlineReason.NOT_CLOSED, i);
      return;
    }
    closedTimes.add(new Pause(closed, Optional.of(now.at())));
    closed = null;
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
