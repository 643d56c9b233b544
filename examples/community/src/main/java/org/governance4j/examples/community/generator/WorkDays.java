package org.governance4j.examples.community.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The working days of 2022, written down once more by hand so that what the generator makes does
 * not depend on the library whose input it is.
 */
final class WorkDays {

  private static final Set<LocalDate> WORKED_WEEKENDS =
      days("2022-01-29 2022-01-30 2022-04-02 2022-04-24 2022-05-07 2022-10-08 2022-10-09");
  private static final Set<LocalDate> DAYS_OFF =
      days(
          "2022-01-03 2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04 2022-04-04 2022-04-05"
              + " 2022-05-02 2022-05-03 2022-05-04 2022-06-03 2022-09-12 2022-10-03 2022-10-04"
              + " 2022-10-05 2022-10-06 2022-10-07 2023-01-02");

  private WorkDays() {}

  static boolean worked(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? WORKED_WEEKENDS.contains(day) : !DAYS_OFF.contains(day);
  }

  static LocalDate thisOrNext(LocalDate day) {
    return worked(day) ? day : thisOrNext(day.plusDays(1));
  }

  private static Set<LocalDate> days(String list) {
    return Stream.of(list.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
  }
}
