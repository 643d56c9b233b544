package org.governance4j.deadline;

import static org.governance4j.deadline.DeadlineRules.NO_DEFAULT;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.Certainty;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.jspecify.annotations.Nullable;

/** Finds the limit that holds for one run of a target, and until when it lasts. */
final class TargetSettling {

  private final DeadlineRules rules;
  private final CaseReplay replay;
  private final TargetRun run;
  private final boolean lenient;
  private final LocalDate day;

  /**
   * Of a case that was merged into another, an extension that comes too late for it is passed over;
   * else it is a violation.
   */
  TargetSettling(DeadlineRules rules, CaseReplay replay, TargetRun run, boolean merged) {
    this.rules = rules;
    this.replay = replay;
    this.run = run;
    this.lenient = merged;
    this.day = rules.dayOf(replay.received());
  }

  /** The deadline, or why there is none yet. */
  Outcome<CountedLimit> settle() {
    LimitScale limits = run.target().limits();
    if (limits instanceof LimitScale.Same same) {
      return counted(same.limit(), Optional.empty(), Optional.empty(), limitOfTarget(same.limit()));
    }
    if (limits instanceof LimitScale.ByComplexity graded) {
      return replay
          .complexity()
          .map(complexity -> byComplexity(graded, complexity))
          .orElseGet(() -> missing(DeadlineReason.COMPLEXITY_UNKNOWN, replay));
    }
    return replay
        .gravity()
        .map(gravity -> byGravity(((LimitScale.ByGravity) limits).grades(), gravity))
        .orElseGet(() -> gravityUnknown(replay));
  }

  static <T> Outcome<T> gravityUnknown(CaseReplay replay) {
    return missing(DeadlineReason.GRAVITY_UNKNOWN, replay);
  }

  private static <T> Outcome<T> missing(DeadlineReason code, CaseReplay replay) {
    return Outcome.undetermined(Reason.of(code, NO_DEFAULT, "case", Fact.of(replay.id())));
  }

  private Reason limitOfTarget(TimeLimit limit) {
    return Reason.of(
            DeadlineReason.LIMIT_OF_TARGET,
            limit.rule(),
            "target",
            new Fact.Id(run.target().code()))
        .with("limit", limit.fact());
  }

  private Outcome<CountedLimit> byComplexity(
      LimitScale.ByComplexity graded, Complexity complexity) {
    return ofGrade(
        graded.limits().get(complexity),
        Fact.of(complexity),
        "complexity",
        replay.complexityChanged(),
        DeadlineReason.LIMIT_OF_COMPLEXITY,
        DeadlineReason.NO_LIMIT_FOR_COMPLEXITY);
  }

  private Outcome<CountedLimit> byGravity(CaseLimitPolicy policy, Gravity gravity) {
    RuleRef escalation = policy.escalated().get(gravity);
    if (escalation != null) {
      return setAbove(gravity, escalation);
    }
    return ofGrade(
        policy.limits().get(gravity),
        Fact.of(gravity),
        "gravity",
        replay.gravityChanged(),
        DeadlineReason.LIMIT_OF_GRAVITY,
        DeadlineReason.NO_LIMIT_FOR_GRAVITY);
  }

  private Outcome<CountedLimit> ofGrade(
      @Nullable TimeLimit limit,
      Fact grade,
      String scale,
      Optional<Instant> changed,
      DeadlineReason applies,
      DeadlineReason none) {
    return limit == null
        ? Outcome.undetermined(Reason.of(none, NO_DEFAULT, scale, grade))
        : counted(
            limit,
            changed,
            Optional.of(grade),
            Reason.of(applies, limit.rule(), scale, grade).with("limit", limit.fact()));
  }

