package org.governance4j.points;

import org.governance4j.rule.OpaqueId;

/**
 * Names a contribution that earns points (积分事项标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record ContributionId(String value) implements OpaqueId, Comparable<ContributionId> {

  /** Checks the components. */
  public ContributionId {
    OpaqueId.check("contribution", value);
  }

  /**
   * Names a contribution that earns points.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static ContributionId of(String value) {
    return new ContributionId(value);
  }

  @Override
  public int compareTo(ContributionId other) {
    return value.compareTo(other.value);
  }
}
