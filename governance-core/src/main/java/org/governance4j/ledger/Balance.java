package org.governance4j.ledger;

import static org.governance4j.rule.MalformedValueException.checkComponent;

/**
 * The balance of an account at the end of an effective day (余额), in the account's unit.
 *
 * @param posted what has arrived minus what has left
 * @param held what pending transfers hold back on that day, not negative; a hold whose time is over
 *     holds nothing back, be it freed yet or not
 * @param expired what has expired by that day and has not been taken yet, not negative
 */
public record Balance(long posted, long held, long expired) {

  /** Checks the components. */
  public Balance {
    checkComponent("held", held >= 0, "held must not be negative but is %s", held);
    checkComponent("expired", expired >= 0, "expired must not be negative but is %s", expired);
  }

  /**
   * What can still be spent (可用余额).
   *
   * @return {@code posted} less what is held and what has expired
   */
  public long available() {
    return posted - held - expired;
  }
}
