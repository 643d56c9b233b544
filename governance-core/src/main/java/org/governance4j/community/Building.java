package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A building (楼栋).
 *
 * @param id its id
 * @param community the community that it is in
 * @param estate the estate that it belongs to, of the same community; empty if it is in none
 * @param location its location
 */
public record Building(
    BuildingId id, OrganisationId community, Optional<EstateId> estate, GeoPoint location) {

  /** Checks the components. */
  public Building {
    requireNonNull(id, "id");
    requireNonNull(community, "community");
    requireNonNull(estate, "estate");
    requireNonNull(location, "location");
  }
}
