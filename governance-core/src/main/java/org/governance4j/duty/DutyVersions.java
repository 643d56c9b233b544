package org.governance4j.duty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;

/** One duty in the versions that are in force within a window, as known on a day. */
final class DutyVersions {

  private final String duty;
  private final TreeMap<LocalDate, Outcome<Duty>> byFirstDay = new TreeMap<>();

  DutyVersions(Dated<DutyPolicy> policy, String duty, Validity window, LocalDate knownOn) {
    this.duty = duty;
    policy.changes().forEach(day -> add(policy, day, window, knownOn));
    add(policy, window.from(), window, knownOn);
  }

  String code() {
    return duty;
  }

  /** The duty in the version in force on a day, or on the window's first if it lies before. */
  Outcome<Duty> on(LocalDate day) {
    Map.Entry<LocalDate, Outcome<Duty>> entry = byFirstDay.floorEntry(day);
    return (entry == null ? byFirstDay.firstEntry() : entry).getValue();
  }

  private void add(Dated<DutyPolicy> policy, LocalDate day, Validity window, LocalDate knownOn) {
    if (window.contains(day)) {
      byFirstDay.computeIfAbsent(
          day, first -> policy.asOf(first, knownOn).flatMap(stated -> named(stated)));
    }
  }

  private Outcome<Duty> named(DutyPolicy policy) {
    Optional<Duty> stated = policy.duty(duty);
    return stated.isPresent()
        ? Outcome.accepted(stated.get())
        : Outcome.undetermined(
            Reason.of(
                DutyReason.DUTY_UNKNOWN, DutyLaw.STATED, "duty", new Fact.Code("duty", duty)));
  }
}
