package org.governance4j.mall;

import org.governance4j.rule.OpaqueId;

/**
 * Names a delivery, a cancellation or a refund (订单办理标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record MallStepId(String value) implements OpaqueId, Comparable<MallStepId> {

  /** Checks the components. */
  public MallStepId {
    OpaqueId.check("step", value);
  }

  /**
   * Names a delivery, a cancellation or a refund.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static MallStepId of(String value) {
    return new MallStepId(value);
  }

  @Override
  public int compareTo(MallStepId other) {
    return value.compareTo(other.value);
  }
}
