package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.OpaqueId;

/**
 * Names a contribution that earns points (积分事项标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record ContributionId(String value) implements OpaqueId {

  /** Checks the components. */
  public ContributionId {
    requireNonNull(value, "value");
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
}
