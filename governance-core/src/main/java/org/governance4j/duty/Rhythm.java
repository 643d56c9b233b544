package org.governance4j.duty;

import static com.google.common.base.Preconditions.checkArgument;

/** How often something is to be done (频次). */
public sealed interface Rhythm {

  /**
   * So many times in each period of the calendar (每季度至少一次; CD-18, CD-24).
   *
   * @param times how many times at least, 1 to {@value #MAX_TIMES}
   * @param period the period
   */
  record Each(int times, CalendarPeriod period) implements Rhythm {

    /** The most times in one period. */
    public static final int MAX_TIMES = 1_000;

    /** Checks the components. */
    public Each {
      checkArgument(
          times >= 1 && times <= MAX_TIMES,
          "%s times each %s must be between 1 and %s",
          times,
          period,
          MAX_TIMES);
    }
  }

  /**
   * Rolling: the next is due so many months after the last (每3个月一次; CD-18).
   *
   * @param months how many months, 1 to {@value #MAX_MONTHS}; a day that the due month lacks gives
   *     its last day
   */
  record Every(int months) implements Rhythm {

    /** The longest distance in months. */
    public static final int MAX_MONTHS = 1_200;

    /** Checks the components. */
    public Every {
      checkArgument(
          months >= 1 && months <= MAX_MONTHS,
          "every %s months must be between 1 and %s",
          months,
          MAX_MONTHS);
    }
  }
}
