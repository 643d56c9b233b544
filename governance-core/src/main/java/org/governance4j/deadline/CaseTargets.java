package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.cases.CaseEvent.Extended;
import org.governance4j.cases.CaseFold;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** Every target of a case that has begun, each with its limit or why it has none. */
record CaseTargets(ImmutableList<Entry> entries) {

  /** One target, or one unit's. */
  record Entry(String target, Optional<OrganisationId> unit, Outcome<TargetTimeline> timeline) {}

  /**
   * The targets of a case.
   *
   * @param at the instant by which they have begun, as far as time alone begins one
   */
  static Outcome<CaseTargets> of(DeadlineRules rules, CaseFold fold, Instant at) {
    return targets(rules, fold).flatMap(targets -> of(new TargetRuns(rules, targets, at), fold));
  }

  /** Where no target is known, the gravity may be known to be missing, too. */
  private static Outcome<DeadlinePolicy> targets(DeadlineRules rules, CaseFold fold) {
    Outcome<DeadlinePolicy> targets = rules.targets(rules.dayOf(fold.received()));
    return targets.toOptional().isEmpty() && rules.byGravity() && fold.gravity().isEmpty()
        ? targets.combine(TargetLimit.gravityUnknown(fold), (known, none) -> known)
        : targets;
  }

  /** A target of the case as a whole. */
  Outcome<TargetTimeline> find(String target) {
    return entries.stream()
        .filter(one -> one.target().equals(target) && one.unit().isEmpty())
        .findFirst()
        .map(Entry::timeline)
        .orElseGet(
            () ->
                Outcome.undetermined(
                    Reason.of(
                        DeadlineReason.NO_SUCH_TARGET,
                        DeadlineLaw.NO_DEFAULT,
                        "target",
                        new Fact.Code("target", target))));
  }

  private static Outcome<CaseTargets> of(TargetRuns runs, CaseFold fold) {
    ImmutableList<CaseFold> merged = fold.merged();
    Findings findings = new Findings();
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    List<Extended> unused = new ArrayList<>(fold.extensions());
    for (DeadlineTarget target : runs.targets().targets()) {
      for (TargetRuns.Begun begun : runs.of(target, fold)) {
        unused.removeAll(fold.extensions(target.code(), begun.unit()));
        Outcome<TargetTimeline> timeline =
            begun.run().flatMap(run -> timeline(runs, run, fold, merged));
        if (timeline instanceof Outcome.Refused<TargetTimeline> refused) {
          findings.take(refused);
        }
        entries.add(new Entry(target.code(), begun.unit(), timeline));
      }
    }
    unused.forEach(extended -> findings.violation(extendsNothing(fold, extended)));
    return findings.outcome(() -> new CaseTargets(entries.build()));
  }

  private static Reason extendsNothing(CaseFold fold, Extended extended) {
    return Reason.of(
            DeadlineReason.EXTENDS_NOTHING,
            DeadlineLaw.EXTENSION_ALLOWED,
            "case",
            Fact.of(fold.id()))
        .with("target", new Fact.Code("target", extended.target()));
  }

  private static Outcome<TargetTimeline> timeline(
      TargetRuns runs, TargetRun run, CaseFold fold, ImmutableList<CaseFold> merged) {
    LocalDate day = runs.rules().dayOf(fold.received());
    return firstDue(runs, run, fold, merged)
        .map(limit -> limit.of(fold.id()))
        .map(limit -> TargetTimeline.of(runs.rules(), run, limit, day));
  }

  private static Outcome<RunLimit> firstDue(
      TargetRuns runs, TargetRun run, CaseFold fold, ImmutableList<CaseFold> merged) {
    Outcome<RunLimit> own = new TargetLimit(runs.rules(), fold, run, false).find();
    if (run.unit().isPresent() || merged.isEmpty()) {
      return own;
    }
    return merged.stream()
        .flatMap(
            other ->
                runs.of(run.target(), other).stream()
                    .map(begun -> begun.run().flatMap(same -> find(runs.rules(), other, same))))
        .reduce(own, CaseTargets::earlier);
  }

  private static Outcome<RunLimit> find(DeadlineRules rules, CaseFold other, TargetRun run) {
    return new TargetLimit(rules, other, run, true)
        .find()
        .flatMap(
            limit ->
                Outcome.accepted(
                    limit,
                    Reason.of(
                        DeadlineReason.FIRST_DUE,
                        DeadlineLaw.FIRST_DUE,
                        "case",
                        Fact.of(other.id()))));
  }

  /** The one that ends first with its own steps, or what is missing of both. */
  private static Outcome<RunLimit> earlier(Outcome<RunLimit> one, Outcome<RunLimit> other) {
    Outcome<Boolean> first = one.combine(other, CaseTargets::endsFirst);
    return first
        .flatMap(same -> other)
        .fold(known -> first.orElseThrow() ? one : other, refused -> refused, missing -> missing);
  }

  private static boolean endsFirst(RunLimit one, RunLimit other) {
    if (one.deadline().isPresent() && other.deadline().isPresent()) {
      return !one.deadline().get().due().isAfter(other.deadline().get().due());
    }
    // One that is suspended or waits for a limit has no end yet; the suspended one comes first.
    return other.deadline().isEmpty()
        && (one.deadline().isPresent() || one.stop().isPresent() || other.stop().isEmpty());
  }
}
