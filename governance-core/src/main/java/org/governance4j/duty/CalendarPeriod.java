package org.governance4j.duty;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;

/** A period of the calendar in which something is to be done (周期). */
public enum CalendarPeriod {
  /** Every day, worked or not (每日). */
  DAY,
  /** Every day that the work calendar has as worked; a day off belongs to no period (每个工作日). */
  WORKING_DAY,
  /** Monday to Sunday (每周). */
  WEEK,
  /** A calendar month (每月). */
  MONTH,
  /** January to March, and so on (每季度). */
  QUARTER,
  /** January to June or July to December (每半年). */
  HALF_YEAR,
  /** A calendar year (每年). */
  YEAR;

  private static final int MONTHS_OF_YEAR = 12;

  /**
   * The period that a day lies in.
   *
   * @param day the day; under {@link #WORKING_DAY} one that is worked, which is not checked here
   * @return its period's days
   */
  public Validity of(LocalDate day) {
    requireNonNull(day, "day");
    return switch (this) {
      case DAY, WORKING_DAY -> Validity.of(day, day.plusDays(1));
      case WEEK -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield Validity.of(monday, monday.plusWeeks(1));
      }
      case MONTH -> months(day, 1);
      case QUARTER -> months(day, MONTHS_OF_YEAR / 4);
      case HALF_YEAR -> months(day, MONTHS_OF_YEAR / 2);
      case YEAR -> months(day, MONTHS_OF_YEAR);
    };
  }

  /**
   * The first period that begins on a day or later.
   *
   * @return the period, or undetermined where the work calendar does not reach; empty if the rhythm
   *     has no periods of the calendar
   */
  static Optional<Outcome<Validity>> beginningFrom(
      Rhythm rhythm, LocalDate day, WorkCalendar calendar) {
    if (rhythm instanceof Rhythm.Each each) {
      return Optional.of(each.period().beginningFrom(day, calendar));
    }
    return rhythm instanceof Rhythm.OnWeekdays weekly
        ? Optional.of(Outcome.accepted(DAY.of(weekly.after(day.minusDays(1)))))
        : Optional.empty();
  }

  /** The period that a day lies in, taken for worked; empty if the rhythm has none. */
  static Optional<Validity> around(Rhythm rhythm, LocalDate day) {
    if (rhythm instanceof Rhythm.Each each) {
      return Optional.of(each.period().of(day));
    }
    return rhythm instanceof Rhythm.OnWeekdays ? Optional.of(DAY.of(day)) : Optional.empty();
  }

  private Outcome<Validity> beginningFrom(LocalDate day, WorkCalendar calendar) {
    if (this == WORKING_DAY) {
      return calendar.rolledForward(day).map(this::of);
    }
    Validity around = of(day);
    return Outcome.accepted(around.from().equals(day) ? around : of(around.until().orElseThrow()));
  }

  private static Validity months(LocalDate day, int months) {
    int first = (day.getMonthValue() - 1) / months * months + 1;
    LocalDate start = LocalDate.of(day.getYear(), first, 1);
    return Validity.of(start, start.plusMonths(months));
  }
}
