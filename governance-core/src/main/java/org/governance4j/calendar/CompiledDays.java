package org.governance4j.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.governance4j.rule.RuleRef;

/**
 * The covered years as arrays over their days, with the weekly pattern before and after them, so
 * that counting and shifting need no loop. The last days of the year before the first belong to the
 * arrays, as far as the first year's schedule names them, but not to the covered days.
 */
final class CompiledDays {

  /** Why a day is what it is, and what a notice calls it. */
  record Entry(RuleRef rule, Optional<String> name) {}

  private static final Entry WEEKLY = new Entry(WeeklyPattern.RULE, Optional.empty());

  private final long start;
  private final long end;
  private final DayKind[] kinds;
  private final int[] entries;
  private final ImmutableList<Entry> allEntries;
  private final int[] workingDaysBefore;
  private final int[] workingDays;

  private CompiledDays(long start, DayKind[] kinds, int[] entries, List<Entry> allEntries) {
    this.start = start;
    this.end = start + kinds.length;
    this.kinds = kinds;
    this.entries = entries;
    this.allEntries = ImmutableList.copyOf(allEntries);
    this.workingDaysBefore = new int[kinds.length + 1];
    for (int i = 0; i < kinds.length; i++) {
      workingDaysBefore[i + 1] = workingDaysBefore[i] + (kinds[i].isWorking() ? 1 : 0);
    }
    this.workingDays = new int[workingDaysBefore[kinds.length]];
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i].isWorking()) {
        workingDays[workingDaysBefore[i]] = i;
      }
    }
  }

  static CompiledDays of(SortedMap<Integer, KnownYear> years) {
    if (years.isEmpty()) {
      return new CompiledDays(0, new DayKind[0], new int[0], List.of(WEEKLY));
    }
    long from = LocalDate.of(years.firstKey(), 1, 1).toEpochDay();
    long until = LocalDate.of(years.lastKey() + 1, 1, 1).toEpochDay();
    long start = from - HolidaySchedule.LAST_DAYS_OF_YEAR_BEFORE;
    Compilation compilation = new Compilation(start, Math.toIntExact(until - start));
    years.values().forEach(year -> year.statutory().forEach(compilation::putStatutory));
    // Descending, so that on a day that two notices name, the one for the day's own year is cited.
    List<KnownYear> descending = new ArrayList<>(years.values());
    Collections.reverse(descending);
    descending.forEach(year -> year.stated().forEach(compilation::putStated));
    return new CompiledDays(start, compilation.kinds, compilation.entries, compilation.allEntries);
  }

  DayKind kindOn(long day) {
    return isInside(day) ? kinds[(int) (day - start)] : weeklyKind(day);
  }

  Entry entryOn(long day) {
    return isInside(day) ? allEntries.get(entries[(int) (day - start)]) : WEEKLY;
  }

  /** The number of working days before a day, counted from the start; negative before it. */
  long workingDaysBefore(long day) {
    if (day < start) {
      return WeeklyPattern.weekdaysBefore(day) - WeeklyPattern.weekdaysBefore(start);
    }
    if (day > end) {
      return workingDays.length
          + WeeklyPattern.weekdaysBefore(day)
          - WeeklyPattern.weekdaysBefore(end);
    }
    return workingDaysBefore[(int) (day - start)];
  }

  /** The working day that has so many working days before it. */
  long workingDay(long before) {
    if (before < 0) {
      return WeeklyPattern.weekday(WeeklyPattern.weekdaysBefore(start) + before);
    }
    if (before >= workingDays.length) {
      return WeeklyPattern.weekday(WeeklyPattern.weekdaysBefore(end) + before - workingDays.length);
    }
    return start + workingDays[(int) before];
  }

  private boolean isInside(long day) {
    return day >= start && day < end;
  }

  private static DayKind weeklyKind(long day) {
    return WeeklyPattern.isWeekend(day) ? DayKind.WEEKEND : DayKind.WORKDAY;
  }

  /** The arrays while they are filled. */
  private static final class Compilation {
    private final long start;
    private final DayKind[] kinds;
    private final int[] entries;
    private final List<Entry> allEntries = new ArrayList<>(List.of(WEEKLY));
    private final Map<Entry, Integer> indexes = new HashMap<>();

    Compilation(long start, int length) {
      this.start = start;
      this.kinds = new DayKind[length];
      this.entries = new int[length];
      for (int i = 0; i < length; i++) {
        kinds[i] = weeklyKind(start + i);
      }
    }

    void putStatutory(StatutoryDay day) {
      put(day.date(), DayKind.STATUTORY_HOLIDAY, new Entry(day.rule(), Optional.empty()));
    }

    void putStated(ScheduledDay day, RuleRef notice) {
      long epochDay = day.date().toEpochDay();
      if (epochDay < start || epochDay >= start + kinds.length) {
        return;
      }
      int index = (int) (epochDay - start);
      boolean weekend = WeeklyPattern.isWeekend(epochDay);
      Optional<String> name = Optional.of(day.name());
      if (!day.off()) {
        put(
            day.date(),
            weekend ? DayKind.MAKE_UP_WORKDAY : DayKind.WORKDAY,
            new Entry(notice, name));
      } else if (kinds[index] == DayKind.STATUTORY_HOLIDAY) {
        put(
            day.date(),
            DayKind.STATUTORY_HOLIDAY,
            new Entry(allEntries.get(entries[index]).rule(), name));
      } else {
        put(
            day.date(),
            weekend ? DayKind.WEEKEND : DayKind.SHIFTED_DAY_OFF,
            new Entry(notice, name));
      }
    }

    private void put(LocalDate date, DayKind kind, Entry entry) {
      int index = Math.toIntExact(date.toEpochDay() - start);
      kinds[index] = kind;
      entries[index] =
          indexes.computeIfAbsent(
              entry,
              e -> {
                allEntries.add(e);
                return allEntries.size() - 1;
              });
    }
  }
}
