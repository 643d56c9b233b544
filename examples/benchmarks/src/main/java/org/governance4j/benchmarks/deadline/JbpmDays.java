package org.governance4j.benchmarks.deadline;

import java.io.DataInput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;
import org.jbpm.process.core.timer.BusinessCalendarImpl;
import org.kie.api.time.SessionClock;

/**
 * jBPM: holidays beside weekends, which no make-up workday can override. It counts from its clock,
 * which here shows each receipt in turn; a working day is its eight working hours.
 */
@SuppressWarnings("JavaUtilDate") // What jBPM answers with.
final class JbpmDays implements Contender {

  private static final String LIMIT = "P5D";

  @Override
  public Task task(String name, DataInput in) throws IOException {
    if (!name.equals("due5_seconds")) {
      throw DeadlineInput.unknown(name);
    }
    DeadlineInput input = DeadlineInput.read(in);
    Properties properties = new Properties();
    properties.setProperty(BusinessCalendarImpl.HOLIDAYS, periods(input.holidays()));
    Clock clock = new Clock();
    BusinessCalendarImpl calendar = new BusinessCalendarImpl(properties, clock);
    long[] received = Arrays.stream(input.workingSeconds()).map(s -> s * 1000).toArray();
    Date[] due = new Date[received.length];
    return new Task(
        received.length,
        () -> {
          for (int i = 0; i < received.length; i++) {
            clock.now = received[i];
            due[i] = calendar.calculateBusinessTimeAsDate(LIMIT);
          }
        },
        () -> Arrays.stream(due).mapToLong(date -> date.getTime() / 1000).toArray());
  }

  /**
   * The holidays as jBPM goes through them fastest: it enters a range twice, so that only three
   * days or more are better as a range.
   */
  private static String periods(Collection<LocalDate> holidays) {
    List<String> periods = new ArrayList<>();
    List<LocalDate> run = new ArrayList<>();
    for (LocalDate date : holidays) {
      if (!run.isEmpty() && !run.get(run.size() - 1).plusDays(1).equals(date)) {
        addRun(run, periods);
      }
      run.add(date);
    }
    addRun(run, periods);
    return String.join(",", periods);
  }

  private static void addRun(List<LocalDate> run, List<String> periods) {
    if (run.size() > 2) {
      periods.add(run.get(0) + ":" + run.get(run.size() - 1));
    } else {
      run.forEach(date -> periods.add(date.toString()));
    }
    run.clear();
  }

  private static final class Clock implements SessionClock {
    private long now;

    @Override
    public long getCurrentTime() {
      return now;
    }
  }
}
