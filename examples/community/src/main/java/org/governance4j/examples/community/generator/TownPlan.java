package org.governance4j.examples.community.generator;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The invented town: four quarters between slanted streets, a mall with its flats as a grid of its
 * own inside one of them, a park and a reservoir that belong to none. Neighbours share every vertex
 * of the street between them, so that their areas neither overlap nor gape.
 */
final class TownPlan {

  /** One quarter: its outline and the rings cut out of it. */
  record Quarter(String grid, List<Metre> shell, List<List<Metre>> holes, double rowAngle) {

    boolean contains(Metre place) {
      return place.within(shell) && holes.stream().noneMatch(place::within);
    }

    double distanceToEdge(Metre place) {
      double nearest = place.distanceTo(shell);
      for (List<Metre> hole : holes) {
        nearest = StrictMath.min(nearest, place.distanceTo(hole));
      }
      return nearest;
    }
  }

  /** A round place: how far it reaches from its centre to the east and to the north. */
  private record Oval(Metre centre, double wide, double high) {}

  private static final Map<String, Metre> CORNERS =
      Map.ofEntries(
          Map.entry("A", new Metre(70, 190)),
          Map.entry("B", new Metre(0, 690)),
          Map.entry("C", new Metre(140, 1225)),
          Map.entry("D", new Metre(830, 1330)),
          Map.entry("E", new Metre(1480, 1195)),
          Map.entry("F", new Metre(1710, 655)),
          Map.entry("G", new Metre(1590, 110)),
          Map.entry("H", new Metre(800, 0)),
          Map.entry("I", new Metre(690, 625)),
          Map.entry("J", new Metre(965, 700)));

  private final Dice dice;
  private final Map<String, List<Metre>> lines = new LinkedHashMap<>();
  private final List<Quarter> quarters = new ArrayList<>();

  TownPlan(long seed) {
    this.dice = new Dice(seed);
    for (String edge : List.of("AB", "BC", "CD", "DE", "EF", "FG", "GH", "HA")) {
      lines.put(edge, line(edge, dice.real(0.01, 0.09), 12));
    }
    lines.put("BI", line("BI", -0.05, 3));
    lines.put("IJ", line("IJ", 0.02, 2));
    lines.put("JF", line("JF", 0.06, 3));
    lines.put("DJ", line("DJ", -0.05, 3));
    lines.put("IH", line("IH", 0.07, 3));

    List<Metre> mall = blob(new Oval(new Metre(1185, 905), 150, 118), 11, 0.05);
    List<Metre> park = blob(new Oval(new Metre(395, 985), 104, 70), 8, 0.04);
    List<Metre> reservoir = blob(new Oval(new Metre(1330, 345), 150, 84), 22, 0.17);
    quarters.add(new Quarter("g1", ring("BI IJ -DJ -CD -BC"), List.of(park), 9));
    quarters.add(new Quarter("g2", ring("JF -EF -DE DJ"), List.of(mall), -11));
    quarters.add(new Quarter("g3", ring("-GH -FG -JF -IJ IH"), List.of(reservoir), 14));
    quarters.add(new Quarter("g4", ring("-HA -IH -BI -AB"), List.of(), -4));
    quarters.add(new Quarter("g5", mall, List.of(), -11));
  }

  List<Quarter> quarters() {
    return quarters;
  }

  /** The corner points of a street between two quarters, its ends included. */
  List<Metre> street(String name) {
    return lines.get(name);
  }

  private List<Metre> line(String name, double bend, double roughness) {
    Metre from = CORNERS.get(name.substring(0, 1));
    Metre to = CORNERS.get(name.substring(1));
    double length = from.distanceTo(to);
    int steps = (int) (length / 62);
    List<Metre> points = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / steps;
      double swing = StrictMath.sin(StrictMath.PI * t);
      double aside =
          i == 0 || i == steps ? 0 : bend * length * swing + dice.real(-roughness, roughness);
      points.add(
          new Metre(
              from.x() + t * (to.x() - from.x()) - aside * (to.y() - from.y()) / length,
              from.y() + t * (to.y() - from.y()) + aside * (to.x() - from.x()) / length));
    }
    return points;
  }

  private List<Metre> blob(Oval oval, int corners, double uneven) {
    List<Metre> ring = new ArrayList<>();
    double phase = dice.real(0, 6);
    for (int i = 0; i < corners; i++) {
      double angle = 2 * StrictMath.PI * i / corners;
      double size =
          1
              + uneven * StrictMath.sin(2 * angle + phase)
              + uneven * StrictMath.cos(3 * angle - phase);
      ring.add(
          new Metre(
              oval.centre().x() + oval.wide() * size * StrictMath.cos(angle),
              oval.centre().y() + oval.high() * size * StrictMath.sin(angle)));
    }
    return ring;
  }

  // Joins streets to a ring; a minus walks one backwards.
  private List<Metre> ring(String path) {
    List<Metre> ring = new ArrayList<>();
    for (String step : Splitter.on(' ').split(path)) {
      List<Metre> points = new ArrayList<>(lines.get(step.replace("-", "")));
      if (step.startsWith("-")) {
        Collections.reverse(points);
      }
      ring.addAll(points.subList(0, points.size() - 1));
    }
    return ring;
  }
}
