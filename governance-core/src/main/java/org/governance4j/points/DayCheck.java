package org.governance4j.points;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.governance4j.ledger.TransferId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;

/** Names every fact that is recorded before the day on which it happened. */
record DayCheck(ZoneId zone, Findings findings) {

  void check(TransferId id, LocalDate effectiveOn, Instant recordedAt) {
    if (effectiveOn.isAfter(LocalDate.ofInstant(recordedAt, zone))) {
      findings.violation(
          Reason.of(PointsReason.RECORDED_BEFORE_DAY, PointsLaw.SOUND, "transfer", Fact.of(id))
              .with("day", Fact.of(effectiveOn))
              .with("recordedAt", Fact.of(recordedAt)));
    }
  }
}
