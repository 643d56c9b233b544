package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names a person (人员标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record PersonId(String value) implements OpaqueId, Comparable<PersonId> {

  /** Checks the components. */
  public PersonId {
    OpaqueId.check("person", value);
  }

  /**
   * Names a person.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static PersonId of(String value) {
    return new PersonId(value);
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }
}
