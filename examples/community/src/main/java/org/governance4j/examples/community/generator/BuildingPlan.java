package org.governance4j.examples.community.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.examples.community.generator.TownPlan.Quarter;
import org.immutables.value.Value;

/** Where the buildings stand: blocks of housing estates in rows, and self-built houses around. */
final class BuildingPlan {

  /** One building with room for so many dwellings. */
  @Value.Builder
  record Site(String id, Metre place, String grid, Optional<String> estate, int dwellings) {}

  private record Court(String estate, Metre centre, double radius) {}

  private static final double FROM_EDGE = 9;

  private final Dice dice;
  private final List<Site> sites = new ArrayList<>();
  private final List<String> estates = new ArrayList<>();

  BuildingPlan(long seed, TownPlan town) {
    this.dice = new Dice(seed);
    for (Quarter quarter : town.quarters()) {
      boolean mall = quarter.grid().equals("g5");
      List<Court> courts = mall ? List.of(court(quarter, 260)) : courts(quarter);
      courts.forEach(court -> blocks(quarter, court, mall));
      if (!mall) {
        houses(quarter, courts);
      }
    }
  }

  List<Site> sites() {
    return sites;
  }

  List<String> estates() {
    return estates;
  }

  private List<Court> courts(Quarter quarter) {
    List<Court> courts = new ArrayList<>();
    for (int tries = 0; tries < 400 && courts.size() < 3; tries++) {
      Metre at = new Metre(dice.real(60, 1650), dice.real(60, 1280));
      double radius = dice.real(82, 118);
      boolean free =
          quarter.contains(at)
              && quarter.distanceToEdge(at) > 0.7 * radius
              && courts.stream().allMatch(c -> c.centre.distanceTo(at) > c.radius + radius + 25);
      if (free) {
        courts.add(new Court(newEstate(), at, radius));
      }
    }
    return courts;
  }

  private Court court(Quarter quarter, double radius) {
    double x = quarter.shell().stream().mapToDouble(Metre::x).average().orElseThrow();
    double y = quarter.shell().stream().mapToDouble(Metre::y).average().orElseThrow();
    return new Court(newEstate(), new Metre(x, y), radius);
  }

  private String newEstate() {
    estates.add(String.format(Locale.ROOT, "e%02d", estates.size() + 1));
    return estates.get(estates.size() - 1);
  }

  private void blocks(Quarter quarter, Court court, boolean towers) {
    int rows = (int) (court.radius / 38) + 1;
    for (int i = -rows; i <= rows; i++) {
      for (int j = -rows; j <= rows; j++) {
        Metre place = new Metre(i * 52.0, j * 40.0).turned(quarter.rowAngle(), court.centre);
        if (place.distanceTo(court.centre) <= court.radius) {
          int dwellings = towers ? dice.between(24, 42) : dice.between(13, 31);
          add(quarter, place, court.estate, dwellings);
        }
      }
    }
  }

  private void houses(Quarter quarter, List<Court> courts) {
    Metre middle = new Metre(850, 660);
    double wave = dice.real(0, 6);
    for (int i = -45; i <= 45; i++) {
      for (int j = -36; j <= 36; j++) {
        double lane = j % 2 == 0 ? 0 : -7;
        Metre place =
            new Metre(i * 29.0 + dice.real(-4, 4), j * 36.0 + lane + dice.real(-3, 3))
                .turned(quarter.rowAngle(), middle);
        double density =
            0.54
                + 0.42 * StrictMath.sin(place.x() / 170 + wave) * StrictMath.cos(place.y() / 140)
                - 0.00012 * place.distanceTo(middle);
        boolean taken = courts.stream().anyMatch(c -> place.distanceTo(c.centre) < c.radius + 18);
        if (dice.chance(density) && !taken) {
          add(quarter, place, "", dice.between(2, 7));
        }
      }
    }
  }

  // Of no estate if that is empty.
  private void add(Quarter quarter, Metre place, String estate, int dwellings) {
    if (quarter.contains(place) && quarter.distanceToEdge(place) > FROM_EDGE) {
      String id = String.format(Locale.ROOT, "b%03d", sites.size() + 1);
      sites.add(
          new SiteBuilder()
              .id(id)
              .place(place)
              .grid(quarter.grid())
              .estate(Optional.of(estate).filter(name -> !name.isEmpty()))
              .dwellings(dwellings)
              .build());
    }
  }
}
