package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * A person with dated residences and households (人员): an opaque id, no name, number or age (LW-12).
 *
 * @param id the person's id
 * @param residences where the person is registered, lives or rents, in any order; at most one
 *     registered residence on a day, any number of others, so that a second home is not a fault
 * @param households the households, in any order, at most one on a day
 */
public record Person(
    PersonId id,
    ImmutableList<Residence> residences,
    ImmutableList<Household.Membership> households) {

  /** Checks the components. */
  public Person {
    requireNonNull(id, "id");
    requireNonNull(residences, "residences");
    requireNonNull(households, "households");
  }
}
