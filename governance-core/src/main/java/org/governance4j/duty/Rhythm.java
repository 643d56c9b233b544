package org.governance4j.duty;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/** When something is due again (频次). */
public sealed interface Rhythm {

  /**
   * In each period of the calendar (每季度; CD-18, CD-24).
   *
   * @param period the period
   */
  record Each(CalendarPeriod period) implements Rhythm {}

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
      checkArgument(
          amount >= 1 && amount <= MAX_AMOUNT,
          "every %s %s must be between 1 and %s",
          amount,
          unit,
          MAX_AMOUNT);
    }

    /**
     * Every so many months.
     *
     * @param months how many months, 1 to {@value #MAX_AMOUNT}
     */
    public Every(int months) {
      this(months, RollingUnit.MONTHS);
    }

    LocalDate after(LocalDate day) {
      return unit.after(day, amount);
    }
  }

  /**
   * The text says "regularly" and gives no figure (定期; CD-26, CC-26): undetermined until the host's
   * own policy states one.
   */
  record Open() implements Rhythm {}
}
