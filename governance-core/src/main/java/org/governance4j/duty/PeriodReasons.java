package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** The reasons about one period. */
record PeriodReasons(Duty duty, LocalDate from, LocalDate due) {

  /** How much is due each period of a rhythm of the calendar. */
  static ImmutableList<Reason> dueEach(Duty duty) {
    boolean set = duty.quota() instanceof Quota.EveryOne;
    if (duty.rhythm() instanceof Rhythm.OnWeekdays weekly) {
      DutyReason code = set ? DutyReason.DUE_ON_TO_EVERY_ONE : DutyReason.DUE_ON;
      return weekly.days().stream()
          .map(day -> least(about(code, duty).with("dayOfWeek", Fact.of(day)), duty))
          .collect(ImmutableList.toImmutableList());
    }
    Rhythm.Each each = (Rhythm.Each) duty.rhythm();
    DutyReason code = set ? DutyReason.DUE_TO_EVERY_ONE : DutyReason.DUE_EACH;
    return ImmutableList.of(least(about(code, duty).with("period", Fact.of(each.period())), duty));
  }

  private static Reason least(Reason reason, Duty duty) {
    return duty.quota() instanceof Quota.EveryOne
        ? reason
        : reason.with("least", Fact.of(duty.quota().due(0), duty.quota().unit()));
  }

  /** How long after the last time a rolling duty is due. */
  static Reason dueEvery(Duty duty, Rhythm.Every every) {
    return about(DutyReason.DUE_EVERY, duty).with("distance", every.unit().fact(every.amount()));
  }

  /** That a turn is not listed, as it began before the window. */
  static Reason beganEarlier(Duty duty, DutyPeriod period) {
    return new PeriodReasons(duty, period.from(), period.due())
        .about(DutyReason.BEGAN_EARLIER)
        .with("dutyState", Fact.of(period.state()));
  }

  /** What is said of a duty. */
  static Reason about(DutyReason code, Duty duty) {
    return Reason.of(code, duty.rule(), "duty", new Fact.Code("duty", duty.code()));
  }

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
