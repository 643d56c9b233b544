package org.governance4j.contact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.community.BuildingId;
import org.governance4j.community.GridId;
import org.governance4j.community.HouseholdId;
import org.governance4j.grid.GridLocator;

/**
 * A household that a member is to keep contact with (被联系户), LC-06.
 *
 * @param household the household
 * @param grid its grid, as {@link GridLocator} finds it
 * @param building its building, if that is known
 */
public record ContactHousehold(HouseholdId household, GridId grid, Optional<BuildingId> building) {

  /** Checks the components. */
  public ContactHousehold {
    requireNonNull(household, "household");
    requireNonNull(grid, "grid");
    requireNonNull(building, "building");
  }
}
