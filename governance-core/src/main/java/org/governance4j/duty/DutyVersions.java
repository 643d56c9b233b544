package org.governance4j.duty;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;
import org.jspecify.annotations.Nullable;

/** One duty in the versions of the policy that are known on a day, each looked up once. */
final class DutyVersions {

  private final Dated<DutyPolicy> policy;
  private final String duty;
  private final LocalDate knownOn;
  private final LocalDate start;
  private final ImmutableSortedSet<LocalDate> changes;
  private final Map<LocalDate, Outcome<Duty>> byFirstDay = new HashMap<>();
  private final Map<LocalDate, LocalDate> rollingSince = new HashMap<>();
  private final Validity window;
  private @Nullable EarlierPeriods earlier;

  DutyVersions(Dated<DutyPolicy> policy, String duty, Validity window, LocalDate knownOn) {
    this.window = window;
    this.start = window.from();
    this.policy = policy;
    this.duty = duty;
    this.knownOn = knownOn;
    this.changes = policy.changes();
  }

  String code() {
    return duty;
  }

  /** The duty in the version in force on a day. */
  Outcome<Duty> on(LocalDate day) {
    LocalDate first = firstOf(day);
    return byFirstDay.computeIfAbsent(
        first.equals(firstOf(start)) ? start : first,
        asked -> policy.asOf(asked, knownOn).flatMap(this::named));
  }

  /** The first day from which on, until a day, nothing changes. */
  LocalDate firstOf(LocalDate day) {
    LocalDate change = changes.floor(day);
    return change == null ? LocalDate.MIN : change;
  }

  /**
   * The day from which the duty rolls on without a break until a day on which it does: the first of
   * the versions with such a rhythm, or the day after the calendar period that then was not over.
   */
  LocalDate rollingSince(LocalDate day, WorkCalendar calendar) {
    return rollingSince.computeIfAbsent(firstOf(day), first -> findRollingSince(first, calendar));
  }

  private LocalDate findRollingSince(LocalDate change, WorkCalendar calendar) {
    Optional<Bearer.Kind> owedBy = on(change).toOptional().map(Duty::owedBy);
    LocalDate first = change;
    while (!first.equals(LocalDate.MIN)) {
      LocalDate before = first.minusDays(1);
      Optional<Duty> earlier =
          on(before).toOptional().filter(duty -> owedBy.equals(Optional.of(duty.owedBy())));
      if (earlier.filter(duty -> duty.rhythm() instanceof Rhythm.Every).isEmpty()) {
        return earlier.flatMap(duty -> endOf(duty.rhythm(), before, calendar)).orElse(first);
      }
      first = firstOf(before);
    }
    return first;
  }

  /** The day after the period that is to be judged on the last day of a version. */
  private static Optional<LocalDate> endOf(Rhythm rhythm, LocalDate day, WorkCalendar calendar) {
    return CalendarPeriod.beginningFrom(rhythm, day, calendar)
        .flatMap(Outcome::toOptional)
        .map(period -> period.from().equals(day) ? period.until().orElseThrow() : period.from());
  }

  /**
   * The day from which to go through the periods of the window, which is its first day under a
   * rhythm without periods of the calendar.
   */
  LocalDate beginning(CreditedRecords records) {
    Optional<Duty> duty = on(start).toOptional();
    if (duty.filter(one -> CalendarPeriod.around(one.rhythm(), start).isPresent()).isEmpty()) {
      return start;
    }
    if (earlier == null) {
      earlier = new EarlierPeriods(this, window, duty.get());
    }
    return earlier.start(records);
  }

  /** The days until a day on which another version may begin to state the duty. */
  ImmutableSortedSet<LocalDate> changesUntil(LocalDate day) {
    return changes.headSet(day, true);
  }

  /** The first day after a day from which another version may state the duty. */
  Optional<LocalDate> changeAfter(LocalDate day) {
    return Optional.ofNullable(changes.higher(day));
  }

  private Outcome<Duty> named(DutyPolicy stated) {
    Optional<Duty> named = stated.duty(duty);
    return named.isPresent()
        ? Outcome.accepted(named.get())
        : Outcome.undetermined(
            Reason.of(
                DutyReason.DUTY_UNKNOWN, DutyLaw.STATED, "duty", new Fact.Code("duty", duty)));
  }
}
