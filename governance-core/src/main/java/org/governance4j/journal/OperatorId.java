package org.governance4j.journal;

import org.governance4j.rule.OpaqueId;

/**
 * Names who enters or approves something in a ledger (经办人标识).
 *
 * @param value the host's opaque id
 */
public record OperatorId(String value) implements OpaqueId, Comparable<OperatorId> {

  /** Checks the components. */
  public OperatorId {
    OpaqueId.check("operator", value);
  }

  /**
   * Names an operator.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static OperatorId of(String value) {
    return new OperatorId(value);
  }

  @Override
  public int compareTo(OperatorId other) {
    return value.compareTo(other.value);
  }
}
