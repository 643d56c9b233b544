package org.governance4j.deadline;

import static org.governance4j.deadline.BulkDays.SECONDS_OF_DAY;

import org.governance4j.rule.Fraction;
import org.governance4j.timelimit.TimeLimit;

/**
 * The second at which a threshold comes for a case that nothing happens to: a share of the time on
 * the clock, some seconds before the due second, or what has to be asked for.
 *
 * @param threshold the threshold
 * @param numerator of the share
 * @param denominator of the share, or 0 for what is no share
 * @param secondsLeft how many seconds before, or below 0 for what has to be asked for
 */
record BulkTurn(Threshold threshold, long numerator, long denominator, long secondsLeft) {

  /** Below this, share and seconds multiply within a long for all times up to 9999. */
  private static final long SMALL = 1 << 24;

  static BulkTurn of(Threshold threshold) {
    if (threshold instanceof Threshold.ClockShareUsed used && used.share().denominator() < SMALL) {
      return new BulkTurn(threshold, used.share().numerator(), used.share().denominator(), -1);
    }
    if (threshold instanceof Threshold.ShareUsed used && used.share().equals(Fraction.ZERO)) {
      return new BulkTurn(threshold, 0, 1, -1);
    }
    long seconds = threshold instanceof Threshold.TimeLeft left ? fixedSeconds(left.left()) : -1;
    return new BulkTurn(threshold, 0, 0, seconds);
  }

  /**
   * Its length where that does not depend on when it is, in a zone whose offset does not change.
   */
  private static long fixedSeconds(TimeLimit limit) {
    return switch (limit.unit()) {
      case IMMEDIATELY -> 0;
      case MINUTES -> limit.amount() * 60L;
      case HOURS -> limit.amount() * 3_600L;
      case DAYS -> (long) limit.amount() * SECONDS_OF_DAY;
      case WEEKS -> 7L * limit.amount() * SECONDS_OF_DAY;
      case SERVICE_MINUTES, SERVICE_HOURS, WORKING_DAYS, MONTHS, YEARS -> -1;
    };
  }

  /** Whether {@link #second} tells it. */
  boolean isFixed() {
    return denominator > 0 || secondsLeft >= 0;
  }

  /** Whether it depends on the time of day at which the limit is due. */
  boolean isServed() {
    return threshold instanceof Threshold.TimeLeft left && left.left().unit().isInServiceTime();
  }

  /** The second, from those at which the limit starts and is due. */
  long second(long start, long due) {
    return denominator > 0
        ? start - Math.floorDiv(-numerator * (due - start), denominator)
        : due - secondsLeft;
  }
}
