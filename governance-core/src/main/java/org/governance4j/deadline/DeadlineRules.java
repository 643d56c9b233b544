package org.governance4j.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.timelimit.CountingRuleSets;
import org.governance4j.timelimit.CountingVersion;
import org.governance4j.timelimit.TimeLimitCounter;

/**
 * All that a calculator goes by, as known on a day; {@code byGravity} where the targets, even if
 * none is in force, are known to depend on the gravity alone.
 */
record DeadlineRules(
    Dated<DeadlinePolicy> targets,
    TimeLimitCounter counter,
    Dated<CountingRuleSets> ruleSets,
    Dated<CaseChangePolicy> changes,
    Optional<Dated<LightPolicy>> lights,
    Optional<Dated<EscalationPolicy>> ladders,
    LocalDate knownOn,
    boolean byGravity) {

  static DeadlineRules of(
      Dated<DeadlinePolicy> targets, TimeLimitCounter counter, boolean byGravity) {
    return new DeadlineRules(
        targets,
        counter,
        Dated.empty(CountingRuleSets.KEY.id()),
        Dated.empty(CaseChangePolicy.KEY.id()),
        Optional.empty(),
        Optional.empty(),
        LocalDate.MAX,
        byGravity);
  }

  /** What was known on an earlier day, of policies and schedules alike; never more than now. */
  DeadlineRules asKnownAt(LocalDate day) {
    return new DeadlineRules(
        targets,
        counter.asKnownAt(day),
        ruleSets,
        changes,
        lights,
        ladders,
        day.isBefore(knownOn) ? day : knownOn,
        byGravity);
  }

  DeadlineRules withRuleSets(Dated<CountingRuleSets> named) {
    return new DeadlineRules(targets, counter, named, changes, lights, ladders, knownOn, byGravity);
  }

  DeadlineRules withCounter(TimeLimitCounter other) {
    return new DeadlineRules(
        targets, other, ruleSets, changes, lights, ladders, knownOn, byGravity);
  }

  DeadlineRules withChanges(Dated<CaseChangePolicy> policy) {
    return new DeadlineRules(
        targets, counter, ruleSets, policy, lights, ladders, knownOn, byGravity);
  }

  DeadlineRules withLights(Dated<LightPolicy> policy) {
    return new DeadlineRules(
        targets, counter, ruleSets, changes, Optional.of(policy), ladders, knownOn, byGravity);
  }

  DeadlineRules withLadder(Dated<EscalationPolicy> policy) {
    return new DeadlineRules(
        targets, counter, ruleSets, changes, lights, Optional.of(policy), knownOn, byGravity);
  }

  ZoneId zone() {
    return counter.zone();
  }

  /** The day that selects the versions for a case. */
  LocalDate dayOf(Instant received) {
    return received.atZone(zone()).toLocalDate();
  }

  Outcome<DeadlinePolicy> targets(LocalDate day) {
    return targets.asOf(day, knownOn);
  }

  Outcome<CaseChangePolicy> changes(LocalDate day) {
    return changes.asOf(day, knownOn);
  }

  /** The way of counting of a target: its own rule set, or the host's. */
  Outcome<CountingVersion> counting(DeadlineTarget target, LocalDate day) {
    return target
        .ruleSet()
        .map(name -> counter.withRuleSet(ruleSets, name))
        .orElse(counter)
        .on(day);
  }
}
