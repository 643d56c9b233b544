package org.governance4j.duty;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkLeast;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Unit;

/** When something is due again (频次). */
public sealed interface Rhythm {

  /**
   * In each period of the calendar (每季度; CD-18, CD-24).
   *
   * @param period the period
   */
  record Each(CalendarPeriod period) implements Rhythm {

    /** Checks the components. */
    public Each {
      requireNonNull(period, "period");
    }
  }

  /**
   * Rolling: the next is due so long after the last time (每3个月一次; CD-18). What is due is one time.
   * After a turn in which nothing is due, the next ones keep the day of the month of the last time.
   *
   * @param amount how many units, 1 to {@value #MAX_AMOUNT}
   * @param unit the unit
   */
  record Every(int amount, RollingUnit unit) implements Rhythm {

    /** The longest distance in units. */
    public static final int MAX_AMOUNT = 1_200;

    /** Checks the components. */
    public Every {
      requireNonNull(unit, "unit");
      checkRange(
          "amount",
          amount,
          1,
          MAX_AMOUNT,
          Unit.COUNT,
          "every %s %s must be between 1 and %s",
          amount,
          unit,
          MAX_AMOUNT);
    }

    /**
     * Every given number of months.
     *
     * @param months how many months, 1 to {@value #MAX_AMOUNT}
     */
    public Every(int months) {
      this(months, RollingUnit.MONTHS);
    }

    /**
     * The day one turn later.
     *
     * @param day the day from which the turn runs
     * @return the day on which the next one begins
     */
    public LocalDate after(LocalDate day) {
      return after(day, 1);
    }

    /**
     * The day a number of turns later, which keeps the day of the month where the month has it: two
     * months after 31 January is 31 March.
     *
     * @param day the day from which the turns run
     * @param turns how many, at least 1
     * @return the day on which the last of them ends
     */
    public LocalDate after(LocalDate day, long turns) {
      requireNonNull(day, "day");
      checkLeast("turns", turns, 1, Unit.COUNT, "turns must be 1 or more but are %s", turns);
      return unit.after(day, amount * turns);
    }

    /** How many turns at least it takes to reach a later day. */
    long turnsUntil(LocalDate day, LocalDate reached) {
      long turns = Math.max(1, unit.between(day, reached) / amount);
      while (turns > 1 && !after(day, turns - 1).isBefore(reached)) {
        turns--;
      }
      while (after(day, turns).isBefore(reached)) {
        turns++;
      }
      return turns;
    }
  }

  /**
   * On some days of each week, worked or not (每周六; CC-07): each such day is a period of its own.
   *
   * @param days the days of the week, at least one; Monday first, in whatever order they are given
   */
  record OnWeekdays(ImmutableSet<DayOfWeek> days) implements Rhythm {

    /** Checks the components. */
    public OnWeekdays {
      requireNonNull(days, "days");
      checkComponent("days", !days.isEmpty(), "days must name 1 day or more but are none");
      days = Sets.immutableEnumSet(days);
    }

    /**
     * The next such day.
     *
     * @param day a day
     * @return the first such day after it
     */
    public LocalDate after(LocalDate day) {
      requireNonNull(day, "day");
      LocalDate next = day.plusDays(1);
      while (!days.contains(next.getDayOfWeek())) {
        next = next.plusDays(1);
      }
      return next;
    }
  }

  /**
   * The text says "regularly" and gives no figure (定期; CD-26, CC-26): undetermined until the host's
   * own policy states one.
   */
  record Open() implements Rhythm {}

  /** What a rolling rhythm is counted in (滚动周期单位). */
  public enum RollingUnit {
    /** Calendar days (天). */
    DAYS(Unit.DAYS),
    /** Weeks of seven days (周). */
    WEEKS(Unit.WEEKS),
    /** Months; a day that the month lacks gives its last day (个月). */
    MONTHS(Unit.MONTHS);

    private final Unit unit;

    RollingUnit(Unit unit) {
      this.unit = unit;
    }

    LocalDate after(LocalDate day, long amount) {
      return switch (this) {
        case DAYS -> day.plusDays(amount);
        case WEEKS -> day.plusWeeks(amount);
        case MONTHS -> day.plusMonths(amount);
      };
    }

    long between(LocalDate day, LocalDate later) {
      return switch (this) {
        case DAYS -> ChronoUnit.DAYS.between(day, later);
        case WEEKS -> ChronoUnit.WEEKS.between(day, later);
        case MONTHS -> ChronoUnit.MONTHS.between(day, later);
      };
    }

    Fact fact(int amount) {
      return Fact.of(amount, unit);
    }
  }
}
