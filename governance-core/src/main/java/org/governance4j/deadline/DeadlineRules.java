package org.governance4j.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.hours.ServiceHours;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/**
 * All that a calculator goes by, as known on a day; {@code byGravity} where the targets, even if
 * none is in force, are known to depend on the gravity alone.
 */
record DeadlineRules(
    Dated<DeadlinePolicy> targets,
    Dated<CountingPolicy> clocks,
    Optional<Dated<CountingRuleSets>> ruleSets,
    Optional<ServiceHours> hours,
    Optional<Dated<LightPolicy>> lights,
    Optional<Dated<EscalationPolicy>> ladders,
    WorkCalendar calendar,
    ZoneId zone,
    LocalDate knownOn,
    boolean byGravity) {

  static final RuleRef NO_DEFAULT =
      RuleRef.law("L-DEADLINE-5", "a fact that decides is never replaced by a default");

  static DeadlineRules of(
      Dated<DeadlinePolicy> targets,
      Dated<CountingPolicy> clocks,
      WorkCalendar calendar,
      ZoneId zone,
      boolean byGravity) {
    return new DeadlineRules(
        targets,
        clocks,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        calendar,
        zone,
        LocalDate.MAX,
        byGravity);
  }

  /** What was known on an earlier day, of policies and schedules alike; never more than now. */
  DeadlineRules asKnownAt(LocalDate day) {
    return new DeadlineRules(
        targets,
        clocks,
        ruleSets,
        hours.map(service -> service.asKnownAt(day)),
        lights,
        ladders,
        calendar.asKnownAt(day),
        zone,
        day.isBefore(knownOn) ? day : knownOn,
        byGravity);
  }

  DeadlineRules withRuleSets(Dated<CountingRuleSets> named) {
    return new DeadlineRules(
        targets,
        clocks,
        Optional.of(named),
        hours,
        lights,
        ladders,
        calendar,
        zone,
        knownOn,
        byGravity);
  }

  DeadlineRules withServiceHours(ServiceHours service) {
    return new DeadlineRules(
        targets,
        clocks,
        ruleSets,
        Optional.of(service),
        lights,
        ladders,
        calendar,
        zone,
        knownOn,
        byGravity);
  }

  DeadlineRules withLights(Dated<LightPolicy> policy) {
    return new DeadlineRules(
        targets,
        clocks,
        ruleSets,
        hours,
        Optional.of(policy),
        ladders,
        calendar,
        zone,
        knownOn,
        byGravity);
  }

  DeadlineRules withLadder(Dated<EscalationPolicy> policy) {
    return new DeadlineRules(
        targets,
        clocks,
        ruleSets,
        hours,
        lights,
        Optional.of(policy),
        calendar,
        zone,
        knownOn,
        byGravity);
  }

  /** The day that selects the versions for a case. */
  LocalDate dayOf(Instant received) {
    return received.atZone(zone).toLocalDate();
  }

  Outcome<DeadlinePolicy> targets(LocalDate day) {
    return targets.asOf(day, knownOn);
  }

  /** The way of counting of a target: its own rule set, or the host's. */
  Outcome<CountingPolicy> clock(DeadlineTarget target, LocalDate day) {
    return target
        .ruleSet()
        .map(
            name ->
                ruleSets
                    .orElseGet(() -> Dated.empty(CountingRuleSets.KEY.id()))
                    .asOf(day, knownOn)
                    .flatMap(sets -> named(sets, name)))
        .orElseGet(() -> clocks.asOf(day, knownOn));
  }

  private static Outcome<CountingPolicy> named(CountingRuleSets sets, String name) {
    CountingPolicy clock = sets.clocks().get(name);
    return clock == null
        ? Outcome.undetermined(
            Reason.of(DeadlineReason.NO_SUCH_RULE_SET, NO_DEFAULT, "ruleSet", new Fact.Id(name)))
        : Outcome.accepted(clock);
  }
}
