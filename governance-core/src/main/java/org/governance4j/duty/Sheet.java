package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;
import org.jspecify.annotations.Nullable;

/** One sheet in the making: goes from period to period through the window. */
final class Sheet {

  private final BearerFacts facts;
  private final DutyVersions versions;
  private final WorkCalendar calendar;
  private final Validity window;
  private final LocalDate asOf;
  private final Presence presence;
  private final TargetDays targets;
  private final CreditedRecords records;
  private final Findings findings;
  private final Set<Reason> given = new HashSet<>();
  private final List<DutyPeriod> periods = new ArrayList<>();
  private Optional<LocalDate> anchor = Optional.empty();
  private @Nullable Duty checked;

  Sheet(
      BearerFacts facts,
      DutyVersions versions,
      WorkCalendar calendar,
      Validity window,
      LocalDate asOf,
      Presence presence,
      ImmutableList<DutyRecord> records,
      Findings findings) {
    this.facts = facts;
    this.versions = versions;
    this.calendar = calendar;
    this.window = window;
    this.asOf = asOf;
    this.presence = presence;
    this.targets = new TargetDays(facts.targets());
    this.records = new CreditedRecords(records);
    this.findings = findings;
  }

  Outcome<DutySheet> made() {
    LocalDate end = window.until().orElseThrow();
    Optional<LocalDate> cursor = Optional.of(window.from());
    while (cursor.filter(day -> day.isBefore(end)).isPresent()) {
      cursor = step(cursor.get());
    }
    return findings.outcome(this::sheet);
  }

  private DutySheet sheet() {
    Optional<LocalDate> nextDue =
        periods.stream()
            .filter(period -> period.state() == DutyState.RUNNING)
            .map(DutyPeriod::due)
            .findFirst();
    return new DutySheet(facts.bearer(), versions.code(), ImmutableList.copyOf(periods), nextDue);
  }

  /** Judges the period that begins on a day, and gives the day to go on from, if there is one. */
  private Optional<LocalDate> step(LocalDate cursor) {
    Outcome<Duty> stated = versions.on(cursor);
    Optional<Duty> inForce = stated.toOptional();
    if (inForce.isEmpty()) {
      findings.take(stated);
    }
    if (inForce.isEmpty() || isUnfit(inForce.get())) {
      return Optional.empty();
    }
    Duty duty = inForce.get();
    if (duty.rhythm() instanceof Rhythm.Each each) {
      return each(cursor, duty, each, stated.reasons());
    }
    if (duty.rhythm() instanceof Rhythm.Every every) {
      return every(cursor, duty, every, stated.reasons());
    }
    findings.missing(about(DutyReason.RHYTHM_OPEN, duty));
    return Optional.empty();
  }

  private boolean isUnfit(Duty duty) {
    if (!duty.equals(checked)) {
      checked = duty;
      findings.take(BearerCheck.of(duty, facts));
    }
    return !findings.clear();
  }

  private Optional<LocalDate> each(
      LocalDate cursor, Duty duty, Rhythm.Each each, ImmutableList<Reason> why) {
    Outcome<Validity> next = each.period().beginningFrom(cursor, calendar);
    Optional<Validity> period = next.toOptional();
    if (period.isEmpty()) {
      findings.take(next);
      return Optional.empty();
    }
    if (!period.get().from().equals(cursor)) {
      return period.map(Validity::from);
    }
    give(why);
    give(dueEach(duty, each));
    anchor = Optional.empty();
    new CalendarJudge(duty, period.get(), presence, targets, records, asOf, findings)
        .judge()
        .ifPresent(periods::add);
    return period.get().until();
  }

  private Optional<LocalDate> every(
      LocalDate cursor, Duty duty, Rhythm.Every every, ImmutableList<Reason> why) {
    Optional<LocalDate> last = anchor.isPresent() ? anchor : records.lastBefore(cursor);
    Optional<LocalDate> next = last.map(day -> day.plusDays(1));
    Optional<LocalDate> start = presence.presentFrom(next.orElse(cursor));
    if (start.isEmpty() || !start.get().isBefore(window.until().orElseThrow())) {
      return Optional.empty();
    }
    give(why);
    give(about(DutyReason.DUE_EVERY, duty).with("distance", every.unit().fact(every.amount())));
    if (last.isEmpty()) {
      give(Reason.of(DutyReason.COUNTED_FROM_START, duty.rule(), "from", Fact.of(start.get())));
    }
    LocalDate due = every.after(last.orElse(start.get()));
    anchor =
        new RollingJudge(duty, next.orElse(start.get()), due, presence, records, asOf, findings)
            .judge(periods::add);
    return anchor.map(day -> day.plusDays(1));
  }

  private void give(Iterable<Reason> reasons) {
    reasons.forEach(this::give);
  }

  private void give(Reason reason) {
    if (given.add(reason)) {
      findings.step(reason);
    }
  }

  private static Reason dueEach(Duty duty, Rhythm.Each each) {
    boolean set = duty.quota() instanceof Quota.EveryOne;
    Reason reason =
        about(set ? DutyReason.DUE_TO_EVERY_ONE : DutyReason.DUE_EACH, duty)
            .with("period", Fact.of(each.period()));
    return set ? reason : reason.with("least", Fact.of(duty.quota().due(0), duty.quota().unit()));
  }

  private static Reason about(DutyReason code, Duty duty) {
    return Reason.of(code, duty.rule(), "duty", new Fact.Code("duty", duty.code()));
  }
}
