package org.governance4j.benchmarks.deadline;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.io.DataInput;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;

/**
 * OpenGamma Strata: its bit set of a calendar, which overrides weekends by working days, so that it
 * holds the published calendar.
 */
final class StrataDays implements Contender {

  @Override
  public Task task(String name, DataInput in) throws IOException {
    DeadlineInput input = DeadlineInput.read(in);
    ImmutableHolidayCalendar calendar =
        ImmutableHolidayCalendar.of(
            HolidayCalendarId.of("CNBE"),
            input.holidays(),
            List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            input.makeUpDays());
    long[] days = input.days(DeadlineInput.DATES);
    LocalDate[] dates = DeadlineInput.toDates(days);
    return switch (name) {
      case "shift1", "shift1_localdate" -> next(calendar, dates);
      case "shift60" -> shift(calendar, dates, 60);
      case "days_between" ->
          between(calendar, dates, DeadlineInput.toDates(DeadlineInput.yearAfter(days)));
      default -> throw DeadlineInput.unknown(name);
    };
  }

  private static Task next(ImmutableHolidayCalendar calendar, LocalDate[] from) {
    LocalDate[] to = new LocalDate[from.length];
    return new Task(
        from.length,
        () -> {
          for (int i = 0; i < from.length; i++) {
            to[i] = calendar.next(from[i]);
          }
        },
        () -> DeadlineInput.toDays(to));
  }

  private static Task shift(ImmutableHolidayCalendar calendar, LocalDate[] from, int workingDays) {
    LocalDate[] to = new LocalDate[from.length];
    return new Task(
        from.length,
        () -> {
          for (int i = 0; i < from.length; i++) {
            to[i] = calendar.shift(from[i], workingDays);
          }
        },
        () -> DeadlineInput.toDays(to));
  }

  private static Task between(
      ImmutableHolidayCalendar calendar, LocalDate[] from, LocalDate[] until) {
    long[] counts = new long[from.length];
    return new Task(
        from.length,
        () -> {
          for (int i = 0; i < from.length; i++) {
            counts[i] = calendar.daysBetween(from[i], until[i]);
          }
        },
        () -> counts);
  }
}
