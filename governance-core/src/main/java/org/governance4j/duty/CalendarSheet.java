package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;

/** The periods of a duty that is due so many times each calendar period. */
record CalendarSheet(
    Duty duty, Rhythm.Each each, ImmutableList<LocalDate> held, Validity window, LocalDate asOf) {

  Outcome<DutySheet> sheet(OrganisationId organisation) {
    ImmutableList<DutyPeriod> periods = periods();
    Findings findings = new Findings();
    findings.step(
        Reason.of(DutyReason.DUE_EACH, duty.rule(), "duty", new Fact.Id(duty.code()))
            .with("times", Fact.of(each.times(), Unit.COUNT))
            .with("period", Fact.of(each.period())));
    periods.stream()
        .filter(period -> period.state() == DutyState.MISSED)
        .forEach(period -> findings.step(missed(period)));
    return findings.outcome(
        () -> new DutySheet(organisation, duty.code(), periods, nextDue(periods)));
  }

  private ImmutableList<DutyPeriod> periods() {
    ImmutableList.Builder<DutyPeriod> periods = ImmutableList.builder();
    LocalDate end = window.until().orElseThrow();
    LocalDate start = each.period().of(window.from()).from();
    if (start.isBefore(window.from())) {
      start = next(start);
    }
    for (; start.isBefore(end); start = next(start)) {
      periods.add(period(each.period().of(start)));
    }
    return periods.build();
  }

  private LocalDate next(LocalDate start) {
    return each.period().of(start).until().orElseThrow();
  }

  private DutyPeriod period(Validity days) {
    ImmutableList<LocalDate> within =
        held.stream().filter(days::contains).collect(ImmutableList.toImmutableList());
    LocalDate due = days.until().orElseThrow().minusDays(1);
    DutyState state = DutyState.MET;
    if (within.size() < each.times()) {
      state = asOf.isAfter(due) ? DutyState.MISSED : DutyState.RUNNING;
    }
    return new DutyPeriod(days.from(), due, each.times(), within, state);
  }

  private Reason missed(DutyPeriod period) {
    return Reason.of(DutyReason.PERIOD_MISSED, duty.rule(), "from", Fact.of(period.from()))
        .with("due", Fact.of(period.due()))
        .with("required", Fact.of(period.required(), Unit.COUNT))
        .with("held", Fact.of(period.held().size(), Unit.COUNT));
  }

  private static Optional<LocalDate> nextDue(ImmutableList<DutyPeriod> periods) {
    return periods.stream()
        .filter(period -> period.state() == DutyState.RUNNING)
        .map(DutyPeriod::due)
        .findFirst();
  }
}
