package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseFold;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.Gravity;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.timelimit.LimitRun;
import org.governance4j.timelimit.Pause;
import org.governance4j.timelimit.TimeLimit;
import org.jspecify.annotations.Nullable;

/** Finds the limit that holds for one run of a target, and until when it lasts. */
final class TargetLimit {

  private final DeadlineRules rules;
  private final CaseFold fold;
  private final TargetRun run;
  private final boolean lenient;
  private final LocalDate day;

  /**
   * Of a case that was merged into another, an extension that comes too late for it is passed over;
   * else it is a violation.
   */
  TargetLimit(DeadlineRules rules, CaseFold fold, TargetRun run, boolean merged) {
    this.rules = rules;
    this.fold = fold;
    this.run = run;
    this.lenient = merged;
    this.day = rules.dayOf(fold.received());
  }

  /** The deadline, or why there is none yet. A forbidden extension refuses it in any case. */
  Outcome<RunLimit> find() {
    Outcome<RunLimit> limit = limit();
    if (lenient || limit instanceof Outcome.Refused) {
      return limit;
    }
    Findings findings = new Findings();
    new ExtensionChecks(fold, run).checkEach(findings);
    return findings.clear() ? limit : findings.outcome(() -> run).flatMap(same -> limit);
  }

  private Outcome<RunLimit> limit() {
    LimitScale limits = run.target().limits();
    if (limits instanceof LimitScale.Same same) {
      return counted(same.limit(), Optional.empty(), Optional.empty(), limitOfTarget(same.limit()));
    }
    if (limits instanceof LimitScale.ByComplexity graded) {
      return fold.complexity()
          .map(complexity -> byComplexity(graded, complexity))
          .orElseGet(() -> missing(DeadlineReason.COMPLEXITY_UNKNOWN, fold));
    }
    return fold.gravity()
        .map(gravity -> byGravity(((LimitScale.ByGravity) limits).grades(), gravity))
        .orElseGet(() -> gravityUnknown(fold));
  }

  static <T> Outcome<T> gravityUnknown(CaseFold fold) {
    return missing(DeadlineReason.GRAVITY_UNKNOWN, fold);
  }

  private static <T> Outcome<T> missing(DeadlineReason code, CaseFold fold) {
    return Outcome.undetermined(
        Reason.of(code, DeadlineLaw.NO_DEFAULT, "case", Fact.of(fold.id())));
  }

  private Reason limitOfTarget(TimeLimit limit) {
    return Reason.of(
            DeadlineReason.LIMIT_OF_TARGET,
            limit.rule(),
            "target",
            new Fact.Code("target", run.target().code()))
        .with("limit", limit.toFact());
  }

  private Outcome<RunLimit> byComplexity(LimitScale.ByComplexity graded, Complexity complexity) {
    return ofGrade(
        graded.limits().get(complexity),
        Fact.of(complexity),
        "complexity",
        fold.complexityChanged(),
        DeadlineReason.LIMIT_OF_COMPLEXITY,
        DeadlineReason.NO_LIMIT_FOR_COMPLEXITY);
  }

  private Outcome<RunLimit> byGravity(CaseLimitPolicy policy, Gravity gravity) {
    RuleRef escalation = policy.escalated().get(gravity);
    if (escalation != null) {
      return setAbove(gravity, escalation);
    }
    return ofGrade(
        policy.limits().get(gravity),
        Fact.of(gravity),
        "gravity",
        fold.gravityChanged(),
        DeadlineReason.LIMIT_OF_GRAVITY,
        DeadlineReason.NO_LIMIT_FOR_GRAVITY);
  }

  private Outcome<RunLimit> ofGrade(
      @Nullable TimeLimit limit,
      Fact grade,
      String scale,
      Optional<Instant> changed,
      DeadlineReason applies,
      DeadlineReason none) {
    return limit == null
        ? Outcome.undetermined(Reason.of(none, DeadlineLaw.NO_DEFAULT, scale, grade))
        : counted(
            limit,
            changed,
            Optional.of(grade),
            Reason.of(applies, limit.rule(), scale, grade).with("limit", limit.toFact()));
  }

  private Outcome<RunLimit> setAbove(Gravity gravity, RuleRef rule) {
    Findings findings = new Findings();
    if (!lenient) {
      new ExtensionChecks(fold, run).checkNoneOfLimitSetAbove(findings);
    }
    return findings
        .outcome(() -> rule)
        .flatMap(same -> reopened(run.from()))
        .flatMap(start -> setAbove(gravity, rule, start));
  }

  /** What was set before the limit began anew no longer holds. */
  private Outcome<RunLimit> setAbove(Gravity gravity, RuleRef rule, Start start) {
    Instant from = start.at().last();
    Optional<CaseEvent.LimitSet> set = fold.limitSet().filter(last -> !last.at().isBefore(from));
    if (set.isEmpty()) {
      return Outcome.accepted(RunLimit.waiting(from, notSet(gravity, rule)));
    }
    return Outcome.accepted(
        RunLimit.set(
            fold.id(),
            LimitRun.until(
                set.get().at(), set.get().due(), pauses(start.closedTimes()), rules.zone())),
        Reason.of(DeadlineReason.LIMIT_SET_ABOVE, rule, "by", Fact.of(set.get().by()))
            .with("due", Fact.of(set.get().due())));
  }

  private Reason notSet(Gravity gravity, RuleRef rule) {
    return fold.escalatedTo()
        .map(to -> Reason.of(DeadlineReason.LIMIT_NOT_YET_SET, rule, "to", Fact.of(to)))
        .orElseGet(
            () -> Reason.of(DeadlineReason.TO_BE_ESCALATED, rule, "gravity", Fact.of(gravity)));
  }

