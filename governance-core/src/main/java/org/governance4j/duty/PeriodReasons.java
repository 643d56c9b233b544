package org.governance4j.duty;

import java.time.LocalDate;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** The reasons about one period. */
record PeriodReasons(Duty duty, LocalDate from, LocalDate due) {

  Reason missed(long required, long held) {
    boolean must = duty.severity() == Duty.Severity.MUST;
    Unit unit = duty.quota().unit();
    return about(must ? DutyReason.PERIOD_MISSED : DutyReason.PERIOD_MISSED_GENERALLY)
        .with("required", Fact.of(required, unit))
        .with("held", Fact.of(held, unit));
  }

  Reason nothingDue(DutyState why) {
    return about(why == DutyState.EXCUSED ? DutyReason.PERIOD_EXCUSED : DutyReason.PERIOD_NOT_OWED);
  }

  Reason late(LocalDate heldOn) {
    return Reason.of(DutyReason.HELD_LATE, duty.rule(), "due", Fact.of(due))
        .with("heldOn", Fact.of(heldOn));
  }

  private Reason about(DutyReason code) {
    return Reason.of(code, duty.rule(), "from", Fact.of(from)).with("due", Fact.of(due));
  }
}
