package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.governance4j.calendar.Certainty;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseFold;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.Gravity;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.timelimit.Pause;
import org.governance4j.timelimit.TimeLimit;
import org.jspecify.annotations.Nullable;

/** Finds the limit that holds for one run of a target, and until when it lasts. */
final class TargetLimit {

  // One of no length goes before one that begins as it does.
  private static final Comparator<Pause> IN_ORDER =
      Comparator.comparing(Pause::from).thenComparing(pause -> pause.until().orElse(Instant.MAX));

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

  /** The deadline, or why there is none yet. */
  Outcome<RunLimit> find() {
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
    if (fold.limitSet().isPresent()) {
      CaseEvent.LimitSet set = fold.limitSet().orElseThrow();
      // An end at 24:00 belongs to the day that it ends.
      LocalDate lastDay = set.due().minusNanos(1).atZone(rules.zone()).toLocalDate();
      Deadline deadline = new Deadline(fold.id(), set.due(), lastDay, Certainty.PUBLISHED);
      return Outcome.accepted(
          RunLimit.set(run.from(), deadline),
          Reason.of(DeadlineReason.LIMIT_SET_ABOVE, rule, "by", Fact.of(set.by()))
              .with("due", Fact.of(set.due())));
    }
    Reason waiting =
        fold.escalatedTo()
            .map(to -> Reason.of(DeadlineReason.LIMIT_NOT_YET_SET, rule, "to", Fact.of(to)))
            .orElseGet(
                () -> Reason.of(DeadlineReason.TO_BE_ESCALATED, rule, "gravity", Fact.of(gravity)));
    return Outcome.accepted(RunLimit.waiting(run.from(), waiting));
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
  private record Start(Instant at, ImmutableList<Pause> closedTimes) {}

  /** From when the limit is counted: its milestone, or a later change that counts it anew. */
  private Outcome<Start> start(Optional<Instant> changed, Optional<Fact> grade) {
    return changedStart(changed.filter(run.from()::isBefore), grade).flatMap(this::reopenedStart);
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

  private Outcome<Start> reopenedStart(Instant start) {
    Optional<Instant> reopened = fold.reopened().filter(start::isBefore);
    if (!run.spansClosing() || reopened.isEmpty()) {
      return Outcome.accepted(new Start(start, ImmutableList.of()));
    }
    return decided(CaseChangePolicy::reopening, DeadlineReason.REOPENING_OPEN)
        .flatMap(
            decided ->
                decided.value() == CaseChangePolicy.Reopening.CONTINUE
                    ? Outcome.accepted(new Start(start, fold.closedTimes()))
                    : Outcome.accepted(
                        new Start(reopened.get(), ImmutableList.of()),
                        Reason.of(
                            DeadlineReason.REOPENED_ANEW,
                            decided.rule(),
                            "from",
                            Fact.of(reopened.get()))));
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
    return Stream.concat(fold.suspended().stream(), closedTimes.stream())
        .filter(pause -> run.over().filter(end -> !pause.from().isBefore(end)).isEmpty())
        .sorted(IN_ORDER)
        .collect(ImmutableList.toImmutableList());
  }
}
