package org.governance4j.geometry;

import com.google.common.collect.ImmutableList;
import org.governance4j.geometry.Ring.Place;

/** The points that lie on the stated side of each of some simple rings. */
public final class Region {

  /** A ring, and whether the region lies inside it, and so to the left of its segments or not. */
  private record Side(Ring ring, boolean inside, boolean left) {

    static Side of(Ring ring, boolean inside) {
      return new Side(ring, inside, ring.isCounterClockwise() == inside);
    }

    Place locate(int x, int y) {
      Place place = ring.locate(x, y);
      if (place == Place.ON_EDGE || inside) {
        return place;
      }
      return place == Place.INSIDE ? Place.OUTSIDE : Place.INSIDE;
    }
  }

  private final ImmutableList<Side> sides;
  private final Box border;

  private Region(ImmutableList<Side> sides) {
    this.sides = sides;
    this.border = sides.stream().map(side -> side.ring.box).reduce(Box::join).orElseThrow();
  }

  /** The inside of a ring. */
  public static Region inside(Ring ring) {
    return new Region(ImmutableList.of(Side.of(ring, true)));
  }

  /** The outside of a ring. */
  public static Region outside(Ring ring) {
    return new Region(ImmutableList.of(Side.of(ring, false)));
  }

  /** The inside of a shell and outside of holes. */
  public static Region between(Ring shell, ImmutableList<Ring> holes) {
    ImmutableList.Builder<Side> sides = ImmutableList.builder();
    sides.add(Side.of(shell, true));
    holes.forEach(hole -> sides.add(Side.of(hole, false)));
    return new Region(sides.build());
  }

  public int rings() {
    return sides.size();
  }

  public Ring ring(int index) {
    return sides.get(index).ring;
  }

  public ImmutableList<Ring> allRings() {
    return sides.stream().map(Side::ring).collect(ImmutableList.toImmutableList());
  }

  /** The box around the border; the region itself may reach beyond it. */
  public Box border() {
    return border;
  }

  /**
   * Where a point lies; O(points of the rings whose box holds it). As rings do not cross, a point
   * on an edge of one lies outside of no other.
   */
  public Place locate(int x, int y) {
    for (Side side : sides) {
      Place place = side.locate(x, y);
      if (place != Place.INSIDE) {
        return place;
      }
    }
    return Place.INSIDE;
  }

  /** The region's sector around a point of a segment. */
  public Sector sectorAt(int ring, int segment, int x, int y) {
    Ring r = ring(ring);
    boolean corner = r.x[segment] == x && r.y[segment] == y;
    int ahead = r.next(segment);
    int behind = corner ? r.previous(segment) : segment;
    int from = sides.get(ring).left ? ahead : behind;
    int to = sides.get(ring).left ? behind : ahead;
    return new Sector(
        ring,
        segment,
        (long) r.x[from] - x,
        (long) r.y[from] - y,
        (long) r.x[to] - x,
        (long) r.y[to] - y);
  }
}
