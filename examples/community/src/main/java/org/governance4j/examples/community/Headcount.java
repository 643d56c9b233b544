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
import org.governance4j.community.ResidenceKind;

/** How many buildings and residents each grid has, by where the buildings stand (CD-01, CD-02). */
final class Headcount {

  private final Map<GridId, Integer> buildings = new HashMap<>();
  private final Map<GridId, Integer> residents = new HashMap<>();
  private final Map<GridId, Integer> floating = new HashMap<>();

  Headcount(CommunityInput input, LocalDate today) {
    Map<BuildingId, GridId> gridOfBuilding = new HashMap<>();
    for (Building building : input.registry().buildings()) {
      input
          .locator()
          .locate(building.location())
          .toOptional()
          .ifPresent(
              grid -> {
                gridOfBuilding.put(building.id(), grid);
                buildings.merge(grid, 1, Integer::sum);
              });
    }
    Map<DwellingId, GridId> gridOfDwelling = new HashMap<>();
    for (Dwelling dwelling : input.registry().dwellings()) {
      Optional.ofNullable(gridOfBuilding.get(dwelling.building()))
          .ifPresent(grid -> gridOfDwelling.put(dwelling.id(), grid));
    }
    for (Person person : input.registry().persons()) {
      count(person, gridOfDwelling, today);
    }
  }

  int buildings(GridId grid) {
    return buildings.getOrDefault(grid, 0);
  }

  int residents(GridId grid) {
    return residents.getOrDefault(grid, 0);
  }

  int floating(GridId grid) {
    return floating.getOrDefault(grid, 0);
  }

  // A person counts once, where the first residence in force on the day is.
  private void count(Person person, Map<DwellingId, GridId> grids, LocalDate today) {
    person.residences().stream()
        .filter(residence -> residence.validity().contains(today))
        .map(Residence::dwelling)
        .map(grids::get)
        .findFirst()
        .ifPresent(
            grid -> {
              residents.merge(grid, 1, Integer::sum);
              boolean registered =
                  person.residences().stream()
                      .anyMatch(
                          r ->
                              r.kind() == ResidenceKind.REGISTERED && r.validity().contains(today));
              if (!registered) {
                floating.merge(grid, 1, Integer::sum);
              }
            });
  }
}
