package org.governance4j.deadline;

import static org.governance4j.deadline.DeadlineRules.NO_DEFAULT;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.CaseEvent.Extended;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/** Every target of a case that has begun, each with its limit or what stands against one. */
record CaseTargetViews(ImmutableList<View> views) {

  private static final RuleRef TIGHTEST =
      RuleRef.law("L-DEADLINE-11", "merged cases go on under the clock that ends first");

  /** One target, or one unit's. */
  record View(String target, Optional<OrganisationId> unit, Outcome<TargetView> view) {}

  static Outcome<CaseTargetViews> of(DeadlineRules rules, CaseHistory history) {
    return CaseReplay.of(history)
        .flatMap(
            replay ->
                targets(rules, replay).flatMap(targets -> of(rules, targets, replay, history)));
  }

  /** Where no target is known, the gravity may be known to be missing, too. */
  private static Outcome<DeadlinePolicy> targets(DeadlineRules rules, CaseReplay replay) {
    Outcome<DeadlinePolicy> targets = rules.targets(rules.dayOf(replay.received()));
    return targets.toOptional().isEmpty() && rules.byGravity() && replay.gravity().isEmpty()
        ? targets.combine(TargetSettling.gravityUnknown(replay), (known, none) -> known)
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
                        DeadlineReason.NO_SUCH_TARGET, NO_DEFAULT, "target", new Fact.Id(target))));
  }

  private static Outcome<CaseTargetViews> of(
      DeadlineRules rules, DeadlinePolicy targets, CaseReplay replay, CaseHistory history) {
    ImmutableList<CaseReplay> merged =
        MergedCases.of(history).stream()
            .map(CaseReplay::unchecked)
            .collect(ImmutableList.toImmutableList());
    Findings findings = new Findings();
    ImmutableList.Builder<View> views = ImmutableList.builder();
    List<Extended> unused = new ArrayList<>(replay.extensions());
    for (DeadlineTarget target : targets.targets()) {
      for (TargetRun run : TargetRun.of(target, replay)) {
        unused.removeAll(replay.extensions(target.code(), run.unit()));
        Outcome<TargetView> view = view(rules, run, replay, merged);
        if (view instanceof Outcome.Refused<TargetView> refused) {
          findings.take(refused);
        }
        views.add(new View(target.code(), run.unit(), view));
      }
    }
    unused.forEach(extended -> findings.violation(extendsNothing(replay, extended)));
    return findings.outcome(() -> new CaseTargetViews(views.build()));
  }

  private static Reason extendsNothing(CaseReplay replay, Extended extended) {
    return Reason.of(
            DeadlineReason.EXTENDS_NOTHING, ExtendedLimit.WITHIN_RULE, "case", Fact.of(replay.id()))
        .with("target", new Fact.Id(extended.target()));
  }

  private static Outcome<TargetView> view(
      DeadlineRules rules, TargetRun run, CaseReplay replay, ImmutableList<CaseReplay> merged) {
    LocalDate day = rules.dayOf(replay.received());
    return tightest(rules, run, replay, merged)
        .map(settled -> settled.of(replay.id()))
        .flatMap(settled -> TargetView.of(rules, run, settled, day));
  }

  private static Outcome<CountedLimit> tightest(
      DeadlineRules rules, TargetRun run, CaseReplay replay, ImmutableList<CaseReplay> merged) {
    Outcome<CountedLimit> own = new TargetSettling(rules, replay, run, false).settle();
    if (run.unit().isPresent() || merged.isEmpty()) {
      return own;
    }
    return merged.stream()
        .flatMap(
            other ->
                TargetRun.of(run.target(), other).stream().map(same -> settle(rules, other, same)))
        .reduce(own, CaseTargetViews::tighter);
  }

  private static Outcome<CountedLimit> settle(
      DeadlineRules rules, CaseReplay other, TargetRun run) {
    return new TargetSettling(rules, other, run, true)
        .settle()
        .flatMap(
            settled ->
                Outcome.accepted(
                    settled,
                    Reason.of(
                        DeadlineReason.TIGHTEST_CLOCK, TIGHTEST, "case", Fact.of(other.id()))));
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
