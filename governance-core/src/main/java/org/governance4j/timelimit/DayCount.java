package org.governance4j.timelimit;

import static org.governance4j.calendar.WorkingDays.UNCOVERED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.governance4j.calendar.CalendarDay;
import org.governance4j.calendar.DayKind;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.calendar.WorkingDays;

/**
 * Counts a limit in days, weeks, months or years over epoch days, pause by pause. For one
 * computation.
 *
 * <p>A day counts once it has ended, unless the limit is suspended as it ends. The last day is the
 * one with which the limit is used up, moved on to a working day where the policy says so, and
 * never one at whose end the limit is suspended.
 */
final class DayCount {

  /**
   * The last day as it was counted, and as it moved; {@link WorkingDays#UNCOVERED} where the
   * calendar does not reach.
   */
  record Last(long counted, long moved) {

    boolean isKnown() {
      return counted != UNCOVERED && moved != UNCOVERED;
    }
  }

  private static final int DAYS_OF_WEEK = 7;
  private static final int MONTHS_OF_YEAR = 12;

  private final LimitUnit unit;
  private final CountingPolicy counting;
  private final WorkCalendar calendar;
  private final WorkingDays days;
  private final DayEnds ends;
  private final long startDay;

  /**
   * The last day that was used up, or of a limit in months the day before the first that counts.
   */
  private long used;

  /** How many units are left after it; unless the unit is a month. */
  private long left;

  /** The day with which the limit is used up, as far as that is known without the calendar. */
  private long counted = UNCOVERED;

  /** Whether a pause was passed after the limit was used up. */
  private boolean rolling;

  /** Whether a day was asked about that the calendar does not reach. */
  private boolean beyond;

  DayCount(
      int amount,
      LimitUnit unit,
      CountingPolicy counting,
      WorkCalendar calendar,
      DayEnds ends,
      ZonedDateTime start) {
    this.unit = unit;
    this.counting = counting;
    this.calendar = calendar;
    this.days = calendar.workingDays();
    this.ends = ends;
    this.startDay = start.toLocalDate().toEpochDay();
    boolean countsStartDay =
        counting.start() == CountingPolicy.Start.SAME_DAY
            && start.toInstant().isBefore(ends.end(startDay));
    this.used = countsStartDay ? startDay - 1 : startDay;
    this.left = unit == LimitUnit.WEEKS ? (long) amount * DAYS_OF_WEEK : amount;
    if (unit.isInMonths()) {
      this.counted = corresponding(start.toLocalDate(), amount, countsStartDay);
    }
  }

  /**
   * Passes pauses in order, those closed that begin before the limit is over.
   *
   * @return whether an open one stops the limit
   */
  boolean pass(List<Pause> pauses) {
    for (Pause pause : pauses) {
      long first = ends.firstAfter(pause.from());
      if (!reaches(first)) {
        return false;
      }
      if (pause.until().isEmpty()) {
        return true;
      }
      leaveOut(first, ends.firstAfter(pause.until().get()));
    }
    return false;
  }

  /** The last day after all pauses passed. */
  Last last() {
    if (unit.isInMonths()) {
      return new Last(counted, rolled(counted));
    }
    if (left == 0) {
      return new Last(counted, rolled(used + 1));
    }
    long last = after(used, left);
    return new Last(last, last == UNCOVERED ? UNCOVERED : rolled(last));
  }

  /** How many days the limit has. */
  long all() {
    return unit.isInMonths() ? counted - used : left;
  }

  /**
   * How many days of a limit are used, and of how many.
   *
   * @param days those used
   * @param all those of the limit, at least 1
   * @param lastDay the last day looked at; {@link WorkingDays#UNCOVERED} where the calendar does
   *     not reach
   */
  record Used(long days, long all, long lastDay) {

    boolean isKnown() {
      return lastDay != UNCOVERED;
    }
  }

