package org.governance4j.journal;

import org.governance4j.rule.OpaqueId;

/**
 * Names a ledger (账本标识).
 *
 * @param value the host's opaque id
 */
public record LedgerId(String value) implements OpaqueId, Comparable<LedgerId> {

  /** Checks the components. */
  public LedgerId {
    OpaqueId.check("ledger", value);
  }

  /**
   * Names a ledger.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static LedgerId of(String value) {
    return new LedgerId(value);
  }

  @Override
  public int compareTo(LedgerId other) {
    return value.compareTo(other.value);
  }
}
