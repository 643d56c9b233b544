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

/** The policies of a fact's day as they were known when the fact was recorded. */
record PolicyAtRecording(Dated<PointsPolicy> rates, Dated<PointsTermsPolicy> terms, ZoneId zone) {

  Outcome<PointsPolicy> rates(LocalDate effectiveOn, Instant recordedAt) {
    return rates.asOf(effectiveOn, LocalDate.ofInstant(recordedAt, zone));
  }

  Outcome<PointsTermsPolicy> terms(LocalDate effectiveOn, Instant recordedAt) {
    return terms.asOf(effectiveOn, LocalDate.ofInstant(recordedAt, zone));
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
