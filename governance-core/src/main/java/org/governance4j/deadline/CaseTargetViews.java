package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
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

/** Every target of a case that has begun, each with its limit or what stands against one. */
record CaseTargetViews(ImmutableList<View> views) {

  /** One target, or one unit's. */
  record View(String target, Optional<OrganisationId> unit, Outcome<TargetView> view) {}

  static Outcome<CaseTargetViews> of(DeadlineRules rules, CaseFold fold) {
    return targets(rules, fold).flatMap(targets -> of(rules, targets, fold));
  }

  /** Where no target is known, the gravity may be known to be missing, too. */
  private static Outcome<DeadlinePolicy> targets(DeadlineRules rules, CaseFold fold) {
    Outcome<DeadlinePolicy> targets = rules.targets(rules.dayOf(fold.received()));
    return targets.toOptional().isEmpty() && rules.byGravity() && fold.gravity().isEmpty()
        ? targets.combine(TargetSettling.gravityUnknown(fold), (known, none) -> known)
        : targets;
  }

  /** A target of the case as a whole. */
  Outcome<TargetView> view(String target) {
    return views.stream()
        .filter(one -> one.target().equals(target) && one.unit().isEmpty())
        .findFirst()
        .map(View::view)
        .orElseGet(
            () ->
                Outcome.undetermined(
                    Reason.of(
                        DeadlineReason.NO_SUCH_TARGET,
                        DeadlineLaw.NO_DEFAULT,
                        "target",
                        new Fact.Id(target))));
  }

  private static Outcome<CaseTargetViews> of(
      DeadlineRules rules, DeadlinePolicy targets, CaseFold fold) {
    ImmutableList<CaseFold> merged = fold.merged();
    Findings findings = new Findings();
    ImmutableList.Builder<View> views = ImmutableList.builder();
    List<Extended> unused = new ArrayList<>(fold.extensions());
    for (DeadlineTarget target : targets.targets()) {
      for (TargetRun run : TargetRun.of(target, fold)) {
        unused.removeAll(fold.extensions(target.code(), run.unit()));
        Outcome<TargetView> view = view(rules, run, fold, merged);
        if (view instanceof Outcome.Refused<TargetView> refused) {
          findings.take(refused);
        }
        views.add(new View(target.code(), run.unit(), view));
      }
    }
    unused.forEach(extended -> findings.violation(extendsNothing(fold, extended)));
    return findings.outcome(() -> new CaseTargetViews(views.build()));
  }

  private static Reason extendsNothing(CaseFold fold, Extended extended) {
    return Reason.of(
            DeadlineReason.EXTENDS_NOTHING,
            DeadlineLaw.EXTENSION_ALLOWED,
            "case",
            Fact.of(fold.id()))
        .with("target", new Fact.Id(extended.target()));
  }

  private static Outcome<TargetView> view(
      DeadlineRules rules, TargetRun run, CaseFold fold, ImmutableList<CaseFold> merged) {
    LocalDate day = rules.dayOf(fold.received());
    return tightest(rules, run, fold, merged)
        .map(settled -> settled.of(fold.id()))
        .flatMap(settled -> TargetView.of(rules, run, settled, day));
  }

  private static Outcome<CountedLimit> tightest(
      DeadlineRules rules, TargetRun run, CaseFold fold, ImmutableList<CaseFold> merged) {
    Outcome<CountedLimit> own = new TargetSettling(rules, fold, run, false).settle();
    if (run.unit().isPresent() || merged.isEmpty()) {
      return own;
    }
    return merged.stream()
        .flatMap(
            other ->
                TargetRun.of(run.target(), other).stream().map(same -> settle(rules, other, same)))
        .reduce(own, CaseTargetViews::tighter);
  }

  private static Outcome<CountedLimit> settle(DeadlineRules rules, CaseFold other, TargetRun run) {
    return new TargetSettling(rules, other, run, true)
        .settle()
        .flatMap(
            settled ->
                Outcome.accepted(
                    settled,
                    Reason.of(
                        DeadlineReason.TIGHTEST_CLOCK,
                        DeadlineLaw.FIRST_DUE,
                        "case",
                        Fact.of(other.id()))));
  }

  /** The one that ends first with its own steps, or what is missing of both. */
  private static Outcome<CountedLimit> tighter(
      Outcome<CountedLimit> one, Outcome<CountedLimit> other) {
    Outcome<Boolean> first = one.combine(other, CaseTargetViews::endsFirst);
    return first
        .flatMap(same -> other)
        .fold(known -> first.orElseThrow() ? one : other, refused -> refused, missing -> missing);
  }

  private static boolean endsFirst(CountedLimit one, CountedLimit other) {
    if (one.deadline().isPresent() && other.deadline().isPresent()) {
      return !one.deadline().get().due().isAfter(other.deadline().get().due());
    }
    // One that stands still or waits for a limit has no end yet; standing still comes first.
    return other.deadline().isEmpty()
        && (one.deadline().isPresent() || one.stop().isPresent() || other.stop().isEmpty());
  }
}
