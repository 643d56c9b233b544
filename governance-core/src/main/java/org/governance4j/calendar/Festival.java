package org.governance4j.calendar;

import java.time.MonthDay;
import java.util.Optional;

/** A festival that the regulation gives days off for (节日). */
public enum Festival {
  /** New Year, 1 January (元旦). */
  NEW_YEAR(MonthDay.of(1, 1)),
  /** Spring Festival, whose day is the first of the first lunar month (春节，正月初一). */
  SPRING_FESTIVAL,
  /** Qingming, the day of that solar term (清明节). */
  QINGMING,
  /** Labour Day, 1 May (劳动节). */
  LABOUR_DAY(MonthDay.of(5, 1)),
  /** Dragon Boat Festival, the fifth of the fifth lunar month (端午节). */
  DRAGON_BOAT,
  /** Mid-Autumn Festival, the fifteenth of the eighth lunar month (中秋节). */
  MID_AUTUMN,
  /** National Day, 1 October (国庆节). */
  NATIONAL_DAY(MonthDay.of(10, 1));

  private final Optional<MonthDay> fixed;

  Festival() {
    this.fixed = Optional.empty();
  }

  Festival(MonthDay fixed) {
    this.fixed = Optional.of(fixed);
  }

  /**
   * The day in every year of a festival that follows the Gregorian calendar.
   *
   * @return the day, or empty for one that follows the Chinese calendar
   */
  public Optional<MonthDay> fixed() {
    return fixed;
  }
}
