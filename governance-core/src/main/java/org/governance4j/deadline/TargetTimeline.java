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

  static Outcome<TargetTimeline> of(
      DeadlineRules rules, TargetRun run, RunLimit limit, LocalDate day) {
    Optional<Deadline> shown = limit.latest();
    boolean over = run.over().isPresent() || shown.isEmpty();
    return over
        ? Outcome.accepted(new TargetTimeline(run, limit, Optional.empty()))
        : Signals.of(rules, limit, shown.get(), day)
            .map(signals -> new TargetTimeline(run, limit, Optional.of(signals)));
  }

  /** Its progress, with all that its light and rung need. */
  Outcome<TargetProgress> at(Instant at) {
    return stateAt(at).flatMap(same -> progress(at));
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

  private Outcome<TargetProgress> progress(Instant at) {
    Instant shown = limit.stop().map(RunLimit.Stop::at).orElse(at);
    Outcome<Optional<Light>> light =
        signals.map(marks -> marks.lightAt(shown)).orElseGet(TargetTimeline::none);
    Outcome<Optional<String>> rung =
        signals.map(marks -> marks.rungAt(shown)).orElseGet(TargetTimeline::none);
    return light.combine(
        rung,
        (shownLight, shownRung) ->
            new TargetProgress(state(at), limit.deadline(), run.ended(), shownLight, shownRung));
  }

  private static <T> Outcome<Optional<T>> none() {
    return Outcome.accepted(Optional.empty());
  }

  /** The first instant after another at which the progress differs, unless something happens. */
  Optional<Instant> nextChange(Instant at) {
    if (limit.deadline().isEmpty() || signals.isEmpty()) {
      return Optional.empty();
    }
    Optional<TargetProgress> now = progress(at).toOptional();
    return signals
        .get()
        .instants()
        .filter(instant -> instant.isAfter(at) && !progress(instant).toOptional().equals(now))
        .min(Instant::compareTo);
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
