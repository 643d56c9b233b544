package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;

/** Judges one period of the calendar. */
final class CalendarJudge {

  private final Duty duty;
  private final Validity period;
  private final LocalDate due;
  private final CreditedRecords records;
  private final LocalDate asOf;
  private final Findings findings;
  private final TargetDays targets;
  private final List<DutyRecord> counted = new ArrayList<>();
  private final long full;
  private final Owing owing;
  private final PeriodReasons reasons;
  private Tally tally;

  CalendarJudge(
      Duty duty,
      Validity period,
      Presence presence,
      TargetDays targets,
      CreditedRecords records,
      LocalDate asOf,
      Findings findings) {
    this.duty = duty;
    this.period = period;
    this.due = period.until().orElseThrow().minusDays(1);
    this.records = records;
    this.asOf = asOf;
    this.findings = findings;
    this.targets = targets;
    ImmutableList<DutyTarget> toReach =
        duty.quota() instanceof Quota.EveryOne ? toReach() : ImmutableList.of();
    this.tally = new Tally(duty.quota(), targets, toReach);
    this.full = duty.quota().due(toReach.size());
    this.owing = Owing.of(duty, period, presence, full);
    this.reasons = new PeriodReasons(duty, period.from(), due);
  }

  /** The period, unless something is missing that would decide it. */
  Optional<DutyPeriod> judge() {
    counted.addAll(records.use(period.from(), due));
    counted.forEach(tally::add);
    if (full > 0 && tally.done() >= full) {
      return ended(full, DutyState.MET);
    }
    boolean partOpen =
        partTarget().isEmpty()
            && tally.open().stream().anyMatch(open -> !targets.isThroughout(open, period));
    if (partOpen) {
      findings.missing(
          Reason.of(DutyReason.PART_TARGET_OPEN, duty.rule(), "from", Fact.of(period.from())));
    }
    owing.missing().forEach(findings::missing);
    if (partOpen || !owing.missing().isEmpty()) {
      return Optional.empty();
    }
    owing.steps().forEach(findings::step);
    if (owing.nothing().isPresent()) {
      findings.step(reasons.nothingDue(owing.nothing().get()));
      return ended(0, owing.nothing().get());
    }
    return tally.done() >= owing.required()
        ? ended(owing.required(), DutyState.MET)
        : lateOrNever();
  }

  private Optional<DutyPeriod> lateOrNever() {
    LocalDate last = due.plusDays(duty.graceDays());
    Tally late = tally.copy();
    Optional<List<DutyRecord>> used =
        records.useUntil(owing.required(), late, due.plusDays(1), last);
    if (used.isPresent()) {
      tally = late;
      counted.addAll(used.get());
      findings.step(reasons.late(counted.get(counted.size() - 1).heldOn()));
      return ended(owing.required(), DutyState.MET_LATE);
    }
    for (DutyRecord record : late.incomplete()) {
      findings.missing(
          Reason.of(DutyReason.RECORD_INCOMPLETE, duty.rule(), "heldOn", Fact.of(record.heldOn())));
    }
    if (!late.incomplete().isEmpty()) {
      return Optional.empty();
    }
    if (!asOf.isAfter(last)) {
      return ended(owing.required(), DutyState.RUNNING);
    }
    findings.step(reasons.missed(owing.required(), tally.done()));
    return ended(owing.required(), DutyState.MISSED);
  }

  private ImmutableList<DutyTarget> toReach() {
    boolean partToo = partTarget().filter(DutyTerms.PartialPeriod.NOT_OWED::equals).isEmpty();
    return targets.in(period).stream()
        .filter(target -> partToo || targets.isThroughout(target, period))
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<DutyTerms.PartialPeriod> partTarget() {
    return duty.terms().flatMap(DutyTerms::partTarget).map(DutyTerms.Part::due);
  }

  private Optional<DutyPeriod> ended(long required, DutyState state) {
    return Optional.of(
        new DutyPeriod(
            period.from(),
            due,
            required,
            tally.done(),
            ImmutableList.copyOf(counted),
            required == 0 ? ImmutableList.of() : tally.open(),
            duty.severity(),
            state));
  }
}
