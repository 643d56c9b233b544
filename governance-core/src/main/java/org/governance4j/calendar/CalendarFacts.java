package org.governance4j.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import org.governance4j.rule.Fact;

/** The facts that several reasons of this package state in the same way. */
final class CalendarFacts {

  private CalendarFacts() {}

  /** A year shows as its bare number, not as an amount of years. */
  static Fact year(int year) {
    return new Fact.Code("year", Integer.toString(year));
  }

  static Fact day(long epochDay) {
    return Fact.of(LocalDate.ofEpochDay(epochDay));
  }

  static Fact monthDay(MonthDay day) {
    return new Fact.Code("monthDay", day.toString().substring(2));
  }

  /** A time of the day to the minute, or 24:00. */
  static Fact time(Optional<LocalTime> time) {
    return new Fact.Code("time", time.map(LocalTime::toString).orElse("24:00"));
  }
}
