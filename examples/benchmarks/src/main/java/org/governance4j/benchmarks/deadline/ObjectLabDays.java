package org.governance4j.benchmarks.deadline;

import java.io.DataInput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.objectlab.kit.datecalc.common.DefaultHolidayCalendar;
import net.objectlab.kit.datecalc.jdk8.LocalDateCalculator;
import net.objectlab.kit.datecalc.jdk8.LocalDateForwardHandler;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;

/**
 * ObjectLab Kit: a set of holidays beside the working week, which no make-up workday can override.
 * Without boundaries there are none to check, and one calculator serves all dates.
 */
final class ObjectLabDays implements Contender {

  @Override
  public Task task(String name, DataInput in) throws IOException {
    if (!name.equals("due5_days")) {
      throw DeadlineInput.unknown(name);
    }
    DeadlineInput input = DeadlineInput.read(in);
    LocalDate[] from = DeadlineInput.toDates(input.workingDays());
    LocalDate[] to = new LocalDate[from.length];
    LocalDateCalculator calculator =
        new LocalDateCalculator(
            "CN", from[0], new HashedHolidays(input.holidays()), new LocalDateForwardHandler());
    return new Task(
        from.length,
        () -> {
          for (int i = 0; i < from.length; i++) {
            calculator.setStartDate(from[i]);
            to[i] = calculator.moveByBusinessDays(5).getCurrentBusinessDate();
          }
        },
        () -> DeadlineInput.toDays(to));
  }

  /** The library's own writes each date as a text to look it up, five times as slow. */
  private static final class HashedHolidays extends DefaultHolidayCalendar<LocalDate> {
    private static final long serialVersionUID = 1;

    private final HashSet<LocalDate> hashed;

    HashedHolidays(Set<LocalDate> holidays) {
      super(holidays);
      this.hashed = new HashSet<>(holidays);
    }

    @Override
    public boolean isHoliday(LocalDate date) {
      return hashed.contains(date);
    }
  }
}
