package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** A run of a target with its limit, to be looked at at any instant until the next event. */
record TargetView(TargetRun run, CountedLimit settled, Optional<Signals> signals) {

  static Outcome<TargetView> of(
      DeadlineRules rules, TargetRun run, CountedLimit settled, LocalDate day) {
    Optional<Deadline> shown = settled.latest();
    boolean over = run.over().isPresent() || shown.isEmpty();
    return over
        ? Outcome.accepted(new TargetView(run, settled, Optional.empty()))
        : Signals.of(rules, settled, shown.get(), day)
            .map(signals -> new TargetView(run, settled, Optional.of(signals)));
  }

  /** How it stands, with all that its light and rung need. */
  Outcome<TargetProgress> at(Instant at) {
    return stateAt(at).flatMap(same -> progress(at));
  }

  /** How it stands but for its light and rung. */
  Outcome<CaseState> stateAt(Instant at) {
    Reason last =
        run.ended()
            .map(
                ended ->
                    Reason.of(DeadlineReason.CLOSED, DeadlineLaw.IN_TIME, "closed", Fact.of(ended)))
            .orElseGet(
                () -> Reason.of(DeadlineReason.OPEN, DeadlineLaw.IN_TIME, "at", Fact.of(at)));
    return new Outcome.Accepted<>(
        state(at), ImmutableList.<Reason>builder().addAll(settled.waiting()).add(last).build());
  }

  private Outcome<TargetProgress> progress(Instant at) {
    Instant shown = settled.stop().map(CountedLimit.Stop::at).orElse(at);
    Outcome<Optional<Light>> light =
        signals.map(marks -> marks.lightAt(shown)).orElseGet(TargetView::none);
    Outcome<Optional<String>> rung =
        signals.map(marks -> marks.rungAt(shown)).orElseGet(TargetView::none);
    return light.combine(
        rung,
        (shownLight, shownRung) ->
            new TargetProgress(state(at), settled.deadline(), run.ended(), shownLight, shownRung));
  }

  private static <T> Outcome<Optional<T>> none() {
    return Outcome.accepted(Optional.empty());
  }

  /** The first instant after another at which the progress differs, unless something happens. */
  Optional<Instant> nextChange(Instant at) {
    if (settled.deadline().isEmpty() || signals.isEmpty()) {
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
    if (settled.deadline().isEmpty()) {
      return stateWithoutDeadline();
    }
    boolean late = run.over().orElse(at).isAfter(settled.deadline().get().due());
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
    if (settled.stop().isPresent()) {
      return run.ended().isPresent() ? CaseState.CLOSED_IN_TIME : CaseState.SUSPENDED;
    }
    return run.ended().isPresent() ? CaseState.CLOSED_WITHOUT_LIMIT : CaseState.AWAITING_LIMIT;
  }
}
