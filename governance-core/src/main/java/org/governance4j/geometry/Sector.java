package org.governance4j.geometry;

/**
 * The part of a point's surroundings that lies to the left of a ray and to the right of another,
 * and the segment that it comes from.
 */
public record Sector(int ring, int segment, long startX, long startY, long endX, long endY) {

  /** Whether a direction lies between the rays or on the first one. */
  public boolean covers(long dx, long dy) {
    return Plane.compareTurns(startX, startY, dx, dy, endX, endY) < 0;
  }

  /** Whether a ray of this runs along a ray of the other. */
  public boolean sharesRay(Sector other) {
    return along(startX, startY, other) || along(endX, endY, other);
  }

  private static boolean along(long dx, long dy, Sector other) {
    return Plane.sameDirection(dx, dy, other.startX, other.startY)
        || Plane.sameDirection(dx, dy, other.endX, other.endY);
  }
}
