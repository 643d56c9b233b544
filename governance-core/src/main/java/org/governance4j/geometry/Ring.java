package org.governance4j.geometry;

/** A ring in primitive arrays; segment i runs from point i to the next one. */
public final class Ring {

  /** Where a point lies. */
  public enum Place {
    OUTSIDE,
    ON_EDGE,
    INSIDE
  }

  public final String field;
  public final int[] x;
  public final int[] y;
  public final Box box;

  /**
   * A ring.
   *
   * @param field where it is stated, for messages
   * @param x the longitudes of its points, kept
   * @param y the latitudes of its points, kept
   */
  public Ring(String field, int[] x, int[] y) {
    this.field = field;
    this.x = x;
    this.y = y;
    this.box = Box.around(x, y);
  }

  public int size() {
    return x.length;
  }

  public int next(int i) {
    return i + 1 == x.length ? 0 : i + 1;
  }

  public int previous(int i) {
    return i == 0 ? x.length - 1 : i - 1;
  }

  /** The same for equal points only. */
  public long pointKey(int i) {
    return Plane.key(x[i], y[i]);
  }

  public Box segmentBox(int i) {
    return Box.around(x[i], y[i], x[next(i)], y[next(i)]);
  }

  /** Whether the segment holds a point, its start included and its end not. */
  public boolean holds(int segment, int px, int py) {
    int end = next(segment);
    return (px != x[end] || py != y[end])
        && Plane.onSegment(x[segment], y[segment], x[end], y[end], px, py);
  }

  /** Whether a segment of this ring crosses one of another inside both. */
  public boolean crosses(int segment, Ring other, int otherSegment) {
    int end = next(segment);
    int otherEnd = other.next(otherSegment);
    return Plane.crosses(
        x[segment],
        y[segment],
        x[end],
        y[end],
        other.x[otherSegment],
        other.y[otherSegment],
        other.x[otherEnd],
        other.y[otherEnd]);
  }

  /** Whether the points run counter-clockwise; the ring is simple. */
  public boolean isCounterClockwise() {
    int lowest = 0;
    for (int i = 1; i < x.length; i++) {
      if (y[i] < y[lowest] || y[i] == y[lowest] && x[i] < x[lowest]) {
        lowest = i;
      }
    }
    int before = previous(lowest);
    int after = next(lowest);
    return Plane.side(x[before], y[before], x[lowest], y[lowest], x[after], y[after]) > 0;
  }

  /** Counts the edges to the east of a point: odd is inside; O(size). */
  public Place locate(int px, int py) {
    if (!box.contains(px, py)) {
      return Place.OUTSIDE;
    }
    boolean inside = false;
    for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
      boolean above = y[i] > py && y[j] > py;
      boolean below = y[i] < py && y[j] < py;
      boolean west = x[i] < px && x[j] < px;
      if (above || below || west) {
        continue;
      }
      int side = Plane.side(x[j], y[j], x[i], y[i], px, py);
      if (side == 0 && (x[i] <= px || x[j] <= px)) {
        return Place.ON_EDGE;
      }
      boolean upwards = y[i] > y[j];
      if (y[i] > py != y[j] > py && side > 0 == upwards) {
        inside = !inside;
      }
    }
    return inside ? Place.INSIDE : Place.OUTSIDE;
  }
}
