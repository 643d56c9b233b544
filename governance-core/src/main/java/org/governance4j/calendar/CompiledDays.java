package org.governance4j.calendar;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/**
 * What each day of the covered years is and why, with the {@link RegularDays} before and after. The
 * last days of the year before the first belong to the table, as far as the first year's schedule
 * names them, but not to the covered days.
 */
final class CompiledDays {

  /** What a day is, why, what a notice calls it, and whether it ends early. */
  private record Entry(DayKind kind, RuleRef rule, Optional<String> name, Optional<Half> half) {

    Entry(DayKind kind, RuleRef rule, Optional<String> name) {
      this(kind, rule, name, Optional.empty());
    }
  }

  /** When a half day ends, and who says so. */
  private record Half(LocalTime closes, RuleRef rule) {

    Reason reason(LocalDate date) {
      return Reason.of(CalendarReason.HALF_DAY, rule, "date", Fact.of(date))
          .with("closes", Fact.of(closes));
    }
  }

  private static final Entry WORKDAY = weekly(DayKind.WORKDAY);
  private static final Entry WEEKEND = weekly(DayKind.WEEKEND);

  private final long start;
  private final char[] entries;
  private final ImmutableList<Entry> allEntries;
  private final Supplier<RegularDays> regular;

  private CompiledDays(
      long start, char[] entries, List<Entry> allEntries, Supplier<RegularDays> regular) {
    this.regular = regular;
    this.start = start;
    this.entries = entries;
    this.allEntries = ImmutableList.copyOf(allEntries);
  }

  static CompiledDays of(SortedMap<Integer, KnownYear> years, CalendarSources sources) {
    Supplier<RegularDays> regular = Suppliers.memoize(sources::regularDays);
    if (years.isEmpty()) {
      return new CompiledDays(0, new char[0], List.of(), regular);
    }
    long from = LocalDate.of(years.firstKey(), 1, 1).toEpochDay();
    long until = LocalDate.of(years.lastKey() + 1, 1, 1).toEpochDay();
    long start = from - HolidaySchedule.LAST_DAYS_OF_YEAR_BEFORE;
    Compilation compilation = new Compilation(start, Math.toIntExact(until - start));
    sources.statutoryIn(years.firstKey() - 1).forEach(compilation::putStatutory);
    years.values().forEach(year -> year.statutory().forEach(compilation::putStatutory));
    // Descending, so that on a day that two notices name, the one for the day's own year is cited.
    List<KnownYear> descending = new ArrayList<>(years.values());
    Collections.reverse(descending);
    descending.forEach(year -> year.stated().forEach(compilation::putStated));
    sources.localStatements().stream()
        .filter(statement -> statement.date().toEpochDay() >= from)
        .forEach(compilation::putLocal);
    return new CompiledDays(start, compilation.entries, compilation.allEntries, regular);
  }

  CalendarDay day(LocalDate date, Certainty certainty) {
    Entry entry = on(date);
    return new CalendarDay(
        date, entry.kind(), certainty, entry.name(), entry.half().map(Half::closes));
  }

  /** Why a day is what it is. */
  ImmutableList<Reason> reasons(LocalDate date) {
    Entry entry = on(date);
    Reason kind =
        Reason.of(CalendarReason.DAY_KIND, entry.rule(), "date", Fact.of(date))
            .with("kind", Fact.of(entry.kind()));
    return entry
        .half()
        .map(half -> ImmutableList.of(kind, half.reason(date)))
        .orElse(ImmutableList.of(kind));
  }

  private Entry on(LocalDate date) {
    long day = date.toEpochDay();
    return day >= start && day < start + entries.length
        ? allEntries.get(entries[(int) (day - start)])
        : regular(date, regular.get());
  }

  WorkingDays workingDays() {
    boolean[] isWorking = new boolean[entries.length];
    for (int i = 0; i < isWorking.length; i++) {
      isWorking[i] = allEntries.get(entries[i]).kind().isWorking();
    }
    int before = isWorking.length == 0 ? 0 : HolidaySchedule.LAST_DAYS_OF_YEAR_BEFORE;
    return WorkingDays.of(start, isWorking, before, regular);
  }

  private static Entry weekly(DayKind kind) {
    return new Entry(kind, WeeklyPattern.RULE, Optional.empty());
  }

  private static Entry regular(LocalDate date, RegularDays regular) {
    return regular.statutory(date).map(CompiledDays::holiday).orElse(weekly(date.toEpochDay()));
  }

  private static Entry holiday(RuleRef rule) {
    return new Entry(DayKind.STATUTORY_HOLIDAY, rule, Optional.empty());
  }

  private static Entry weekly(long day) {
    return WeeklyPattern.isWeekend(day) ? WEEKEND : WORKDAY;
  }

  /** The table while it is filled. */
  private static final class Compilation {
    private final long start;
    private final char[] entries;
    private final List<Entry> allEntries = new ArrayList<>();
    private final Map<Entry, Integer> indexes = new HashMap<>();

    Compilation(long start, int length) {
      this.start = start;
      this.entries = new char[length];
      for (int i = 0; i < length; i++) {
        put(i, weekly(start + i));
      }
    }

    void putStatutory(StatutoryDay day) {
      if (isInside(day.date())) {
        put((int) (day.date().toEpochDay() - start), holiday(day.rule()));
      }
    }

    void putLocal(LocalStatement statement) {
      statement.day().ifPresent(day -> putStated(day, statement.rule()));
      statement
          .half()
          .filter(half -> isInside(half.date()))
          .ifPresent(half -> putHalf(half, statement.rule()));
    }

    private void putHalf(HalfDay half, RuleRef rule) {
      int index = (int) (half.date().toEpochDay() - start);
      Entry entry = allEntries.get(entries[index]);
      Half ends = new Half(half.closes(), rule);
      put(index, new Entry(entry.kind(), entry.rule(), entry.name(), Optional.of(ends)));
    }

    private boolean isInside(LocalDate date) {
      long day = date.toEpochDay();
      return day >= start && day < start + entries.length;
    }

    void putStated(ScheduledDay day, RuleRef notice) {
      if (!isInside(day.date())) {
        return;
      }
      long epochDay = day.date().toEpochDay();
      int index = (int) (epochDay - start);
      boolean weekend = WeeklyPattern.isWeekend(epochDay);
      Entry before = allEntries.get(entries[index]);
      Optional<String> name = Optional.of(day.name());
      if (!day.off()) {
        DayKind kind = weekend ? DayKind.MAKE_UP_WORKDAY : DayKind.WORKDAY;
        put(index, new Entry(kind, notice, name));
      } else if (before.kind() == DayKind.STATUTORY_HOLIDAY) {
        put(index, new Entry(DayKind.STATUTORY_HOLIDAY, before.rule(), name));
      } else {
        DayKind kind = weekend ? DayKind.WEEKEND : DayKind.SHIFTED_DAY_OFF;
        put(index, new Entry(kind, notice, name));
      }
    }

    private void put(int index, Entry entry) {
      entries[index] =
          (char)
              indexes
                  .computeIfAbsent(
                      entry,
                      e -> {
                        allEntries.add(e);
                        return allEntries.size() - 1;
                      })
                  .intValue();
    }
  }
}
