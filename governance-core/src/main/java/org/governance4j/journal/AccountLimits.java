package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * How far down and how far up an account may go (余额下限与上限), in its unit, on every day.
 *
 * @param floor the least available balance: zero, or below zero a line of credit; empty for an
 *     account that issues or takes back, such as a fund
 * @param ceiling the most that is there and has not expired, with what is on its way; not negative;
 *     empty for none
 */
@Value.Builder
public record AccountLimits(Optional<Long> floor, Optional<Long> ceiling)
    implements WithAccountLimits {

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
   * Starts limits, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of limits one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends AccountLimitsBuilder {

    Builder() {}
  }
}
