package org.governance4j.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import org.governance4j.hours.DailyHours;
import org.governance4j.hours.HoursDay;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.hours.ServiceMinutes;
import org.governance4j.hours.ServiceSeason;
import org.governance4j.hours.ServiceSpan;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;

/**
 * Compares the views over epoch days and local minutes with going through all published days and
 * minutes one by one: every day with every shift of up to 2,500 working days either way, every pair
 * of days, and every minute with some shifts. By hand and not in the build; it ends with an error
 * at the first difference:
 *
 * <pre>{@code java -cp … org.governance4j.calendar.CalendarExhaustive}</pre>
 */
final class CalendarExhaustive {

  private static final int MOST = 2500;
  private static final int DAY = 1440;
  private static final int[] SHIFTS = {1, 29, 60, 479, 480, 1440, 30_000, -1, -60, -481, -30_000};
  private static final RuleRef RULE = RuleRef.of("TEST-HOURS", "hours", "a source");

  private final long first;
  private final boolean[] worked;
  private final WorkingDays days;
  private long compared;

  private CalendarExhaustive(WorkCalendar calendar) {
    this.days = calendar.workingDays();
    LocalDate from = calendar.covered().orElseThrow().from();
    LocalDate until = calendar.covered().orElseThrow().until().orElseThrow();
    this.first = from.toEpochDay();
    this.worked = new boolean[(int) (until.toEpochDay() - first)];
    for (int i = 0; i < worked.length; i++) {
      worked[i] = calendar.dayOn(from.plusDays(i)).orElseThrow().isWorking();
    }
  }

  public static void main(String[] args) {
    CalendarExhaustive check = new CalendarExhaustive(WorkCalendar.published());
    for (int day = 0; day < check.worked.length; day++) {
      check.shifts(day, 1);
      check.shifts(day, -1);
      check.counts(day);
    }
    check.minutes(hours());
    System.out.println("same answers: " + check.compared);
  }

  private void shifts(int start, int step) {
    int passed = 0;
    for (int day = start + step; day >= 0 && day < worked.length && passed < MOST; day += step) {
      if (worked[day]) {
        passed++;
        same(first + day, days.plus(first + start, step * passed), start);
      }
    }
    if (passed < MOST) {
      same(WorkingDays.UNCOVERED, days.plus(first + start, step * (passed + 1)), start);
    }
  }

  private void counts(int start) {
    long count = 0;
    for (int day = start; day <= worked.length; day++) {
      same(count, days.between(first + start, first + day), start);
      same(-count, days.between(first + day, first + start), start);
      count += day < worked.length && worked[day] ? 1 : 0;
    }
  }

  private void minutes(ServiceHours hours) {
    ServiceMinutes minutes = hours.minutes();
    boolean[] open = new boolean[worked.length * DAY];
    for (int day = 0; day < worked.length; day++) {
      for (ServiceSpan span : hours.on(LocalDate.ofEpochDay(first + day)).orElseThrow().open()) {
        Arrays.fill(open, day * DAY + span.openMinute(), day * DAY + span.closeMinute(), true);
      }
    }
    int[] before = new int[open.length + 1];
    int[] minuteOf = new int[open.length];
    for (int i = 0; i < open.length; i++) {
      minuteOf[before[i]] = i;
      before[i + 1] = before[i] + (open[i] ? 1 : 0);
    }
    int total = before[open.length];
    long start = first * DAY;
    int next = open.length;
    for (int i = open.length - 1; i >= 0; i--) {
      next = open[i] ? i : next;
      same(
          next == open.length ? ServiceMinutes.UNCOVERED : start + next,
          minutes.nextOpen(start + i),
          i);
      for (int shift : SHIFTS) {
        int target = before[i] + shift - (shift > 0 ? 1 : 0);
        long expected =
            target < 0 || target >= total
                ? ServiceMinutes.UNCOVERED
                : start + minuteOf[target] + (shift > 0 ? 1 : 0);
        same(expected, minutes.plus(start + i, shift), i);
        int other = Math.floorMod(i + shift * 7, open.length + 1);
        same(before[other] - before[i], minutes.between(start + i, start + other), i);
      }
    }
  }

  private void same(long expected, long actual, int at) {
    compared++;
    if (expected != actual) {
      throw new AssertionError("expected " + expected + " but was " + actual + " at " + at);
    }
  }

  private static ServiceHours hours() {
    ServiceHoursPolicy policy =
        new ServiceHoursPolicy(
            ImmutableList.of(
                season("SUMMER", MonthDay.of(5, 1), MonthDay.of(9, 30), 21),
                season("WINTER", MonthDay.of(10, 1), MonthDay.of(4, 30), 20)),
            ImmutableList.of());
    return ServiceHours.of(
            Dated.from(ServiceHoursPolicy.KEY.id(), LocalDate.of(2000, 1, 1), RULE, policy),
            WorkCalendar.published())
        .orElseThrow();
  }

  private static ServiceSeason season(String code, MonthDay first, MonthDay last, int closing) {
    return new ServiceSeason(
        code,
        first,
        last,
        ImmutableList.of(
            new DailyHours(
                ImmutableSet.of(
                    HoursDay.MONDAY,
                    HoursDay.TUESDAY,
                    HoursDay.WEDNESDAY,
                    HoursDay.THURSDAY,
                    HoursDay.FRIDAY,
                    HoursDay.MAKE_UP_WORKDAY),
                ImmutableList.of(span(9, 12), span(13, closing)),
                RULE),
            new DailyHours(
                ImmutableSet.of(HoursDay.SATURDAY, HoursDay.SUNDAY),
                ImmutableList.of(ServiceSpan.allDay()),
                RULE),
            new DailyHours(
                ImmutableSet.of(HoursDay.STATUTORY_HOLIDAY, HoursDay.SHIFTED_DAY_OFF),
                ImmutableList.of(),
                RULE)),
        RULE);
  }

  private static ServiceSpan span(int opens, int closes) {
    return ServiceSpan.of(LocalTime.of(opens, 0), LocalTime.of(closes, 0));
  }
}
