package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names a case that a community handles (事项标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record CaseId(String value) implements OpaqueId, Comparable<CaseId> {

  /** Checks the components. */
  public CaseId {
    OpaqueId.check("case", value);
  }

  /**
   * Names a case that a community handles.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static CaseId of(String value) {
    return new CaseId(value);
  }

  @Override
  public int compareTo(CaseId other) {
    return value.compareTo(other.value);
  }
}
