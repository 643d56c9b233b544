package org.governance4j.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.governance4j.rule.RuleRef;

/**
 * Which days are worked where no schedule counts: Monday to Friday, without the statutory holidays
 * whose days the regulation and the festivals' days give. Over all representable days by their
 * epoch day, in O(log n) of the eras, and without a loop over years.
 */
final class RegularDays {

  private static final long FIRST_DATE = LocalDate.MIN.toEpochDay();
  private static final long LAST_DATE = LocalDate.MAX.toEpochDay();

  private final ImmutableList<Era> eras;
  private final int[] firstYears;

  private RegularDays(List<Era> eras) {
    this.eras = ImmutableList.copyOf(eras);
    this.firstYears = eras.stream().mapToInt(era -> era.firstYear).toArray();
  }

  /**
   * The days by the versions known on a day.
   *
   * @param knownOn the day of knowledge
   */
  static RegularDays of(HolidayRegulation regulation, LocalDate knownOn) {
    List<Integer> turns = new ArrayList<>(turns(regulation));
    List<Era> eras = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < turns.size(); i++) {
      int first = turns.get(i);
      int next = i + 1 < turns.size() ? turns.get(i + 1) : LocalDate.MAX.getYear() + 1;
      Era era = new Era(first, next - first, before, regulation.givenIn(first, knownOn));
      eras.add(era);
      before = era.offBeforeYear(next);
    }
    return new RegularDays(eras);
  }

  /** The years from which on, until the next one, each year has the same statutory holidays. */
  private static SortedSet<Integer> turns(HolidayRegulation regulation) {
    SortedSet<Integer> turns = new TreeSet<>();
    turns.add(LocalDate.MIN.getYear());
    Stream.concat(
            regulation.versions().changes().stream().map(LocalDate::getYear),
            regulation.festivals().stream().map(FestivalDates::year))
        .forEach(
            year -> {
              turns.add(year);
              turns.add(year + 1);
            });
    turns.remove(LocalDate.MAX.getYear() + 1);
    return turns;
  }

  /** The version that makes a day a statutory holiday, if one does. */
  Optional<RuleRef> statutory(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    for (StatutoryDay holiday : era(date.getYear()).holidays) {
      if (MonthDay.from(holiday.date()).equals(day)) {
        return Optional.of(holiday.rule());
      }
    }
    return Optional.empty();
  }

  /** The number of working days from a day until before another one that is not earlier. */
  long workedBetween(long fromInclusive, long untilExclusive) {
    return workedBefore(untilExclusive) - workedBefore(fromInclusive);
  }

  /** The working day with a number of working days from a day until before it; negative before. */
  long workedDay(long from, long workedBetween) {
    return workedDay(workedBefore(from) + workedBetween);
  }

  /** The number of working days before a day, counted from a fixed one; negative before it. */
  private long workedBefore(long epochDay) {
    return WeeklyPattern.weekdaysBefore(epochDay) - offBefore(epochDay);
  }

  private long workedDay(long workedBefore) {
    long day = WeeklyPattern.weekday(workedBefore);
    while (true) {
      // Never beyond the day sought, so the first one that stays is it.
      long next = WeeklyPattern.weekday(workedBefore + offBefore(day + 1));
      if (next == day) {
        return day;
      }
      day = next;
    }
  }

  /** The number of statutory holidays from Monday to Friday before a day. */
  private long offBefore(long epochDay) {
    if (epochDay <= FIRST_DATE) {
      return 0;
    }
    if (epochDay > LAST_DATE) {
      return eras.get(eras.size() - 1).offBeforeYear(LocalDate.MAX.getYear() + 1);
    }
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return era(date.getYear()).offBefore(date);
  }

  private Era era(int year) {
    int index = Arrays.binarySearch(firstYears, year);
    return eras.get(index >= 0 ? index : -index - 2);
  }

  /** Years of the same statutory holidays, whose weekdays repeat every 400 years. */
  private static final class Era {

    private static final int CYCLE = 400;

    private final int firstYear;

    /** The holidays of the first year, each day once. */
    private final ImmutableList<StatutoryDay> holidays;

    /** The number of holidays from Monday to Friday before the first year. */
    private final long before;

    /** The number of them in the first years of a cycle. */
    private final int[] inYears;

    Era(int firstYear, int years, long before, ImmutableList<StatutoryDay> holidays) {
      this.firstYear = firstYear;
      this.before = before;
      this.holidays = distinct(holidays);
      this.inYears = new int[this.holidays.isEmpty() ? 1 : Math.min(years, CYCLE) + 1];
      for (int i = 1; i < inYears.length; i++) {
        inYears[i] = inYears[i - 1] + offIn(firstYear + i - 1);
      }
    }

    private static ImmutableList<StatutoryDay> distinct(List<StatutoryDay> holidays) {
      ImmutableList.Builder<StatutoryDay> once = ImmutableList.builder();
      for (int i = 0; i < holidays.size(); i++) {
        if (i == 0 || !holidays.get(i).date().equals(holidays.get(i - 1).date())) {
          once.add(holidays.get(i));
        }
      }
      return once.build();
    }

    long offBeforeYear(int year) {
      if (holidays.isEmpty()) {
        return before;
      }
      long years = (long) year - firstYear;
      long cycles = years / CYCLE;
      int rest = (int) (years % CYCLE);
      return before + (cycles == 0 ? 0 : cycles * inYears[CYCLE]) + inYears[rest];
    }

    long offBefore(LocalDate date) {
      long off = offBeforeYear(date.getYear());
      for (StatutoryDay holiday : holidays) {
        LocalDate day = holiday.date().withYear(date.getYear());
        off += day.isBefore(date) && !WeeklyPattern.isWeekend(day.toEpochDay()) ? 1 : 0;
      }
      return off;
    }

    private int offIn(int year) {
      int off = 0;
      for (StatutoryDay holiday : holidays) {
        off += WeeklyPattern.isWeekend(holiday.date().withYear(year).toEpochDay()) ? 0 : 1;
      }
      return off;
    }
  }
}
