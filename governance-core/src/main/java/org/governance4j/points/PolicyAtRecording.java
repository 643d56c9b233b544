package org.governance4j.points;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.governance4j.ledger.TransferId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** The policy of a fact's day as it was known when the fact was recorded. */
record PolicyAtRecording(Dated<PointsPolicy> policy, ZoneId zone) {

  Outcome<PointsPolicy> asOf(LocalDate effectiveOn, Instant recordedAt) {
    return policy.asOf(effectiveOn, LocalDate.ofInstant(recordedAt, zone));
  }

  void judge(TransferId id, LocalDate effectiveOn, Instant recordedAt, Findings findings) {
    if (effectiveOn.isAfter(LocalDate.ofInstant(recordedAt, zone))) {
      findings.violation(
          Reason.of(PointsReason.RECORDED_BEFORE_DAY, PointsLaw.SOUND, "transfer", Fact.of(id))
              .with("day", Fact.of(effectiveOn))
              .with("recordedAt", Fact.of(recordedAt)));
    }
  }
}
