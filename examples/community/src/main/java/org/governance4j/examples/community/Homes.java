package org.governance4j.examples.community;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.Dwelling;
import org.governance4j.community.DwellingId;
import org.governance4j.community.GridId;
import org.governance4j.community.Person;
import org.governance4j.community.Residence;

/** In which building and grid dwellings stand and persons live. */
final class Homes {

  private final LocalDate today;
  private final Map<BuildingId, GridId> gridOfBuilding = new HashMap<>();
  private final Map<DwellingId, BuildingId> buildingOfDwelling = new HashMap<>();

  Homes(CommunityInput input, LocalDate today) {
    this.today = today;
    for (Building building : input.registry().homes().buildings()) {
      input
          .locator()
          .locate(building.location(), today)
          .toOptional()
          .ifPresent(grid -> gridOfBuilding.put(building.id(), grid));
    }
    for (Dwelling dwelling : input.registry().homes().dwellings()) {
      buildingOfDwelling.put(dwelling.id(), dwelling.building());
    }
  }

  /** The grid of each building that lies in one. */
  Map<BuildingId, GridId> gridOfBuilding() {
    return gridOfBuilding;
  }

  Optional<BuildingId> buildingOf(DwellingId dwelling) {
    return Optional.ofNullable(buildingOfDwelling.get(dwelling));
  }

  Optional<GridId> gridOf(DwellingId dwelling) {
    return buildingOf(dwelling).map(gridOfBuilding::get);
  }

  /** Where a person lives: the first residence in force on the day. */
  Optional<DwellingId> homeOf(Person person) {
    return person.residences().stream()
        .filter(residence -> residence.validity().contains(today))
        .map(Residence::dwelling)
        .findFirst();
  }
}
