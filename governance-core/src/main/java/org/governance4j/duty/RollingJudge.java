package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;

/**
 * Judges one period of a rolling rhythm. It ends with the next time, however late; one in which
 * nothing was due ends on its due day.
 *
 * @param missing takes what would have to be stated
 * @param steps takes the reasons
 */
record RollingJudge(
    Duty duty,
    LocalDate from,
    LocalDate due,
    Presence presence,
    CreditedRecords records,
    LocalDate asOf,
    Consumer<Reason> missing,
    Consumer<Reason> steps) {

  /** Hands over the period, and gives the day with which it ends, if it does. */
  Optional<LocalDate> judge(Consumer<DutyPeriod> periods) {
    Optional<LocalDate> next = records.firstFrom(from);
    if (next.filter(day -> !day.isAfter(due)).isPresent()) {
      periods.accept(period(1, next, DutyState.MET));
      return next;
    }
    Owing owing = Owing.of(duty, Validity.of(from, due.plusDays(1)), presence, 1);
    owing.missing().forEach(missing);
    if (!owing.missing().isEmpty()) {
      return Optional.empty();
    }
    owing.steps().forEach(steps);
    if (owing.nothing().isPresent()) {
      steps.accept(reasons().nothingDue(owing.nothing().get()));
      periods.accept(period(0, Optional.empty(), owing.nothing().get()));
      return Optional.of(due);
    }
    periods.accept(period(1, next, lateOrNever(next)));
    return next;
  }

  private DutyState lateOrNever(Optional<LocalDate> next) {
    LocalDate last = due.plusDays(duty.graceDays());
    if (next.isEmpty() && !asOf.isAfter(last)) {
      return DutyState.RUNNING;
    }
    boolean inGrace = next.filter(day -> !day.isAfter(last)).isPresent();
    if (!inGrace) {
      steps.accept(reasons().missed(1, 0));
    }
    next.ifPresent(day -> steps.accept(reasons().late(day)));
    return inGrace ? DutyState.MET_LATE : DutyState.MISSED;
  }

  private DutyPeriod period(long required, Optional<LocalDate> heldOn, DutyState state) {
    List<DutyRecord> held = heldOn.map(day -> records.use(day, day)).orElse(List.of());
    return new DutyPeriod(
        from,
        due,
        required,
        held.isEmpty() ? 0 : 1,
        ImmutableList.copyOf(held),
        ImmutableList.of(),
        duty.severity(),
        state);
  }

  private PeriodReasons reasons() {
    return new PeriodReasons(duty, from, due);
  }
}
