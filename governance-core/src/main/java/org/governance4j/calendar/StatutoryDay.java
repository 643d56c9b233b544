package org.governance4j.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.governance4j.rule.RuleRef;

/**
 * A day that the regulation in force on it gives off (法定节假日当日).
 *
 * @param date the day
 * @param festival the festival that it is given for
 * @param rule the version of the regulation that says so
 */
public record StatutoryDay(LocalDate date, Festival festival, RuleRef rule) {

  /** Checks the components. */
  public StatutoryDay {
    requireNonNull(date, "date");
    requireNonNull(festival, "festival");
    requireNonNull(rule, "rule");
  }
}
