package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;
import org.jspecify.annotations.Nullable;

/** The periods of a duty that is due again so many months after the last time. */
record RollingSheet(
    Duty duty,
    Rhythm.Every every,
    ImmutableSortedSet<LocalDate> held,
    Validity window,
    LocalDate asOf) {

  Outcome<DutySheet> sheet(OrganisationId organisation) {
    Findings findings = new Findings();
    findings.step(
        Reason.of(DutyReason.DUE_EVERY, duty.rule(), "duty", new Fact.Id(duty.code()))
            .with("months", Fact.of(every.months(), Unit.MONTHS)));
    ImmutableList<DutyPeriod> periods = periods(findings);
    Optional<LocalDate> nextDue =
        periods.stream()
            .filter(period -> period.state() == DutyState.RUNNING)
            .map(DutyPeriod::due)
            .findFirst();
    return findings.outcome(() -> new DutySheet(organisation, duty.code(), periods, nextDue));
  }

  private ImmutableList<DutyPeriod> periods(Findings findings) {
    ImmutableList.Builder<DutyPeriod> periods = ImmutableList.builder();
    LocalDate end = window.until().orElseThrow();
    @Nullable LocalDate last = held.lower(window.from());
    LocalDate from = last == null ? window.from() : last.plusDays(1);
    LocalDate due = (last == null ? window.from() : last).plusMonths(every.months());
    if (last == null) {
      findings.step(
          Reason.of(DutyReason.COUNTED_FROM_START, duty.rule(), "from", Fact.of(window.from())));
    }
    while (from.isBefore(end)) {
      @Nullable LocalDate next = held.ceiling(from);
      periods.add(period(from, due, next, findings));
      if (next == null) {
        break;
      }
      from = next.plusDays(1);
      due = next.plusMonths(every.months());
    }
    return periods.build();
  }

  private DutyPeriod period(
      LocalDate from, LocalDate due, @Nullable LocalDate next, Findings findings) {
    if (next == null) {
      boolean over = asOf.isAfter(due);
      if (over) {
        findings.step(missed(from, due));
      }
      return new DutyPeriod(
          from, due, 1, ImmutableList.of(), over ? DutyState.MISSED : DutyState.RUNNING);
    }
    boolean late = next.isAfter(due);
    if (late) {
      findings.step(missed(from, due));
      findings.step(
          Reason.of(DutyReason.HELD_LATE, duty.rule(), "due", Fact.of(due))
              .with("heldOn", Fact.of(next)));
    }
    return new DutyPeriod(
        from, due, 1, ImmutableList.of(next), late ? DutyState.MISSED : DutyState.MET);
  }

  private Reason missed(LocalDate from, LocalDate due) {
    return Reason.of(DutyReason.PERIOD_MISSED, duty.rule(), "from", Fact.of(from))
        .with("due", Fact.of(due))
        .with("required", Fact.of(1, Unit.COUNT))
        .with("held", Fact.of(0, Unit.COUNT));
  }
}