  /**
   * How many days are used by an instant.
   *
   * @param pauses those that begin before the instant, the last open if it lasts beyond
   */
  Used used(List<Pause> pauses, Instant at) {
    long before = used;
    long all = all();
    boolean stopped = !pauses.isEmpty() && pauses.get(pauses.size() - 1).until().isEmpty();
    Instant until = stopped ? pauses.get(pauses.size() - 1).from() : at;
    long day = ends.firstAfter(until);
    if (day <= before + 1) {
      return new Used(0, all, before);
    }
    boolean runs = pass(pauses) || !stopped && reaches(day);
    if (unit.isInMonths()) {
      long rest = runs && !rolling ? Math.min(all, Math.max(0, counted - (day - 1))) : 0;
      return new Used(all - rest, all, day - 1);
    }
    if (runs) {
      return new Used(all - left, all, left == 0 ? counted : used);
    }
    return new Used(all, all, beyond ? UNCOVERED : counted);
  }

  /** Whether the limit is known not to be over before a day ends. */
  private boolean reaches(long day) {
    if (unit.isInMonths()) {
      return counted >= day || isRollingOn(counted, day);
    }
    long units = unitsBetween(used, day - 1);
    // Working days rest on the day that they are counted from, too, as the calendar states.
    if (units == UNCOVERED || unit == LimitUnit.WORKING_DAYS && !days.covers(startDay)) {
      beyond = true;
      return false;
    }
    if (units < left) {
      left -= units;
      used = Math.max(used, day - 1);
      return true;
    }
    if (left > 0) {
      counted = after(used, left);
    }
    // Past a pause, the last day rolls on from the day after it.
    if (!isRollingOn(left > 0 ? counted : used + 1, day)) {
      return false;
    }
    left = 0;
    used = Math.max(used, day - 1);
    return true;
  }

  /** Whether all days from one until before another are known to be no last day. */
  private boolean isRollingOn(long from, long day) {
    long moved = rolled(from);
    return moved == UNCOVERED ? days.covers(from) && days.covers(day - 1) : moved >= day;
  }

  /** Passes over days from the first until before another, which do not count. */
  private void leaveOut(long first, long resumed) {
    if (!unit.isInMonths()) {
      used = Math.max(used, resumed - 1);
    } else if (first > counted) {
      rolling = true;
      counted = resumed > rolled(counted) ? resumed : counted;
    } else {
      counted += Math.max(0, resumed - Math.max(first, used + 1));
    }
  }

  /** The corresponding day of the due month, or its last day (Civil Code, article 202). */
  private long corresponding(LocalDate from, int amount, boolean countsStartDay) {
    LocalDate day =
        from.plusMonths(unit == LimitUnit.YEARS ? (long) amount * MONTHS_OF_YEAR : amount);
    boolean before = countsStartDay && day.getDayOfMonth() == from.getDayOfMonth();
    return day.toEpochDay() - (before ? 1 : 0);
  }

  private long after(long day, long units) {
    if (unit != LimitUnit.WORKING_DAYS) {
      return day + units;
    }
    // The day before the first covered one may be the last that does not count.
    boolean isFirst = day < startDay && days.covers(startDay);
    return isFirst
        ? days.plus(startDay, (int) units - (days.isWorking(startDay) ? 1 : 0))
        : days.plus(day, (int) units);
  }

  private long unitsBetween(long day, long last) {
    if (last <= day) {
      return 0;
    }
    return unit == LimitUnit.WORKING_DAYS ? days.between(day + 1, last + 1) : last - day;
  }

  private long rolled(long day) {
    if (counting.rollOver() == CountingPolicy.RollOver.NONE) {
      return day;
    }
    long to = days.rolledForward(day);
    while (to != UNCOVERED
        && counting.rollOver() == CountingPolicy.RollOver.NEXT_ORDINARY_WORKDAY
        && isMakeUpWorkday(to)) {
      to = days.rolledForward(to + 1);
    }
    return to;
  }

  private boolean isMakeUpWorkday(long day) {
    return calendar
        .dayOn(LocalDate.ofEpochDay(day))
        .toOptional()
        .map(CalendarDay::kind)
        .filter(DayKind.MAKE_UP_WORKDAY::equals)
        .isPresent();
  }
}
