package org.governance4j.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;

/** At which instants a target's light turns and it goes up a rung. */
record Signals(
    Instant due,
    Optional<Thresholds.Turn> yellow,
    Optional<Thresholds.Turn> red,
    ImmutableList<Mark> rungs) {

  /** From when on a target is on a rung. */
  record Mark(String rung, Thresholds.Turn from) {}

  static Outcome<Signals> of(
      DeadlineRules rules, RunLimit limit, Deadline deadline, LocalDate day) {
    Findings findings = new Findings();
    Thresholds thresholds = new Thresholds(rules, limit, deadline);
    Optional<LightPolicy> lights =
        rules.lights().flatMap(policy -> findings.take(policy.asOf(day, rules.knownOn())));
    Optional<EscalationPolicy> escalation =
        rules.escalation().flatMap(policy -> findings.take(policy.asOf(day, rules.knownOn())));
    return findings.outcome(
        () ->
            new Signals(
                deadline.due(),
                lights.map(policy -> thresholds.turn(policy.yellow())),
                lights.map(policy -> thresholds.turn(policy.red())),
                escalation.map(EscalationPolicy::rungs).orElse(ImmutableList.of()).stream()
                    .map(rung -> new Mark(rung.code(), thresholds.turn(rung.from())))
                    .collect(ImmutableList.toImmutableList())));
  }

  Outcome<Optional<Light>> lightAt(Instant at) {
    if (red.isEmpty()) {
      return Outcome.accepted(Optional.empty());
    }
    if (at.isAfter(due)) {
      return Outcome.accepted(Optional.of(Light.OVERDUE));
    }
    return red.get()
        .hasComeBy(at)
        .combine(yellow.orElseThrow().hasComeBy(at), Signals::light)
        .map(Optional::of);
  }

  private static Light light(boolean red, boolean yellow) {
    return red ? Light.RED : yellow ? Light.YELLOW : Light.GREEN;
  }

  Outcome<Optional<String>> rungAt(Instant at) {
    Findings findings = new Findings();
    Optional<String> highest = Optional.empty();
    for (Mark mark : rungs) {
      if (findings.take(mark.from().hasComeBy(at)).orElse(false)) {
        highest = Optional.of(mark.rung());
      }
    }
    Optional<String> found = highest;
    return findings.outcome(() -> found);
  }

  /** The instants at which anything may change. */
  Stream<Instant> instants() {
    return Stream.concat(
        Stream.of(due.plusNanos(1)),
        Stream.of(yellow.stream(), red.stream(), rungs.stream().map(Mark::from))
            .flatMap(turns -> turns)
            .map(Thresholds.Turn::earliest));
  }
}
