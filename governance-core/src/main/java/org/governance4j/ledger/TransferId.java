package org.governance4j.ledger;

import org.governance4j.rule.OpaqueId;

/**
 * A transfer's id, which also makes applying it again harmless (划转标识).
 *
 * @param value the host's opaque id
 */
public record TransferId(String value) implements OpaqueId {

  /** Checks the components. */
  public TransferId {
    OpaqueId.check("transfer", value);
  }

  /**
   * Names a transfer.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static TransferId of(String value) {
    return new TransferId(value);
  }
}
