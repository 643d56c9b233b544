package org.governance4j.benchmarks.deadline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.governance4j.calendar.WorkCalendar;

/**
 * What everyone gets: the published calendar as days, and dates drawn from it, always the same.
 *
 * <p>The <em>published</em> calendar is the holidays, the weekends and the make-up workdays; the
 * <em>plain</em> one leaves the make-up workdays out, for peers that cannot express them.
 */
final class DeadlineInput {

  /** How many dates a pass has. */
  static final int DATES = 4096;

  /** How many dates a pass has for a peer that takes too long for more. */
  static final int FEW_DATES = 128;

  /** Beijing time, which has had no other offset since 1991. */
  static final long OFFSET_SECONDS = 8 * 3600;

  static final long SECONDS_A_DAY = 24 * 3600;

  private static final long SEED = 20070101;
  private static final long FROM = LocalDate.of(2007, 1, 1).toEpochDay();
  private static final long UNTIL = LocalDate.of(2025, 1, 1).toEpochDay();
  private static final long EARLY_UNTIL = LocalDate.of(2015, 1, 1).toEpochDay();
  private static final int OPENING = 9 * 3600;
  private static final int CLOSING = 17 * 3600;

  private final TreeSet<LocalDate> holidays = new TreeSet<>();
  private final TreeSet<LocalDate> makeUpDays = new TreeSet<>();

  private DeadlineInput() {}

  static DeadlineInput of(WorkCalendar calendar) {
    DeadlineInput input = new DeadlineInput();
    LocalDate until = calendar.covered().orElseThrow().until().orElseThrow();
    calendar
        .covered()
        .orElseThrow()
        .from()
        .datesUntil(until)
        .forEach(
            date -> {
              boolean working = calendar.dayOn(date).orElseThrow().isWorking();
              if (working && isWeekend(date)) {
                input.makeUpDays.add(date);
              } else if (!working && !isWeekend(date)) {
                input.holidays.add(date);
              }
            });
    return input;
  }

  static DeadlineInput read(DataInput in) throws IOException {
    DeadlineInput input = new DeadlineInput();
    for (Set<LocalDate> dates : List.of(input.holidays, input.makeUpDays)) {
      int size = in.readInt();
      for (int i = 0; i < size; i++) {
        dates.add(LocalDate.ofEpochDay(in.readLong()));
      }
    }
    return input;
  }

  void write(DataOutput out) throws IOException {
    for (Set<LocalDate> dates : List.of(holidays, makeUpDays)) {
      out.writeInt(dates.size());
      for (LocalDate date : dates) {
        out.writeLong(date.toEpochDay());
      }
    }
  }

  /** The Mondays to Fridays that are off. */
  Set<LocalDate> holidays() {
    return holidays;
  }

  /** The Saturdays and Sundays that are worked. */
  Set<LocalDate> makeUpDays() {
    return makeUpDays;
  }

  /** Days from 2007 to 2024, worked or not. */
  long[] days(int count) {
    return draw(count, FROM, UNTIL, day -> true);
  }

  /** Days from 2007 to 2014, from which 2,500 working days stay inside the calendar. */
  long[] earlyDays() {
    return draw(DATES, FROM, EARLY_UNTIL, day -> true);
  }

  /** Working days of the plain calendar: where everyone means the same by "5 working days on". */
  long[] workingDays() {
    return draw(DATES, FROM, UNTIL, this::isPlainWorkingDay);
  }

  /** Epoch seconds in the working hours, 09:00 until 17:00, of {@link #workingDays()}. */
  long[] workingSeconds() {
    SplittableRandom random = new SplittableRandom(SEED);
    long[] seconds = workingDays();
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = seconds[i] * SECONDS_A_DAY - OFFSET_SECONDS + random.nextInt(OPENING, CLOSING);
    }
    return seconds;
  }

  static LocalDate[] toDates(long[] days) {
    LocalDate[] dates = new LocalDate[days.length];
    for (int i = 0; i < days.length; i++) {
      dates[i] = LocalDate.ofEpochDay(days[i]);
    }
    return dates;
  }

  static long[] toDays(LocalDate[] dates) {
    long[] days = new long[dates.length];
    for (int i = 0; i < dates.length; i++) {
      days[i] = dates[i].toEpochDay();
    }
    return days;
  }

  /** A year after each day. */
  static long[] yearAfter(long[] days) {
    long[] after = days.clone();
    for (int i = 0; i < after.length; i++) {
      after[i] += 365;
    }
    return after;
  }

  /** A task that no one here knows. */
  static IllegalArgumentException unknown(String task) {
    return new IllegalArgumentException("no task " + task);
  }

  private boolean isPlainWorkingDay(long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return !isWeekend(date) && !holidays.contains(date);
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private static long[] draw(int count, long from, long until, LongPredicate wanted) {
    return new SplittableRandom(SEED).longs(from, until).filter(wanted).limit(count).toArray();
  }
}
