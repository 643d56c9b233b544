package org.governance4j.duty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.governance4j.rule.Validity;

/**
 * The periods of the calendar that begin before a window: one may run into it, and with grace, one
 * may use records of the window. Each window therefore has the same periods, whichever other
 * windows are asked about.
 *
 * <p>No period begins while one of an earlier version of the policy runs.
 */
final class EarlierPeriods {

  private final DutyVersions versions;
  private final Validity window;
  private final Bearer.Kind owedBy;
  private final int longestGrace;

  /** For the first day of each version, the first day on which no period of an earlier one runs. */
  private final Map<LocalDate, LocalDate> entered = new HashMap<>();

  /**
   * The periods before a window in which the duty has periods of the calendar.
   *
   * @param duty the duty on the window's first day
   */
  EarlierPeriods(DutyVersions versions, Validity window, Duty duty) {
    this.versions = versions;
    this.window = window;
    this.owedBy = duty.owedBy();
    entered.put(LocalDate.MIN, LocalDate.MIN);
    enterUntil(window.from());
    enterUntil(firstFree(window.from()).minusDays(1));
    this.longestGrace =
        versions.changesUntil(window.from()).stream()
            .flatMap(change -> versions.on(change).toOptional().stream())
            .mapToInt(Duty::graceDays)
            .reduce(duty.graceDays(), Math::max);
  }

  /** Enters the versions that begin by a day, in order, since each asks for those before it. */
  private void enterUntil(LocalDate day) {
    for (LocalDate change : versions.changesUntil(day)) {
      if (!entered.containsKey(change)) {
        entered.put(change, firstFree(change));
      }
    }
  }

  /**
   * The day from which to go from period to period, so that those of the window find the records
   * that earlier ones leave to them.
   *
   * @return a day on which no earlier period runs, before or in the window
   */
  LocalDate start(CreditedRecords records) {
    LocalDate start = firstFree(window.from());
    while (isInGrace(records.firstFrom(start), start)) {
      Optional<Validity> before = lastBefore(start);
      if (before.isEmpty()) {
        return start;
      }
      start = before.get().from();
    }
    return start;
  }

  private boolean isInGrace(Optional<LocalDate> record, LocalDate start) {
    return record.filter(day -> day.isBefore(start.plusDays(longestGrace))).isPresent();
  }

  /** The first day from a day on, on which no period that begins before it runs. */
  private LocalDate firstFree(LocalDate day) {
    return lastBefore(day)
        .map(period -> period.until().orElseThrow())
        .filter(end -> end.isAfter(day))
        .orElse(day);
  }

  /** The last period that begins before a day, unless another rhythm or bearer comes between. */
  private Optional<Validity> lastBefore(LocalDate day) {
    LocalDate end = day;
    while (end.isAfter(LocalDate.MIN)) {
      LocalDate last = end.minusDays(1);
      Optional<Validity> around = around(last);
      if (around.isEmpty() || !around.get().from().isBefore(entered.get(versions.firstOf(last)))) {
        return around;
      }
      end = versions.firstOf(last);
    }
    return Optional.empty();
  }

  /** The period that a day lies in by the version in force on it. */
  private Optional<Validity> around(LocalDate day) {
    return versions
        .on(day)
        .toOptional()
        .filter(duty -> duty.owedBy() == owedBy)
        .flatMap(duty -> CalendarPeriod.around(duty.rhythm(), day));
  }
}
