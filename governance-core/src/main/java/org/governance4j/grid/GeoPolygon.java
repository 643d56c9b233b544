package org.governance4j.grid;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.GeoPoint;

/**
 * One piece of the map: a ring around it and the rings of its holes (多边形), CD-02. Any lists are
 * data; {@link GridLocator#of} says what is wrong with them.
 *
 * <p>A ring is closed by itself: the first point is not repeated at the end. Start and direction do
 * not matter. Edges are straight lines in longitude and latitude, and none runs across the 180th
 * meridian.
 *
 * @param shell the outer ring, at least three points of one datum that are not on one line
 * @param holes the rings of the holes, each within the shell and of the same datum
 */
public record GeoPolygon(
    ImmutableList<GeoPoint> shell, ImmutableList<ImmutableList<GeoPoint>> holes) {

  /** Checks the components. */
  public GeoPolygon {
    requireNonNull(shell, "shell");
    requireNonNull(holes, "holes");
  }

  /**
   * A piece without holes.
   *
   * @param shell the points of the outer ring, the first not repeated at the end
   * @return the piece
   */
  public static GeoPolygon of(GeoPoint... shell) {
    requireNonNull(shell, "shell");
    return new GeoPolygon(ImmutableList.copyOf(shell), ImmutableList.of());
  }
}
