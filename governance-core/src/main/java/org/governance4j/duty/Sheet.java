package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
  private Optional<DutyPeriod> earlier = Optional.empty();
  private Optional<RollingTurn> turn = Optional.empty();
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
    Optional<LocalDate> cursor = Optional.of(versions.beginning(records));
    while (cursor.filter(day -> day.isBefore(end)).isPresent()) {
      cursor = step(cursor.get());
    }
    return findings.outcome(this::sheet);
  }

  private DutySheet sheet() {
    Optional<LocalDate> nextDue =
        Stream.concat(earlier.stream(), periods.stream())
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
    if (duty.rhythm() instanceof Rhythm.Every every) {
      return every(cursor, duty, every, stated.reasons());
    }
    Optional<Outcome<Validity>> next =
        CalendarPeriod.beginningFrom(duty.rhythm(), cursor, calendar);
    if (next.isPresent()) {
      return each(cursor, duty, next.get(), stated.reasons());
    }
    findings.missing(PeriodReasons.about(DutyReason.RHYTHM_OPEN, duty));
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
      LocalDate cursor, Duty duty, Outcome<Validity> next, ImmutableList<Reason> why) {
    Optional<Validity> period = next.toOptional();
    if (period.isEmpty()) {
      findings.take(next);
      return Optional.empty();
    }
    if (!period.get().from().equals(cursor)) {
      return period.map(Validity::from);
    }
    turn = Optional.empty();
    if (cursor.isBefore(window.from())) {
      judgeEarlier(duty, period.get());
    } else {
      give(why);
      give(PeriodReasons.dueEach(duty));
      judge(duty, period.get(), findings).ifPresent(periods::add);
    }
    return period.get().until();
  }

  private Optional<DutyPeriod> judge(Duty duty, Validity period, Findings found) {
    return new CalendarJudge(duty, period, presence, targets, records, asOf, found).judge();
  }

  /** A period before the window is named in a reason where it uses a record of the window. */
  private void judgeEarlier(Duty duty, Validity period) {
    Findings found = new Findings();
    Optional<DutyPeriod> judged = judge(duty, period, found);
    if (judged.isEmpty()) {
      findings.take(found.outcome(() -> period));
      return;
    }
    boolean reaches = judged.get().held().stream().anyMatch(day -> !day.isBefore(window.from()));
    if (reaches) {
      give(PeriodReasons.beganEarlier(duty, judged.get()));
    }
  }

  /**
   * Judges the turn that begins on a day. The first one may begin before the window: it is not
   * listed then, but decides when the next one begins.
   */
  private Optional<LocalDate> every(
      LocalDate cursor, Duty duty, Rhythm.Every every, ImmutableList<Reason> why) {
    if (turn.isEmpty()) {
      turn = turnOn(cursor);
      return turn.map(RollingTurn::begins);
    }
    RollingTurn now = turn.get().by(every);
    if (presence.presentFrom(now.from()).isEmpty()) {
      return Optional.empty();
    }
    boolean listed = !now.begins().isBefore(window.from());
    give(why);
    give(PeriodReasons.dueEvery(duty, every));
    if (now.isFirst()) {
      give(Reason.of(DutyReason.COUNTED_FROM_START, duty.rule(), "from", Fact.of(now.from())));
    }
    LocalDate due = now.due();
    List<DutyPeriod> judged = new ArrayList<>();
    Optional<LocalDate> last =
        new RollingJudge(
                duty,
                now.from(),
                due,
                presence,
                records,
                asOf,
                findings::missing,
                listed ? findings::step : reason -> {})
            .judge(judged::add);
    if (listed) {
      periods.addAll(judged);
    } else {
      judged.forEach(period -> noteEarlier(duty, period));
    }
    boolean nothingDue = judged.stream().anyMatch(period -> period.required() == 0);
    turn = last.map(day -> nothingDue ? reaching(now, due) : RollingTurn.after(day, now.since()));
    return otherRhythm(now.begins(), turn.map(RollingTurn::begins));
  }

  /** The turn that runs on a day: after the last time, or else from when the duty rolls. */
  private Optional<RollingTurn> turnOn(LocalDate day) {
    LocalDate since = versions.rollingSince(day, calendar);
    Optional<LocalDate> last = records.lastBefore(since.isAfter(day) ? since : day);
    return last.isPresent()
        ? last.map(time -> RollingTurn.after(time, since))
        : presence.presentFrom(since).map(start -> RollingTurn.first(start, since));
  }

  /** The turn after one in which nothing was due; before the window those alike are passed over. */
  private RollingTurn reaching(RollingTurn now, LocalDate due) {
    LocalDate stop = window.from();
    Optional<LocalDate> owing = presence.owingFrom(due.plusDays(1));
    if (owing.isPresent() && owing.get().isBefore(stop)) {
      stop = owing.get();
    }
    Optional<LocalDate> change = versions.changeAfter(now.begins());
    if (change.isPresent() && change.get().isBefore(stop)) {
      stop = change.get();
    }
    return now.nextReaching(stop);
  }

  /** The day to go on from: where a version with another rhythm comes first, its first day. */
  private Optional<LocalDate> otherRhythm(LocalDate begun, Optional<LocalDate> next) {
    LocalDate end = window.until().orElseThrow();
    Optional<LocalDate> change = versions.changeAfter(begun);
    while (change.filter(day -> day.isBefore(next.orElse(end))).isPresent()) {
      Optional<Duty> then = versions.on(change.get()).toOptional();
      if (then.filter(duty -> duty.rhythm() instanceof Rhythm.Every).isEmpty()) {
        return change;
      }
      change = versions.changeAfter(change.get());
    }
    return next;
  }

  /** A turn that began before the window is told where it reaches into it. */
  private void noteEarlier(Duty duty, DutyPeriod period) {
    earlier = Optional.of(period);
    if (period.required() != 0 || !period.due().isBefore(window.from())) {
      give(PeriodReasons.beganEarlier(duty, period));
    }
  }

  private void give(Iterable<Reason> reasons) {
    reasons.forEach(this::give);
  }

  private void give(Reason reason) {
    if (given.add(reason)) {
      findings.step(reason);
    }
  }
}
