package org.governance4j.community;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import org.governance4j.rule.Unit;

/**
 * A point on the map in whole ten-millionths of a degree (坐标点), about one centimetre; never a
 * floating-point number.
 *
 * @param lonE7 the longitude in 1e-7 degrees east, from −180 to 180 degrees
 * @param latE7 the latitude in 1e-7 degrees north, from −90 to 90 degrees
 * @param datum the datum that the numbers refer to
 */
public record GeoPoint(int lonE7, int latE7, Datum datum) {

  private static final int MAX_LON_E7 = 1_800_000_000;
  private static final int MAX_LAT_E7 = 900_000_000;

  /** Checks the components. */
  public GeoPoint {
    requireNonNull(datum, "datum");
    checkRange(
        "lonE7",
        lonE7,
        -MAX_LON_E7,
        MAX_LON_E7,
        Unit.COUNT,
        "longitude %s must lie between -%s and %s: give it in 1e-7 degrees",
        lonE7,
        MAX_LON_E7,
        MAX_LON_E7);
    checkRange(
        "latE7",
        latE7,
        -MAX_LAT_E7,
        MAX_LAT_E7,
        Unit.COUNT,
        "latitude %s must lie between -%s and %s: give it in 1e-7 degrees",
        latE7,
        MAX_LAT_E7,
        MAX_LAT_E7);
  }

  /**
   * A point.
   *
   * @param lonE7 the longitude in 1e-7 degrees east
   * @param latE7 the latitude in 1e-7 degrees north
   * @param datum the datum that the numbers refer to
   * @return the point
   */
  public static GeoPoint of(int lonE7, int latE7, Datum datum) {
    return new GeoPoint(lonE7, latE7, datum);
  }
}
