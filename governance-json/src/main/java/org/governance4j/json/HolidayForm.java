package org.governance4j.json;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.calendar.ScheduledDay;

/**
 * A holiday file as the public form has it.
 *
 * @param $schema the address of the form's schema
 * @param $id the file's own address
 * @param year the year
 * @param papers the addresses of the notices, in the order of publication
 * @param days the days off and the days worked
 */
@SuppressWarnings("MemberName") // the public form has these names
record HolidayForm(
    Optional<String> $schema,
    Optional<String> $id,
    int year,
    ImmutableList<String> papers,
    ImmutableList<HolidayForm.Day> days) {

  /**
   * A day of the form.
   *
   * @param name the holiday
   * @param date the day
   * @param isOffDay whether it is a day off
   */
  record Day(String name, LocalDate date, boolean isOffDay) {

    Day {
      new ScheduledDay(date, name, isOffDay);
    }

    static Day of(ScheduledDay day) {
      return new Day(day.name(), day.date(), day.off());
    }

    ScheduledDay toScheduledDay() {
      return new ScheduledDay(date, name, isOffDay);
    }
  }
}
