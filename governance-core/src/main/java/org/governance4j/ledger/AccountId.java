package org.governance4j.ledger;

import org.governance4j.rule.OpaqueId;

/**
 * An account's id (账户标识).
 *
 * @param value the host's opaque id
 */
public record AccountId(String value) implements OpaqueId {

  /** Checks the components. */
  public AccountId {
    OpaqueId.check("account", value);
  }

  /**
   * Names an account.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static AccountId of(String value) {
    return new AccountId(value);
  }
}
