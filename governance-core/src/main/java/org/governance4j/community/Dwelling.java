package org.governance4j.community;

import static java.util.Objects.requireNonNull;

/**
 * A dwelling in a building (房屋). A dwelling is not a household: it may hold none or several.
 *
 * @param id its id
 * @param building the building
 */
public record Dwelling(DwellingId id, BuildingId building) {

  /** Checks the components. */
  public Dwelling {
    requireNonNull(id, "id");
    requireNonNull(building, "building");
  }
}
