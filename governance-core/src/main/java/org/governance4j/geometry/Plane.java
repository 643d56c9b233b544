package org.governance4j.geometry;

/**
 * The predicates on points, exact for every legal coordinate.
 *
 * <p>Differences of longitudes reach 3.6e9 and of latitudes 1.8e9, so each product of one with the
 * other stays below 6.5e18 and fits a {@code long}. Products are compared, not subtracted, so that
 * nothing larger arises.
 */
public final class Plane {

  private Plane() {}

  /** The same number for equal points only. */
  public static long key(int x, int y) {
    return (long) x << Integer.SIZE | y & 0xFFFF_FFFFL;
  }

  /** 1 if direction 2 lies to the left of direction 1, −1 to the right, 0 on one line with it. */
  public static int turn(long dx1, long dy1, long dx2, long dy2) {
    return Long.compare(dx1 * dy2, dy1 * dx2);
  }

  /** 1 if c lies to the left of the line from a to b, −1 to the right, 0 on it. */
  public static int side(int ax, int ay, int bx, int by, int cx, int cy) {
    return turn((long) bx - ax, (long) by - ay, (long) cx - ax, (long) cy - ay);
  }

  /** Whether p lies on the segment from a to b, its ends included. */
  public static boolean onSegment(int ax, int ay, int bx, int by, int px, int py) {
    return Math.min(ax, bx) <= px
        && px <= Math.max(ax, bx)
        && Math.min(ay, by) <= py
        && py <= Math.max(ay, by)
        && side(ax, ay, bx, by, px, py) == 0;
  }

  /** Whether segments a–b and c–d meet in one point that is an end of neither. */
  public static boolean crosses(int ax, int ay, int bx, int by, int cx, int cy, int dx, int dy) {
    return side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0
        && side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0;
  }

  /** Whether two directions, neither of no length, are the same. */
  public static boolean sameDirection(long dx1, long dy1, long dx2, long dy2) {
    return turn(dx1, dy1, dx2, dy2) == 0
        && Long.signum(dx1) == Long.signum(dx2)
        && Long.signum(dy1) == Long.signum(dy2);
  }

  /**
   * Orders two directions by the angle through which a start direction turns left to reach them,
   * from nothing up to less than a full turn.
   */
  public static int compareTurns(long startX, long startY, long dx1, long dy1, long dx2, long dy2) {
    int half1 = half(startX, startY, dx1, dy1);
    int half2 = half(startX, startY, dx2, dy2);
    return half1 != half2 ? half1 - half2 : -turn(dx1, dy1, dx2, dy2);
  }

  // 0: the same direction, 1: less than half a turn, 2: half a turn, 3: more
  private static int half(long startX, long startY, long dx, long dy) {
    int turn = turn(startX, startY, dx, dy);
    if (turn != 0) {
      return turn > 0 ? 1 : 3;
    }
    return sameDirection(startX, startY, dx, dy) ? 0 : 2;
  }
}
