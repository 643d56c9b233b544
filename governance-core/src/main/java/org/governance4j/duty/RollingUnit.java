package org.governance4j.duty;

import java.time.LocalDate;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Unit;

/** What a rolling rhythm is counted in (滚动周期单位). */
public enum RollingUnit {
  /** Calendar days (天). */
  DAYS(Unit.DAYS),
  /** Weeks of seven days (周). */
  WEEKS(Unit.WEEKS),
  /** Months; a day that the month lacks gives its last day (个月). */
  MONTHS(Unit.MONTHS);

  private final Unit unit;

  RollingUnit(Unit unit) {
    this.unit = unit;
  }

  LocalDate after(LocalDate day, int amount) {
    return switch (this) {
      case DAYS -> day.plusDays(amount);
      case WEEKS -> day.plusWeeks(amount);
      case MONTHS -> day.plusMonths(amount);
    };
  }

  Fact fact(int amount) {
    return Fact.of(amount, unit);
  }
}
