package org.governance4j.community;

import org.governance4j.rule.OpaqueId;

/**
 * Names an organisation of the tree: a street, a community, a branch (组织标识).
 *
 * @param value the host's opaque id, as {@link OpaqueId#check} allows it
 */
public record OrganisationId(String value) implements OpaqueId, Comparable<OrganisationId> {

  /** Checks the components. */
  public OrganisationId {
    OpaqueId.check("organisation", value);
  }

  /**
   * Names an organisation of the tree: a street, a community, a branch.
   *
   * @param value the host's opaque id
   * @return the id
   */
  public static OrganisationId of(String value) {
    return new OrganisationId(value);
  }

  @Override
  public int compareTo(OrganisationId other) {
    return value.compareTo(other.value);
  }
}
