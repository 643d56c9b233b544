package org.governance4j.calendar;

import java.time.LocalDate;
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
}
