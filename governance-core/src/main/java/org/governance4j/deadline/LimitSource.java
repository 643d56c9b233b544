package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.governance4j.calendar.Certainty;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/** Finds the limit that holds for a case: its gravity's own, or the one that a level above set. */
record LimitSource(
    Dated<CaseLimits> limits,
    Dated<LimitClock> clocks,
    WorkCalendar calendar,
    ZoneId zone,
    LocalDate knownOn) {

  private static final RuleRef NO_DEFAULT =
      RuleRef.law("L-DEADLINE-5", "a fact that decides is never replaced by a default");

  /** What was known on an earlier day, of policies and schedules alike; never more than now. */
  LimitSource asKnownAt(LocalDate day) {
    return new LimitSource(
        limits, clocks, calendar.asKnownAt(day), zone, day.isBefore(knownOn) ? day : knownOn);
  }

  /** The deadline, or why a level above has yet to set one. */
  Outcome<SettledLimit> settle(CaseReplay replay) {
    LocalDate day = replay.received().atZone(zone).toLocalDate();
    return limits
        .asOf(day, knownOn)
        .combine(gravity(replay), (policy, gravity) -> byGravity(replay, policy, gravity))
        .flatMap(settled -> settled);
  }

  private static Outcome<Gravity> gravity(CaseReplay replay) {
    return replay
        .gravity()
        .map(gravity -> Outcome.accepted(gravity))
        .orElseGet(
            () ->
                Outcome.undetermined(
                    Reason.of(
                        DeadlineReason.GRAVITY_UNKNOWN, NO_DEFAULT, "case", Fact.of(replay.id()))));
  }

  private Outcome<SettledLimit> byGravity(CaseReplay replay, CaseLimits policy, Gravity gravity) {
    RuleRef escalation = policy.escalated().get(gravity);
    if (escalation != null) {
      return setAbove(replay, gravity, escalation);
    }
    Limit limit = policy.limits().get(gravity);
    return limit == null
        ? Outcome.undetermined(
            Reason.of(DeadlineReason.NO_LIMIT_FOR_GRAVITY, NO_DEFAULT, "gravity", Fact.of(gravity)))
        : counted(replay, gravity, limit);
  }

  private Outcome<SettledLimit> counted(CaseReplay replay, Gravity gravity, Limit limit) {
    LocalDate day = replay.received().atZone(zone).toLocalDate();
    Reason applies =
        Reason.of(DeadlineReason.LIMIT_OF_GRAVITY, limit.rule(), "gravity", Fact.of(gravity))
            .with("limit", limit.fact());
    return Outcome.accepted(limit, applies)
        .flatMap(same -> clocks.asOf(day, knownOn))
        .flatMap(
            clock ->
                from(replay, gravity, clock).flatMap(start -> count(replay, limit, clock, start)))
        .map(deadline -> new SettledLimit(Optional.of(deadline), ImmutableList.of()));
  }

  private Outcome<Deadline> count(CaseReplay replay, Limit limit, LimitClock clock, Instant start) {
    return new LimitCount(replay.id(), limit, clock, start, zone, calendar).deadline();
  }

  private static Outcome<Instant> from(CaseReplay replay, Gravity gravity, LimitClock clock) {
    boolean anew =
        replay.reclassified().isPresent()
            && clock.reclassification() == Reclassification.COUNT_FROM_RECLASSIFICATION;
    if (!anew) {
      return Outcome.accepted(replay.received());
    }
    Instant start = replay.reclassified().orElseThrow();
    return Outcome.accepted(
        start,
        Reason.of(DeadlineReason.COUNTED_ANEW, clock.rule(), "gravity", Fact.of(gravity))
            .with("from", Fact.of(start)));
  }

  private Outcome<SettledLimit> setAbove(CaseReplay replay, Gravity gravity, RuleRef rule) {
    if (replay.limit().isPresent()) {
      CaseEvent.LimitSet set = replay.limit().orElseThrow();
      // An end at 24:00 belongs to the day that it ends.
      LocalDate lastDay = set.due().minusNanos(1).atZone(zone).toLocalDate();
      return Outcome.accepted(
          new SettledLimit(
              Optional.of(new Deadline(replay.id(), set.due(), lastDay, Certainty.PUBLISHED)),
              ImmutableList.of()),
          Reason.of(DeadlineReason.LIMIT_SET_ABOVE, rule, "by", Fact.of(set.by()))
              .with("due", Fact.of(set.due())));
    }
    Reason waiting =
        replay
            .escalatedTo()
            .map(to -> Reason.of(DeadlineReason.LIMIT_NOT_YET_SET, rule, "to", Fact.of(to)))
            .orElseGet(
                () -> Reason.of(DeadlineReason.TO_BE_ESCALATED, rule, "gravity", Fact.of(gravity)));
    return Outcome.accepted(new SettledLimit(Optional.empty(), ImmutableList.of(waiting)));
  }
}
