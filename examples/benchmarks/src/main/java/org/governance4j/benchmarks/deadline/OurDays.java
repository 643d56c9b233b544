package org.governance4j.benchmarks.deadline;

import static org.governance4j.benchmarks.deadline.DeadlineInput.OFFSET_SECONDS;
import static org.governance4j.benchmarks.deadline.DeadlineInput.SECONDS_A_DAY;

import com.google.common.collect.ImmutableList;
import java.io.DataInput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Footprint;
import org.governance4j.benchmarks.Task;
import org.governance4j.calendar.HolidayRegulation;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.calendar.PublishedSchedules;
import org.governance4j.calendar.ScheduledDay;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.calendar.WorkingDays;
import org.governance4j.rule.Validity;

/** Ours: epoch days in and out, save where the task says otherwise. */
final class OurDays implements Contender {

  @Override
  public Task task(String name, DataInput input) throws IOException {
    return task(name, DeadlineInput.read(input));
  }

  static Task task(String name, DeadlineInput input) {
    long[] days = input.days(DeadlineInput.DATES);
    return switch (name) {
      case "shift1" -> shift(published(), days, 1);
      case "shift1_localdate" ->
          shiftDates(WorkCalendar.published(), DeadlineInput.toDates(days), 1);
      case "shift60" -> shift(published(), days, 60);
      case "shift60_few" -> shift(published(), input.days(DeadlineInput.FEW_DATES), 60);
      case "growth1" -> shift(published(), input.earlyDays(), 1);
      case "growth50" -> shift(published(), input.earlyDays(), 50);
      case "growth2500" -> shift(published(), input.earlyDays(), 2500);
      case "days_between" -> between(published(), days, DeadlineInput.yearAfter(days));
      case "due5_days" -> shift(plain(), input.workingDays(), 5);
      case "due5_seconds" -> due(plain(), input.workingSeconds(), 5);
      case "bytes_a_year" -> Task.answering(OurDays::bytesAYear);
      default -> throw DeadlineInput.unknown(name);
    };
  }

  private static WorkingDays published() {
    return workingDays(WorkCalendar.published());
  }

  private static WorkingDays plain() {
    return workingDays(calendar(PublishedSchedules.all().stream().map(OurDays::plain).toList()));
  }

  private static WorkingDays workingDays(WorkCalendar calendar) {
    return calendar.workingDays();
  }

  private static HolidaySchedule plain(HolidaySchedule schedule) {
    return new HolidaySchedule(
        schedule.year(),
        schedule.notices(),
        schedule.days().stream()
            .filter(ScheduledDay::off)
            .collect(ImmutableList.toImmutableList()));
  }

  private static WorkCalendar calendar(List<HolidaySchedule> schedules) {
    return WorkCalendar.of(schedules, HolidayRegulation.published()).orElseThrow();
  }

  private static Task shift(WorkingDays working, long[] from, int workingDays) {
    long[] to = new long[from.length];
    return new Task(
        from.length,
        () -> {
          for (int i = 0; i < from.length; i++) {
            to[i] = working.plus(from[i], workingDays);
          }
        },
        () -> to);
  }

  private static Task shiftDates(WorkCalendar calendar, LocalDate[] from, int workingDays) {
    LocalDate[] to = new LocalDate[from.length];
    return new Task(
        from.length,
        () -> {
          for (int i = 0; i < from.length; i++) {
            to[i] = calendar.plusWorkingDays(from[i], workingDays).orElseThrow();
          }
        },
        () -> DeadlineInput.toDays(to));
  }

  private static Task between(WorkingDays working, long[] from, long[] until) {
    long[] counts = new long[from.length];
    return new Task(
        from.length,
        () -> {
          for (int i = 0; i < from.length; i++) {
            counts[i] = working.between(from[i], until[i]);
          }
        },
        () -> counts);
  }

  /** The same time of day so many working days on. */
  private static Task due(WorkingDays working, long[] received, int workingDays) {
    long[] due = new long[received.length];
    return new Task(
        received.length,
        () -> {
          for (int i = 0; i < received.length; i++) {
            long day = Math.floorDiv(received[i] + OFFSET_SECONDS, SECONDS_A_DAY);
            due[i] = received[i] + (working.plus(day, workingDays) - day) * SECONDS_A_DAY;
          }
        },
        () -> due);
  }

  private static long bytesAYear() {
    Validity covered = WorkCalendar.published().covered().orElseThrow();
    long years = ChronoUnit.YEARS.between(covered.from(), covered.until().orElseThrow());
    return Footprint.of(() -> workingDays(calendar(PublishedSchedules.all()))) / years;
  }
}
