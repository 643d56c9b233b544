package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;

/**
 * At which instants a target's light turns and it goes up a rung.
 *
 * @param due the due instant
 * @param lights when the light turns, or that no version of the policy says so; empty without
 *     lights
 * @param rungs when it goes up; none without a ladder
 */
record Signals(Instant due, Optional<Outcome<Lights>> lights, Outcome<ImmutableList<Mark>> rungs) {

  /** From when on a light is shown. */
  record Lights(Thresholds.Turn yellow, Thresholds.Turn red) {

    Outcome<Light> at(Instant at) {
      Outcome<Boolean> isRed = red.hasComeBy(at);
      return isRed.toOptional().orElse(false)
          ? Outcome.accepted(Light.RED)
          : isRed.combine(
              yellow.hasComeBy(at), (no, isYellow) -> isYellow ? Light.YELLOW : Light.GREEN);
    }
  }

  /** From when on a target is on a rung. */
  record Mark(String rung, Thresholds.Turn from) {}

  static Signals of(DeadlineRules rules, RunLimit limit, Deadline deadline, LocalDate day) {
    Thresholds thresholds = new Thresholds(rules, limit, deadline);
    return new Signals(
        deadline.due(),
        rules
            .lights()
            .map(policy -> policy.asOf(day, rules.knownOn()).map(stated -> of(stated, thresholds))),
        rules
            .escalation()
            .map(policy -> policy.asOf(day, rules.knownOn()).map(stated -> of(stated, thresholds)))
            .orElseGet(() -> Outcome.accepted(ImmutableList.of())));
  }

  private static Lights of(LightPolicy policy, Thresholds thresholds) {
    return new Lights(thresholds.turn(policy.yellow()), thresholds.turn(policy.red()));
  }

  private static ImmutableList<Mark> of(EscalationPolicy policy, Thresholds thresholds) {
    return policy.rungs().stream()
        .map(rung -> new Mark(rung.code(), thresholds.turn(rung.from())))
        .collect(ImmutableList.toImmutableList());
  }

  Outcome<Optional<Light>> lightAt(Instant at) {
    return lights
        .map(
            stated ->
                stated
                    .flatMap(
                        turns -> at.isAfter(due) ? Outcome.accepted(Light.OVERDUE) : turns.at(at))
                    .map(Optional::of))
        .orElseGet(() -> Outcome.accepted(Optional.empty()));
  }

  Outcome<Optional<String>> rungAt(Instant at) {
    return rungs.flatMap(marks -> highest(marks, at));
  }

  private static Outcome<Optional<String>> highest(ImmutableList<Mark> marks, Instant at) {
    Findings findings = new Findings();
    Optional<String> highest = Optional.empty();
    for (Mark mark : marks) {
      if (findings.take(mark.from().hasComeBy(at)).orElse(false)) {
        highest = Optional.of(mark.rung());
      }
    }
    Optional<String> found = highest;
    return findings.outcome(() -> found);
  }

  /** The instants at which anything may change. */
  Stream<Instant> instants() {
    Stream<Thresholds.Turn> ofLights =
        lights.flatMap(Outcome::toOptional).stream()
            .flatMap(turns -> Stream.of(turns.yellow(), turns.red()));
    Stream<Thresholds.Turn> ofRungs =
        rungs.toOptional().stream().flatMap(ImmutableList::stream).map(Mark::from);
    return Stream.concat(
        Stream.of(due.plusNanos(1)),
        Stream.concat(ofLights, ofRungs).map(Thresholds.Turn::earliest));
  }
}
