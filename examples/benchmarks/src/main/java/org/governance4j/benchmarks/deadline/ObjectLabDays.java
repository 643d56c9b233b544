package org.governance4j.benchmarks.deadline;

import java.io.DataInput;
import java.io.IOException;
import java.time.LocalDate;
import net.objectlab.kit.datecalc.common.DefaultHolidayCalendar;
import net.objectlab.kit.datecalc.jdk8.LocalDateCalculator;
import net.objectlab.kit.datecalc.jdk8.LocalDateForwardHandler;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;

/**
 * ObjectLab Kit: a set of holidays beside the working week, which no make-up workday can override.
 * It has no boundaries to check, and one calculator serves all dates, as its authors advise.
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
            "CN",
            from[0],
            new DefaultHolidayCalendar<>(input.holidays()),
            new LocalDateForwardHandler());
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
}
