package org.governance4j.benchmarks.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import org.governance4j.calendar.WorkCalendar;

/**
 * Stands in for the calendar's own primitive view: delete it, and ask {@code
 * WorkCalendar.workingDays()} in {@link OurDays}, once that exists.
 */
final class WorkingDays {

  static final long UNCOVERED = Long.MIN_VALUE;

  private final long start;
  private final int[] before;
  private final int[] nth;

  private WorkingDays(long start, int[] before, int[] nth) {
    this.start = start;
    this.before = before;
    this.nth = nth;
  }

  static WorkingDays of(WorkCalendar calendar) {
    long start = calendar.covered().orElseThrow().from().toEpochDay();
    long end = calendar.covered().orElseThrow().until().orElseThrow().toEpochDay();
    int[] before = new int[(int) (end - start) + 1];
    int[] nth = new int[before.length];
    for (int i = 0; i < before.length - 1; i++) {
      boolean working = calendar.dayOn(LocalDate.ofEpochDay(start + i)).orElseThrow().isWorking();
      nth[before[i]] = i;
      before[i + 1] = before[i] + (working ? 1 : 0);
    }
    return new WorkingDays(start, before, Arrays.copyOf(nth, before[before.length - 1]));
  }

  long plus(long epochDay, int workingDays) {
    long day = epochDay - start;
    if (day < 0 || day >= before.length - 1) {
      return UNCOVERED;
    }
    if (workingDays == 0) {
      return epochDay;
    }
    int base = workingDays > 0 ? before[(int) day + 1] - 1 : before[(int) day];
    long wanted = (long) base + workingDays;
    return wanted < 0 || wanted >= nth.length ? UNCOVERED : start + nth[(int) wanted];
  }

  long between(long from, long until) {
    long first = from - start;
    long afterLast = until - start;
    return first < 0 || first >= before.length || afterLast < 0 || afterLast >= before.length
        ? UNCOVERED
        : before[(int) afterLast] - before[(int) first];
  }
}
