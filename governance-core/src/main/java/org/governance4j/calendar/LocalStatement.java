package org.governance4j.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;

/**
 * What a version of the local days says of one day.
 *
 * @param date the day
 * @param day that it is off or worked, unless it only ends early
 * @param half that it ends early, if it does
 * @param rule who says so
 */
record LocalStatement(
    LocalDate date, Optional<ScheduledDay> day, Optional<HalfDay> half, RuleRef rule) {

  /** The statements of a version in the order of their days. */
  static List<LocalStatement> of(Dated.Version<LocalDays> version) {
    return version.value().stream()
        .flatMap(
            value ->
                Stream.concat(
                        value.days().stream().map(ScheduledDay::date),
                        value.halfDays().stream().map(HalfDay::date))
                    .distinct()
                    .map(date -> of(date, value, version.rule())))
        .sorted(Comparator.comparing(LocalStatement::date))
        .toList();
  }

  private static LocalStatement of(LocalDate date, LocalDays value, RuleRef rule) {
    return new LocalStatement(
        date,
        value.days().stream().filter(day -> day.date().equals(date)).findFirst(),
        value.halfDays().stream().filter(half -> half.date().equals(date)).findFirst(),
        rule);
  }
}
