package org.governance4j.ranking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkShare;

import java.math.RoundingMode;
import org.governance4j.rule.Fraction;

/**
 * A quota that is a share of a number (比例名额), such as at most three tenths of the members.
 *
 * @param share the share, from 0 to 1
 * @param rounding how a part of a place is rounded; not {@link RoundingMode#UNNECESSARY}, because
 *     numbers seldom divide
 */
public record ShareQuota(Fraction share, RoundingMode rounding) {

  /** Checks the components. */
  public ShareQuota {
    requireNonNull(share, "share");
    requireNonNull(rounding, "rounding");
    checkShare(
        "share", share, Fraction.ZERO, Fraction.ONE, "share %s is not between 0 and 1", share);
    checkComponent(
        "rounding",
        rounding != RoundingMode.UNNECESSARY,
        "a share of a number is seldom whole: name how to round, such as DOWN for 'at most'");
  }

  /**
   * How many places the quota gives.
   *
   * @param number of how many, not negative
   * @return the share of the number, rounded; not more than the number
   * @throws IllegalArgumentException if the number is negative
   */
  public int placesOf(int number) {
    checkArgument(number >= 0, "there cannot be %s to choose from", number);
    return (int) share.of(number, rounding);
  }
}