  private Outcome<RunLimit> counted(
      TimeLimit limit, Optional<Instant> changed, Optional<Fact> grade, Reason applies) {
    return Outcome.accepted(limit, applies)
        .flatMap(same -> rules.counting(run.target(), day))
        .flatMap(
            counting ->
                start(changed, grade)
                    .flatMap(
                        start ->
                            new ExtendedLimit(fold, run, limit, counting, lenient)
                                .settle(start.at(), pauses(start.closedTimes()))));
  }

  /** From when the limit is counted, and which times of being closed do not count. */
  private record Start(ExtendedLimit.Starts at, ImmutableList<Pause> closedTimes) {}

  /** From when the limit is counted: its milestone, or a later change that counts it anew. */
  private Outcome<Start> start(Optional<Instant> changed, Optional<Fact> grade) {
    return changedStart(changed.filter(run.from()::isBefore), grade)
        .flatMap(this::reopened)
        .flatMap(this::restarted);
  }

  private Outcome<Instant> changedStart(Optional<Instant> changed, Optional<Fact> grade) {
    if (changed.isEmpty()) {
      return Outcome.accepted(run.from());
    }
    Instant at = changed.get();
    return decided(CaseChangePolicy::reclassification, DeadlineReason.RECLASSIFICATION_OPEN)
        .flatMap(
            decided ->
                decided.value() == CaseChangePolicy.Reclassification.COUNT_FROM_RECEIPT
                    ? Outcome.accepted(run.from())
                    : Outcome.accepted(
                        at,
                        Reason.of(
                                DeadlineReason.COUNTED_ANEW,
                                decided.rule(),
                                "grade",
                                grade.orElseThrow())
                            .with("from", Fact.of(at))));
  }

  /** With what a reopening since then does to it. */
  private Outcome<Start> reopened(Instant start) {
    Optional<Instant> reopened = fold.reopened().filter(start::isBefore);
    if (!run.spansClosing() || reopened.isEmpty()) {
      return Outcome.accepted(new Start(starts(start, ImmutableList.of()), ImmutableList.of()));
    }
    return decided(CaseChangePolicy::reopening, DeadlineReason.REOPENING_OPEN)
        .flatMap(
            decided ->
                decided.value() == CaseChangePolicy.Reopening.CONTINUE
                    ? Outcome.accepted(
                        new Start(starts(start, ImmutableList.of()), fold.closedTimes()))
                    : Outcome.accepted(
                        new Start(starts(start, fold.closedTimes()), ImmutableList.of()),
                        Reason.of(
                            DeadlineReason.REOPENED_ANEW,
                            decided.rule(),
                            "from",
                            Fact.of(reopened.get()))));
  }

  /** With the suspensions since then whose end begins it anew. */
  private Outcome<Start> restarted(Start start) {
    Optional<DeadlineTarget.Restart> restart = run.target().restart();
    Instant from = start.at().last();
    ImmutableList<Instant> anew =
        restart.stream()
            .flatMap(rule -> rule.causes().stream())
            .flatMap(cause -> fold.resumed(cause, run.target().code(), run.unit()).stream())
            .filter(from::isBefore)
            .filter(at -> run.over().filter(at::isAfter).isEmpty())
            .sorted()
            .distinct()
            .collect(ImmutableList.toImmutableList());
    return anew.isEmpty()
        ? Outcome.accepted(start)
        : Outcome.accepted(
            new Start(start.at().with(anew), start.closedTimes()),
            Reason.of(
                DeadlineReason.RESTARTED,
                restart.orElseThrow().rule(),
                "from",
                Fact.of(anew.get(anew.size() - 1))));
  }

  /** From the milestone, from a change of grade, and from every reopening after that. */
  private ExtendedLimit.Starts starts(Instant changed, ImmutableList<Pause> closedTimes) {
    boolean isChanged = changed.isAfter(run.from());
    Stream<Instant> first = isChanged ? Stream.of(run.from(), changed) : Stream.of(changed);
    Stream<Instant> anew =
        closedTimes.stream().flatMap(time -> time.until().stream()).filter(changed::isBefore);
    return new ExtendedLimit.Starts(
        Stream.concat(first, anew).collect(ImmutableList.toImmutableList()), isChanged ? 1 : 0);
  }

  /** A decision of the policy on changes, and who made it. */
  private record Decided<T>(T value, RuleRef rule) {}

  /** A decision, or that it is missing, be it for want of a version of the policy. */
  private <T> Outcome<Decided<T>> decided(
      Function<CaseChangePolicy, Optional<T>> decision, DeadlineReason open) {
    Outcome<Decided<T>> missing =
        Outcome.undetermined(
            Reason.of(
                open, DeadlineLaw.NO_DEFAULT, "policy", new Fact.Id(CaseChangePolicy.KEY.id())));
    Outcome<CaseChangePolicy> changes = rules.changes(day);
    return changes.toOptional().isEmpty()
        ? missing.combine(changes, (none, same) -> none)
        : changes.flatMap(
            policy ->
                decision
                    .apply(policy)
                    .map(value -> Outcome.accepted(new Decided<>(value, policy.rule())))
                    .orElse(missing));
  }

  /** What does not count. */
  private ImmutableList<Pause> pauses(ImmutableList<Pause> closedTimes) {
    return Pause.union(
        Stream.concat(
                fold.suspended(run.target().code(), run.unit()).stream(), closedTimes.stream())
            .filter(pause -> run.over().filter(end -> !pause.from().isBefore(end)).isEmpty())
            .toList());
  }
}