  private Outcome<CountedLimit> setAbove(Gravity gravity, RuleRef rule) {
    if (replay.limit().isPresent()) {
      CaseEvent.LimitSet set = replay.limit().orElseThrow();
      // An end at 24:00 belongs to the day that it ends.
      LocalDate lastDay = set.due().minusNanos(1).atZone(rules.zone()).toLocalDate();
      Deadline deadline = new Deadline(replay.id(), set.due(), lastDay, Certainty.PUBLISHED);
      return Outcome.accepted(
          CountedLimit.known(run.from(), ImmutableList.of(), deadline),
          Reason.of(DeadlineReason.LIMIT_SET_ABOVE, rule, "by", Fact.of(set.by()))
              .with("due", Fact.of(set.due())));
    }
    Reason waiting =
        replay
            .escalatedTo()
            .map(to -> Reason.of(DeadlineReason.LIMIT_NOT_YET_SET, rule, "to", Fact.of(to)))
            .orElseGet(
                () -> Reason.of(DeadlineReason.TO_BE_ESCALATED, rule, "gravity", Fact.of(gravity)));
    return Outcome.accepted(CountedLimit.waiting(run.from(), waiting));
  }

  private Outcome<CountedLimit> counted(
      TimeLimit limit, Optional<Instant> changed, Optional<Fact> grade, Reason applies) {
    return Outcome.accepted(limit, applies)
        .flatMap(same -> rules.clock(run.target(), day))
        .flatMap(
            clock ->
                start(clock, changed, grade)
                    .flatMap(
                        start ->
                            new ExtendedLimit(rules, replay, run, limit, clock, lenient)
                                .settle(start, pauses(clock, start))));
  }

  /** From when the limit is counted: its milestone, or a later change that counts it anew. */
  private Outcome<Instant> start(
      CountingPolicy clock, Optional<Instant> changed, Optional<Fact> grade) {
    return changedStart(clock, changed.filter(run.from()::isBefore), grade)
        .flatMap(start -> reopenedStart(clock, start));
  }

  private Outcome<Instant> changedStart(
      CountingPolicy clock, Optional<Instant> changed, Optional<Fact> grade) {
    if (changed.isEmpty()) {
      return Outcome.accepted(run.from());
    }
    if (clock.reclassification().isEmpty()) {
      return undecided(DeadlineReason.RECLASSIFICATION_OPEN, clock);
    }
    Instant at = changed.get();
    return clock.reclassification().get() == Reclassification.COUNT_FROM_RECEIPT
        ? Outcome.accepted(run.from())
        : Outcome.accepted(
            at,
            Reason.of(DeadlineReason.COUNTED_ANEW, clock.rule(), "grade", grade.orElseThrow())
                .with("from", Fact.of(at)));
  }

  private Outcome<Instant> reopenedStart(CountingPolicy clock, Instant start) {
    Optional<Instant> reopened = replay.reopened().filter(start::isBefore);
    if (!run.spansClosing() || reopened.isEmpty()) {
      return Outcome.accepted(start);
    }
    if (clock.reopening().isEmpty()) {
      return undecided(DeadlineReason.REOPENING_OPEN, clock);
    }
    return clock.reopening().get() == Reopening.CONTINUE
        ? Outcome.accepted(start)
        : Outcome.accepted(
            reopened.get(),
            Reason.of(DeadlineReason.REOPENED_ANEW, clock.rule(), "from", Fact.of(reopened.get())));
  }

  private Outcome<Instant> undecided(DeadlineReason code, CountingPolicy clock) {
    return Outcome.undetermined(
        Reason.of(code, NO_DEFAULT, "rule", new Fact.Id(clock.rule().id())));
  }

  /** What does not count of the time since the start. */
  private ImmutableList<Pause> pauses(CountingPolicy clock, Instant start) {
    List<Pause> all = new ArrayList<>(replay.suspended());
    if (run.spansClosing() && clock.reopening().filter(Reopening.CONTINUE::equals).isPresent()) {
      all.addAll(replay.closedTimes());
    }
    all.sort(Comparator.comparing(Pause::from));
    all.removeIf(pause -> run.over().filter(end -> !pause.from().isBefore(end)).isPresent());
    return Pause.since(start, all);
  }
}
