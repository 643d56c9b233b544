package org.governance4j.volunteer;

import org.governance4j.rule.OpaqueId;

/**
 * Names the certification of a star level (星级认定标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record StarCertificationId(String value)
    implements OpaqueId, Comparable<StarCertificationId> {

  /** Checks the components. */
  public StarCertificationId {
    OpaqueId.check("star certification", value);
  }

  /**
   * Names the certification of a star level.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static StarCertificationId of(String value) {
    return new StarCertificationId(value);
  }

  @Override
  public int compareTo(StarCertificationId other) {
    return value.compareTo(other.value);
  }
}
