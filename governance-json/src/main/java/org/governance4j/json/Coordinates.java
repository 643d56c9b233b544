package org.governance4j.json;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.governance4j.community.Datum;
import org.governance4j.community.GeoPoint;

/** The coordinates of a GeoJSON geometry: a position, or a list of coordinates of one depth. */
sealed interface Coordinates {

  /** How deep the positions lie: 0 for a position itself, -1 if it differs. */
  int depth();

  /**
   * A position, exact.
   *
   * @param lonE7 the longitude in 1e-7 degrees
   * @param latE7 the latitude in 1e-7 degrees
   */
  record Position(int lonE7, int latE7) implements Coordinates {

    private static final int DECIMALS = 7;

    static Position of(GeoPoint point) {
      return new Position(point.lonE7(), point.latE7());
    }

    GeoPoint in(Datum datum) {
      return new GeoPoint(lonE7, latE7, datum);
    }

    BigDecimal lon() {
      return degrees(lonE7);
    }

    BigDecimal lat() {
      return degrees(latE7);
    }

    @Override
    public int depth() {
      return 0;
    }

    private static BigDecimal degrees(int e7) {
      BigDecimal degrees = BigDecimal.valueOf(e7, DECIMALS).stripTrailingZeros();
      return degrees.setScale(Math.max(0, degrees.scale()));
    }
  }

  /**
   * A list of coordinates.
   *
   * @param parts the parts
   */
  record Group(ImmutableList<Coordinates> parts) implements Coordinates {

    @Override
    public int depth() {
      int first = parts.isEmpty() ? -1 : parts.get(0).depth();
      return first >= 0 && parts.stream().allMatch(part -> part.depth() == first) ? first + 1 : -1;
    }
  }
}
