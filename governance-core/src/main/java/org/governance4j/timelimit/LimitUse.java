package org.governance4j.timelimit;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import org.governance4j.rule.Fraction;

/**
 * How much of a limit is used and left at an instant, exactly and without the pauses (时限已用与剩余).
 *
 * @param used how many units are used, from 0 up to the whole limit
 * @param left how many units are left, 0 once the limit is used up
 * @param unit the limit's own unit
 */
public record LimitUse(Fraction used, Fraction left, LimitUnit unit) {

  /** Checks the components. */
  public LimitUse {
    requireNonNull(used, "used");
    requireNonNull(left, "left");
    requireNonNull(unit, "unit");
    checkNotNegative("used", used);
    checkNotNegative("left", left);
  }

  /**
   * The share of the limit that is used.
   *
   * @return from 0 to 1; 1 of what is due immediately
   */
  public Fraction share() {
    Fraction whole = used.plus(left);
    return whole.equals(Fraction.ZERO) ? Fraction.ONE : used.dividedBy(whole);
  }

  /**
   * Checks if nothing is left.
   *
   * @return true from the end of the last day as it was counted on, before it rolls over
   */
  public boolean isUsedUp() {
    return left.equals(Fraction.ZERO);
  }

  private static void checkNotNegative(String component, Fraction value) {
    checkComponent(
        component,
        value.compareTo(Fraction.ZERO) >= 0,
        "%s of a limit must not be negative but is %s",
        component,
        value);
  }
}
