package org.governance4j.ledger;

import static org.governance4j.rule.MalformedValueException.checkComponent;

/**
 * The balance of an account at the end of an effective day (余额), in the account's unit.
 *
 * @param posted what has arrived minus what has left
 * @param pendingOut what pending transfers hold back, not negative, and such that {@link
 *     #available} fits a long
 */
public record Balance(long posted, long pendingOut) {

  /** Checks the components. */
  public Balance {
    checkComponent(
        "pendingOut",
        pendingOut >= 0 && posted >= Long.MIN_VALUE + pendingOut,
        "pendingOut of %s with posted %s must lie between 0 and what leaves an available balance"
            + " within long",
        pendingOut,
        posted);
  }

  /**
   * What can still be spent (可用余额).
   *
   * @return {@code posted} minus {@code pendingOut}
   */
  public long available() {
    return posted - pendingOut;
  }
}
