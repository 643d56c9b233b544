package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.util.Optional;

/**
 * How far down and how far up an account may go (余额下限与上限), in its unit, on every day.
 *
 * @param floor the least available balance: zero, or below zero a line of credit; empty for an
 *     account that issues or takes back, such as a fund
 * @param ceiling the most that is there and has not expired, with what is on its way; not negative;
 *     empty for none
 */
public record AccountLimits(Optional<Long> floor, Optional<Long> ceiling) {

  /** Neither floor nor ceiling (不设限). */
  public static final AccountLimits NONE = new AccountLimits(Optional.empty(), Optional.empty());

  /** Nothing is spent that is not there (不得透支). */
  public static final AccountLimits NO_OVERDRAFT =
      new AccountLimits(Optional.of(0L), Optional.empty());

  /** Checks the components. */
  public AccountLimits {
    requireNonNull(floor, "floor");
    requireNonNull(ceiling, "ceiling");
    checkComponent(
        "floor",
        floor.orElse(0L) <= 0 && floor.orElse(0L) >= -Transfer.MAX_AMOUNT,
        "floor must be between -%s and 0 but is %s",
        Transfer.MAX_AMOUNT,
        floor.orElse(0L));
    checkComponent(
        "ceiling",
        ceiling.orElse(0L) >= 0,
        "ceiling must be at least 0 but is %s",
        ceiling.orElse(0L));
  }

  /**
   * A line of credit (授信额度).
   *
   * @param line how far below zero the account may go, not negative
   * @return the limits, without a ceiling
   */
  public static AccountLimits creditLine(long line) {
    return new AccountLimits(Optional.of(-line), Optional.empty());
  }

  /**
   * The same floor under a ceiling.
   *
   * @param most the greatest balance
   * @return the limits
   */
  public AccountLimits withCeiling(long most) {
    return new AccountLimits(floor, Optional.of(most));
  }
}
