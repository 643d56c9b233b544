package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** A run of a target with its limit, as it is at each instant until the next event. */
record TargetTimeline(TargetRun run, RunLimit limit, Optional<Signals> signals) {

  static TargetTimeline of(DeadlineRules rules, TargetRun run, RunLimit limit, LocalDate day) {
    Optional<Deadline> shown = run.over().isPresent() ? Optional.empty() : limit.latest();
    return new TargetTimeline(
        run, limit, shown.map(deadline -> Signals.of(rules, limit, deadline, day)));
  }

  /** Its progress, with the steps to its state. */
  Outcome<TargetProgress> at(Instant at) {
    return stateAt(at).map(same -> progress(at));
  }

  /** Its state, whatever its light and rung. */
  Outcome<CaseState> stateAt(Instant at) {
    Reason last =
        run.ended()
            .map(
                ended ->
                    Reason.of(DeadlineReason.CLOSED, DeadlineLaw.IN_TIME, "closed", Fact.of(ended)))
            .orElseGet(
                () -> Reason.of(DeadlineReason.OPEN, DeadlineLaw.IN_TIME, "at", Fact.of(at)));
    return new Outcome.Accepted<>(
        state(at), ImmutableList.<Reason>builder().addAll(limit.waiting()).add(last).build());
  }

  private TargetProgress progress(Instant at) {
    Instant shown = limit.stop().map(RunLimit.Stop::at).orElse(at);
    return new TargetProgress(
        state(at),
        limit.deadline(),
        run.ended(),
        signals.map(marks -> marks.lightAt(shown)).orElseGet(TargetTimeline::none),
        signals.map(marks -> marks.rungAt(shown)).orElseGet(TargetTimeline::none));
  }

  private static <T> Outcome<Optional<T>> none() {
    return Outcome.accepted(Optional.empty());
  }

  /** The first instant after another at which the progress differs, unless something happens. */
  Optional<Instant> nextChange(Instant at) {
    if (limit.deadline().isEmpty() || signals.isEmpty()) {
      return Optional.empty();
    }
    Look now = look(at);
    return signals
        .get()
        .instants()
        .filter(instant -> instant.isAfter(at) && !look(instant).equals(now))
        .min(Instant::compareTo);
  }

  /** What is seen of it, whatever the reasons; empty what is not known. */
  private record Look(
      CaseState state, Optional<Optional<Light>> light, Optional<Optional<String>> rung) {}

  private Look look(Instant at) {
    TargetProgress progress = progress(at);
    return new Look(progress.state(), progress.light().toOptional(), progress.rung().toOptional());
  }

  private CaseState state(Instant at) {
    if (limit.deadline().isEmpty()) {
      return stateWithoutDeadline();
    }
    boolean late = run.over().orElse(at).isAfter(limit.deadline().get().due());
    if (run.target().optional() && late && run.ended().isEmpty()) {
      return CaseState.LAPSED;
    }
    if (run.over().isEmpty()) {
      return late ? CaseState.OVERDUE : CaseState.RUNNING;
    }
    if (late) {
      return CaseState.CLOSED_LATE;
    }
    return run.ended().isPresent() ? CaseState.CLOSED_IN_TIME : CaseState.DROPPED;
  }

  private CaseState stateWithoutDeadline() {
    if (run.dropped().isPresent()) {
      return CaseState.DROPPED;
    }
    if (limit.stop().isPresent()) {
      return run.ended().isPresent() ? CaseState.CLOSED_IN_TIME : CaseState.SUSPENDED;
    }
    return run.ended().isPresent() ? CaseState.CLOSED_WITHOUT_LIMIT : CaseState.AWAITING_LIMIT;
  }
}
