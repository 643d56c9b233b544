package org.governance4j.contact;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.PersonId;

/**
 * Which member keeps contact with which households (联系方案), LC-06.
 *
 * @param contacts every member by id, each with the households by id; a member may have none
 * @param uncovered the households without a member, by id
 */
public record ContactPlan(
    ImmutableMap<PersonId, ImmutableList<HouseholdId>> contacts,
    ImmutableList<UncoveredHousehold> uncovered) {

  /** Checks the components. */
  public ContactPlan {
    requireNonNull(contacts, "contacts");
    requireNonNull(uncovered, "uncovered");
  }
}
