package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkShare;

import org.governance4j.rule.Fraction;
import org.governance4j.timelimit.TimeLimit;

/** From when on a light shows or a case goes up (触发条件). */
public sealed interface Threshold {

  /**
   * When a share of the limit itself is used, suspended time left out (时限已用比例): half of 16 service
   * hours are 8 of them, half of 10 working days are over with the fifth. A limit that a level
   * above set is the time until its end.
   *
   * @param share the share, from 0 to 1; of minutes and hours rounded up to a whole second, of days
   *     the end of the day with which it is reached, before the last one rolls over
   */
  record ShareUsed(Fraction share) implements Threshold {

    /** Checks the components. */
    public ShareUsed {
      checkIsShare(share);
    }
  }

  /**
   * When a share of the time on the clock from the start to the due instant has passed, nights and
   * days off included, suspended time left out (自然时间比例).
   *
   * @param share the share, from 0 to 1; rounded up to a whole second
   */
  record ClockShareUsed(Fraction share) implements Threshold {

    /** Checks the components. */
    public ClockShareUsed {
      checkIsShare(share);
    }
  }

  private static void checkIsShare(Fraction share) {
    requireNonNull(share, "share");
    checkShare(
        "share",
        share,
        Fraction.ZERO,
        Fraction.ONE,
        "share must be from 0 to 1 but is %s: state the part of the whole time that is used",
        share);
  }

  /**
   * When at most this much is left until the due instant.
   *
   * @param left how much; days of every kind, weeks, months and years are counted from the last
   *     day, and lead to the time of day at which that ends, be it 24:00
   */
  record TimeLeft(TimeLimit left) implements Threshold {

    /** Checks the components. */
    public TimeLeft {
      requireNonNull(left, "left");
    }
  }

  /**
   * When the due instant is over by so much.
   *
   * @param over how much; counted as {@link TimeLeft} counts
   */
  record TimeOver(TimeLimit over) implements Threshold {

    /** Checks the components. */
    public TimeOver {
      requireNonNull(over, "over");
    }
  }
}
