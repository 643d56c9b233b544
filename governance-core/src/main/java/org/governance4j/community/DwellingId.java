package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names a dwelling (房屋标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record DwellingId(String value) implements OpaqueId, Comparable<DwellingId> {

  /** Checks the components. */
  public DwellingId {
    OpaqueId.check("dwelling", value);
  }

  /**
   * Names a dwelling.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static DwellingId of(String value) {
    return new DwellingId(value);
  }

  @Override
  public int compareTo(DwellingId other) {
    return value.compareTo(other.value);
  }
}
