package org.governance4j.points;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.governance4j.ledger.TransferId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/** Names every fact that is recorded before the day on which it happened. */
record DayCheck(ZoneId zone, Findings findings) {

  private static final RuleRef AFTERWARDS =
      RuleRef.law("L-POINTS-7", "nothing is recorded before its day");

  void check(TransferId id, LocalDate effectiveOn, Instant recordedAt) {
    if (effectiveOn.isAfter(LocalDate.ofInstant(recordedAt, zone))) {
      findings.violation(
          Reason.of(PointsReason.RECORDED_BEFORE_DAY, AFTERWARDS, "transfer", Fact.of(id))
              .with("day", Fact.of(effectiveOn))
              .with("recordedAt", Fact.of(recordedAt)));
    }
  }
}
