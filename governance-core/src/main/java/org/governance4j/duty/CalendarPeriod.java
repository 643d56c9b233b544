package org.governance4j.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.governance4j.rule.Validity;

/** A period of the calendar in which something is to be done so many times (周期). */
public enum CalendarPeriod {
  /** Monday to Sunday (每周). */
  WEEK {
    @Override
    LocalDate startOf(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
  },
  /** A calendar month (每月). */
  MONTH,
  /** January to March, and so on (每季度). */
  QUARTER,
  /** January to June or July to December (每半年). */
  HALF_YEAR,
  /** A calendar year (每年). */
  YEAR;

  private static final int MONTHS_OF_YEAR = 12;

  /**
   * The period that a day lies in.
   *
   * @param day the day
   * @return its period's days
   */
  public Validity of(LocalDate day) {
    LocalDate start = startOf(day);
    return Validity.of(
        start, this == WEEK ? start.plus(1, ChronoUnit.WEEKS) : start.plusMonths(months()));
  }

  LocalDate startOf(LocalDate day) {
    int month = (day.getMonthValue() - 1) / months() * months() + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  private int months() {
    return switch (this) {
      case MONTH -> 1;
      case QUARTER -> MONTHS_OF_YEAR / 4;
      case HALF_YEAR -> MONTHS_OF_YEAR / 2;
      case YEAR -> MONTHS_OF_YEAR;
      case WEEK -> throw new IllegalStateException("a week is not counted in months");
    };
  }
}
