package org.governance4j.testing;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.duty.DutyPeriod;
import org.governance4j.duty.DutyState;
import org.governance4j.duty.Rhythm;
import org.governance4j.rule.Validity;

/** Goes through the days of a window one by one, and knows nothing of how the engine does it. */
final class DutyOracle {

  private DutyOracle() {}

  static List<DutyPeriod> periods(
      Rhythm rhythm, List<LocalDate> held, Validity window, LocalDate asOf) {
    return rhythm instanceof Rhythm.Each each
        ? calendar(each, held, window, asOf)
        : rolling((Rhythm.Every) rhythm, held, window, asOf);
  }

  private static List<DutyPeriod> calendar(
      Rhythm.Each each, List<LocalDate> held, Validity window, LocalDate asOf) {
    List<DutyPeriod> periods = new ArrayList<>();
    for (LocalDate day = window.from(); window.contains(day); day = day.plusDays(1)) {
      if (!begins(each.period(), day)) {
        continue;
      }
      LocalDate last = day;
      while (!begins(each.period(), last.plusDays(1))) {
        last = last.plusDays(1);
      }
      ImmutableList.Builder<LocalDate> within = ImmutableList.builder();
      for (LocalDate d = day; !d.isAfter(last) && !d.isAfter(asOf); d = d.plusDays(1)) {
        LocalDate today = d;
        held.stream().filter(today::equals).forEach(within::add);
      }
      ImmutableList<LocalDate> times = within.build();
      boolean enough = times.size() >= each.times();
      DutyState open = asOf.isAfter(last) ? DutyState.MISSED : DutyState.RUNNING;
      periods.add(new DutyPeriod(day, last, each.times(), times, enough ? DutyState.MET : open));
    }
    return periods;
  }

  private static boolean begins(CalendarPeriod period, LocalDate day) {
    boolean first = day.getDayOfMonth() == 1;
    return switch (period) {
      case WEEK -> day.getDayOfWeek() == DayOfWeek.MONDAY;
      case MONTH -> first;
      case QUARTER -> first && List.of(1, 4, 7, 10).contains(day.getMonthValue());
      case HALF_YEAR -> first && List.of(1, 7).contains(day.getMonthValue());
      case YEAR -> first && day.getMonthValue() == 1;
    };
  }

  private static List<DutyPeriod> rolling(
      Rhythm.Every every, List<LocalDate> held, Validity window, LocalDate asOf) {
    List<DutyPeriod> periods = new ArrayList<>();
    LocalDate anchor = window.from();
    LocalDate from = window.from();
    for (LocalDate day : held) {
      if (day.isBefore(window.from()) && !day.isAfter(asOf)) {
        anchor = day;
        from = day.plusDays(1);
      }
    }
    for (LocalDate day = from; window.contains(day) || day.isBefore(window.from()); ) {
      LocalDate due = anchor.plusMonths(every.months());
      LocalDate next = null;
      for (LocalDate time : held) {
        if (next == null && !time.isBefore(day) && !time.isAfter(asOf)) {
          next = time;
        }
      }
      if (next == null) {
        DutyState state = asOf.isAfter(due) ? DutyState.MISSED : DutyState.RUNNING;
        periods.add(new DutyPeriod(day, due, 1, ImmutableList.of(), state));
        return periods;
      }
      DutyState state = next.isAfter(due) ? DutyState.MISSED : DutyState.MET;
      periods.add(new DutyPeriod(day, due, 1, ImmutableList.of(next), state));
      anchor = next;
      day = next.plusDays(1);
    }
    return periods;
  }
}
