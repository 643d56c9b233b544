package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkShare;

import org.governance4j.rule.Fraction;
import org.governance4j.timelimit.TimeLimit;

/** From when on a light shows or a case goes up (触发条件). */
public sealed interface Threshold {

  /**
   * When a share of the time from the start to the due instant has passed, suspended time left out.
   *
   * @param share the share, from 0 to 1; rounded up to a whole second
   */
  record ShareUsed(Fraction share) implements Threshold {

    /** Checks the components. */
    public ShareUsed {
      requireNonNull(share, "share");
      checkShare(
          "share",
          share,
          Fraction.ZERO,
          Fraction.ONE,
          "share of time used must be from 0 to 1 but is %s",
          share);
    }
  }

  /**
   * When at most this much is left until the due instant.
   *
   * @param left how much; days, weeks, months and years lead to the same time of day
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
