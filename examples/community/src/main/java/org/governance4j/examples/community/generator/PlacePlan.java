package org.governance4j.examples.community.generator;

import java.util.List;
import org.governance4j.cases.CaseEvent.Received;
import org.governance4j.community.BuildingId;
import org.governance4j.community.GeoPoint;
import org.governance4j.examples.community.generator.BuildingPlan.Site;

/** Where a case is: mostly at or near a building, a few at the hard places of the map. */
final class PlacePlan {

  /** What a case states about its place: a building, a point, or nothing. */
  sealed interface Spot {

    /** The same receipt with this place. */
    Received in(Received received);

    /** In a building. */
    record In(Site site) implements Spot {

      @Override
      public Received in(Received received) {
        return received.withBuilding(BuildingId.of(site.id()));
      }
    }

    /** At a point. */
    record At(GeoPoint point) implements Spot {

      @Override
      public Received in(Received received) {
        return received.withLocation(point);
      }
    }

    /** Nobody said where. */
    record Unstated() implements Spot {

      @Override
      public Received in(Received received) {
        return received;
      }
    }

    static Spot at(GeoPoint point) {
      return new At(point);
    }
  }

  private final Dice dice;
  private final TownPlan town;
  private final List<Site> sites;
  private final int[] weights;

  PlacePlan(Dice dice, TownPlan town, List<Site> sites) {
    this.dice = dice;
    this.town = town;
    this.sites = sites;
    this.weights = sites.stream().mapToInt(site -> 4 + site.dwellings()).toArray();
  }

  Spot usual() {
    Site site = sites.get(dice.weighted(weights));
    if (dice.chance(0.55)) {
      return new Spot.In(site);
    }
    for (int tries = 0; tries < 50; tries++) {
      Metre near =
          new Metre(site.place().x() + dice.real(-30, 30), site.place().y() + dice.real(-30, 30));
      if (town.quarters().stream().anyMatch(q -> q.contains(near) && q.distanceToEdge(near) > 4)) {
        return Spot.at(near.toGeoPoint());
      }
    }
    return Spot.at(site.place().toGeoPoint());
  }

  /** A place of no grid: 0 the park, 1 the reservoir, 2 beyond the community's edge. */
  Spot outside(int which) {
    return Spot.at(
        List.of(new Metre(395, 985), new Metre(1330, 345), new Metre(1652, 1290))
            .get(which)
            .toGeoPoint());
  }

  /** A corner point of the street between two quarters, with a number along it. */
  Spot corner(String street, int index) {
    return Spot.at(town.street(street).get(index).toGeoPoint());
  }

  /** A corner point of the mall's outline, which is also the edge of a hole. */
  Spot mallCorner(int index) {
    return Spot.at(town.quarters().get(4).shell().get(index).toGeoPoint());
  }

  /** A point strictly between two corners of a street and exactly on the line between them. */
  Spot onLine(String street, int nth) {
    List<Metre> line = town.street(street);
    int left = nth;
    for (int i = 1; i < line.size(); i++) {
      GeoPoint a = line.get(i - 1).toGeoPoint();
      GeoPoint b = line.get(i).toGeoPoint();
      int steps = gcd(b.lonE7() - a.lonE7(), b.latE7() - a.latE7());
      if (steps > 1 && left-- == 0) {
        int lon = a.lonE7() + (b.lonE7() - a.lonE7()) / steps;
        int lat = a.latE7() + (b.latE7() - a.latE7()) / steps;
        return Spot.at(new GeoPoint(lon, lat, a.datum()));
      }
    }
    throw new IllegalStateException("street " + street + " has no lattice point " + nth);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? StrictMath.abs(a) : gcd(b, a % b);
  }
}
