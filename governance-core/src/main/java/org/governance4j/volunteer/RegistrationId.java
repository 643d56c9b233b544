package org.governance4j.volunteer;

import org.governance4j.rule.OpaqueId;

/**
 * Names a change of a volunteer's registration (注册变动标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record RegistrationId(String value) implements OpaqueId, Comparable<RegistrationId> {

  /** Checks the components. */
  public RegistrationId {
    OpaqueId.check("registration", value);
  }

  /**
   * Names a change of a volunteer's registration.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static RegistrationId of(String value) {
    return new RegistrationId(value);
  }

  @Override
  public int compareTo(RegistrationId other) {
    return value.compareTo(other.value);
  }
}
