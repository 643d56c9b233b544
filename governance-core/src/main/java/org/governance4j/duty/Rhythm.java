package org.governance4j.duty;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.time.LocalDate;
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
      requireNonNull(day, "day");
      return unit.after(day, amount);
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

    LocalDate after(LocalDate day, int amount) {
      return switch (this) {
        case DAYS -> day.plusDays(amount);
        case WEEKS -> day.plusWeeks(amount);
        case MONTHS -> day.plusMonths(amount);
      };
    }

    Fact fact(int amount) {
      return Fact.of(amount, unit);
    }
  }
}
