package org.governance4j.examples.community.generator;

import java.util.List;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;

/** A place on the invented town's plan: metres east and north of its south-western corner. */
record Metre(double x, double y) {

  private static final int ORIGIN_LON_E7 = 1_108_570_000;
  private static final int ORIGIN_LAT_E7 = 219_120_000;
  // Ten-millionths of a degree to a metre at 22 degrees north.
  private static final double LON_E7 = 96.83;
  private static final double LAT_E7 = 90.33;

  static final Datum DATUM = Datum.CGCS2000;

  GeoPoint toGeoPoint() {
    return new GeoPoint(
        ORIGIN_LON_E7 + (int) StrictMath.round(x * LON_E7),
        ORIGIN_LAT_E7 + (int) StrictMath.round(y * LAT_E7),
        DATUM);
  }

  double distanceTo(Metre that) {
    return StrictMath.hypot(x - that.x, y - that.y);
  }

  Metre turned(double degrees, Metre centre) {
    double angle = StrictMath.toRadians(degrees);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    return new Metre(centre.x + x * cos - y * sin, centre.y + x * sin + y * cos);
  }

  /** Whether this place lies inside a ring. */
  boolean within(List<Metre> ring) {
    boolean inside = false;
    for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      Metre a = ring.get(i);
      Metre b = ring.get(j);
      if (a.y > y != b.y > y && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** How far away the nearest side of a ring is. */
  double distanceTo(List<Metre> ring) {
    double nearest = Double.MAX_VALUE;
    for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      nearest = StrictMath.min(nearest, distanceToSide(ring.get(j), ring.get(i)));
    }
    return nearest;
  }

  private double distanceToSide(Metre a, Metre b) {
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    double t = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy);
    double clamped = StrictMath.max(0, StrictMath.min(1, t));
    return distanceTo(new Metre(a.x + clamped * dx, a.y + clamped * dy));
  }
}
