package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.cases.CaseFold;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/**
 * Finds the targets that have begun: by their milestone, or because another one ran out.
 *
 * @param at the instant by which they have begun, as far as time alone begins one
 */
record TargetRuns(DeadlineRules rules, DeadlinePolicy targets, Instant at) {

  /** A run, or what is missing to tell whether and since when there is one. */
  record Begun(Optional<OrganisationId> unit, Outcome<TargetRun> run) {}

  /** The runs of a target in a case. */
  ImmutableList<Begun> of(DeadlineTarget target, CaseFold fold) {
    Optional<Outcome<TargetRun>> deemed =
        target
            .deemed()
            .map(DeadlineTarget.Deemed::target)
            .flatMap(targets::target)
            .flatMap(before -> of(before, fold).stream().findFirst())
            .flatMap(before -> deemed(target, fold, before.run()));
    return deemed
        .map(run -> ImmutableList.of(new Begun(Optional.empty(), run)))
        .orElseGet(() -> reached(target, fold));
  }

  private static ImmutableList<Begun> reached(DeadlineTarget target, CaseFold fold) {
    return TargetRun.of(target, fold).stream()
        .map(run -> new Begun(run.unit(), Outcome.accepted(run)))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Its run since another one ran out; empty if its milestone was reached by then, or it has not.
   */
  private Optional<Outcome<TargetRun>> deemed(
      DeadlineTarget target, CaseFold fold, Outcome<TargetRun> before) {
    Outcome<RunLimit> limit = before.flatMap(run -> new TargetLimit(rules, fold, run, true).find());
    if (limit.toOptional().isEmpty()) {
      return Optional.of(limit.flatMap(same -> before));
    }
    return limit
        .orElseThrow()
        .deadline()
        .filter(deadline -> at.isAfter(deadline.due()))
        .filter(deadline -> isOpen(before.orElseThrow(), deadline.due()))
        .map(deadline -> since(target, fold, expiry(deadline)));
  }

  private static boolean isOpen(TargetRun run, Instant due) {
    return run.over().filter(end -> !end.isAfter(due)).isEmpty();
  }

  private Outcome<TargetRun> since(DeadlineTarget target, CaseFold fold, Instant from) {
    DeadlineTarget.Deemed deemed = target.deemed().orElseThrow();
    return Outcome.accepted(
        TargetRun.ofCase(target, fold, from),
        Reason.of(
                DeadlineReason.DEEMED_REACHED,
                deemed.rule(),
                "target",
                new Fact.Code("target", deemed.target()))
            .with("from", Fact.of(from)));
  }

  /** The last instant that belongs to the last day: 24:00 is on the date after it. */
  private Instant expiry(Deadline deadline) {
    LocalDate next = deadline.lastDay().plusDays(1);
    Instant end = next.atStartOfDay(rules.zone()).toInstant().minusNanos(1);
    return deadline.due().isAfter(end) ? end : deadline.due();
  }
}
