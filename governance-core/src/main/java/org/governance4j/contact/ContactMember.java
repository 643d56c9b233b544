package org.governance4j.contact;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.governance4j.community.BuildingId;
import org.governance4j.community.GridId;
import org.governance4j.community.PersonId;

/**
 * A member who is to keep contact with households (联系党员), LC-06.
 *
 * @param member the member
 * @param grids the grids whose households the member can be given; empty if all
 * @param building the building whose households suit the member best, such as the one that the
 *     member lives in; empty if none
 */
public record ContactMember(
    PersonId member, ImmutableSet<GridId> grids, Optional<BuildingId> building) {

  /** Checks the components. */
  public ContactMember {
    requireNonNull(member, "member");
    requireNonNull(grids, "grids");
    requireNonNull(building, "building");
  }
}
