package org.governance4j.timelimit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Refuses what no limit can be counted with, every fault of it. */
final class LimitChecks {

  // Far wider than any register, and far inside what java.time can shift by the longest limit.
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private LimitChecks() {}

  static Findings of(Instant start, List<Pause> pauses) {
    Findings findings = new Findings();
    checkInstant(start, findings);
    Optional<Pause> before = Optional.empty();
    for (Pause pause : pauses) {
      checkInstant(pause.from(), findings);
      pause.until().ifPresent(until -> checkInstant(until, findings));
      before.ifPresent(earlier -> checkOrder(earlier, pause, findings));
      before = Optional.of(pause);
    }
    return findings;
  }

  static void checkInstant(Instant instant, Findings findings) {
    if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
      findings.violation(
          Reason.of(
              TimeLimitReason.INSTANT_OUT_OF_RANGE,
              TimeLimitLaw.YEARS_BOUNDED,
              "instant",
              Fact.of(instant)));
    }
  }

  static void checkExtension(int extension, TimeLimit limit, Findings findings) {
    if (extension < 0 || extension > TimeLimit.MAX_AMOUNT) {
      Unit unit = limit.unit().toUnit();
      findings.violation(
          Reason.of(
                  TimeLimitReason.EXTENSION_OUT_OF_RANGE,
                  TimeLimitLaw.EXTENSION_BOUNDED,
                  "by",
                  Fact.of(extension, unit))
              .with("most", Fact.of(TimeLimit.MAX_AMOUNT, unit)));
    }
  }

  private static void checkOrder(Pause earlier, Pause pause, Findings findings) {
    if (pause.from().isBefore(earlier.from())) {
      findings.violation(about(TimeLimitReason.PAUSES_OUT_OF_ORDER, pause));
    } else if (earlier.endsAfter(pause.from())) {
      findings.violation(about(TimeLimitReason.PAUSES_OVERLAP, pause));
    }
  }

  private static Reason about(TimeLimitReason code, Pause pause) {
    return Reason.of(code, TimeLimitLaw.PAUSES_APART, "from", Fact.of(pause.from()));
  }
}
