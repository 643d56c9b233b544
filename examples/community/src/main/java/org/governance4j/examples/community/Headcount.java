package org.governance4j.examples.community;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.governance4j.community.GridId;
import org.governance4j.community.Person;
import org.governance4j.community.Residence;

/** How many buildings and residents each grid has, by where the buildings stand (CD-01, CD-02). */
final class Headcount {

  private final Homes homes;
  private final Map<GridId, Integer> buildings = new HashMap<>();
  private final Map<GridId, Integer> residents = new HashMap<>();
  private final Map<GridId, Integer> floating = new HashMap<>();

  Headcount(CommunityInput input, LocalDate today) {
    this.homes = new Homes(input, today);
    homes.gridOfBuilding().values().forEach(grid -> buildings.merge(grid, 1, Integer::sum));
    input.registry().people().all().forEach(person -> count(person, today));
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
  private void count(Person person, LocalDate today) {
    homes
        .homeOf(person)
        .flatMap(homes::gridOf)
        .ifPresent(
            grid -> {
              residents.merge(grid, 1, Integer::sum);
              boolean registered =
                  person.residences().stream()
                      .anyMatch(
                          r ->
                              r.kind() == Residence.Kind.REGISTERED
                                  && r.validity().contains(today));
              if (!registered) {
                floating.merge(grid, 1, Integer::sum);
              }
            });
  }
}
