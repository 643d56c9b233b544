package org.governance4j.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.governance4j.geometry.Ring.Place;

/**
 * Where two regions of the plane overlap and touch. The inside of each is in one piece, and its
 * rings do not cross each other.
 *
 * <p>If segments cross, the regions overlap: else one would lie on both sides of the other's border
 * without crossing it. If none do, a border changes from one side of the other to its other side
 * only where they touch, so it is enough to look around each touch, and at one point of each ring
 * that does not touch. All of this is decided at points with whole coordinates.
 */
public final class RegionPair {

  private record Segment(int ring, int index) {}

  private final Region first;
  private final Region second;
  private final Map<Long, Touch> touches = new LinkedHashMap<>();
  private final BitSet touchingRings = new BitSet();
  private final BitSet otherTouchingRings = new BitSet();
  private Optional<Overlap> crossing = Optional.empty();

  private RegionPair(Region first, Region second) {
    this.first = first;
    this.second = second;
  }

  /** Compares two regions; O((n + k) log n) for n segments and k pairs of them whose boxes meet. */
  public static RegionPair of(Region first, Region second) {
    RegionPair pair = new RegionPair(first, second);
    pair.compareSegments();
    return pair;
  }

  /** A place that lies inside both, if any. */
  public Optional<Overlap> overlap() {
    return crossing
        .or(() -> touches.values().stream().filter(Touch::overlaps).findFirst().map(this::at))
        .or(this::within)
        .or(this::around);
  }

  /** A place from which the borders run on together, if any. */
  public Optional<Overlap> sharedEdge() {
    return touches.values().stream().filter(Touch::sharesRay).findFirst().map(this::at);
  }

  /** The points where the borders touch. */
  public Collection<Touch> touches() {
    return touches.values();
  }

  private void compareSegments() {
    List<Segment> mine = segments(first, second.border());
    List<Segment> theirs = segments(second, first.border());
    if (mine.isEmpty() || theirs.isEmpty()) {
      return;
    }
    BoxTree tree = BoxTree.of(theirs.stream().map(s -> box(second, s)).toList());
    for (Segment segment : mine) {
      tree.visit(box(first, segment), i -> compare(segment, theirs.get(i)));
    }
  }

  private static List<Segment> segments(Region region, Box near) {
    List<Segment> found = new ArrayList<>();
    for (int ring = 0; ring < region.rings(); ring++) {
      for (int i = 0; i < region.ring(ring).size(); i++) {
        if (region.ring(ring).segmentBox(i).meets(near)) {
          found.add(new Segment(ring, i));
        }
      }
    }
    return found;
  }

  private static Box box(Region region, Segment segment) {
    return region.ring(segment.ring).segmentBox(segment.index);
  }

  private void compare(Segment a, Segment b) {
    Ring ring = first.ring(a.ring);
    Ring other = second.ring(b.ring);
    int x = ring.x[a.index];
    int y = ring.y[a.index];
    int otherX = other.x[b.index];
    int otherY = other.y[b.index];
    if (other.holds(b.index, x, y)) {
      addTouch(a, b, x, y);
    }
    if ((x != otherX || y != otherY) && ring.holds(a.index, otherX, otherY)) {
      addTouch(a, b, otherX, otherY);
    }
    if (crossing.isEmpty() && ring.crosses(a.index, other, b.index)) {
      crossing =
          Optional.of(
              new Overlap(ring, OptionalInt.of(a.index), other, OptionalInt.of(b.index), x, y));
    }
  }

  private void addTouch(Segment a, Segment b, int x, int y) {
    touchingRings.set(a.ring);
    otherTouchingRings.set(b.ring);
    touches
        .computeIfAbsent(Plane.key(x, y), key -> new Touch(x, y))
        .add(first.sectorAt(a.ring, a.index, x, y), second.sectorAt(b.ring, b.index, x, y));
  }

  private Overlap at(Touch touch) {
    Sector mine = touch.first();
    Sector theirs = touch.second();
    return new Overlap(
        first.ring(mine.ring()),
        OptionalInt.of(mine.segment()),
        second.ring(theirs.ring()),
        OptionalInt.of(theirs.segment()),
        touch.x,
        touch.y);
  }

  private Optional<Overlap> within() {
    return ringInside(first, touchingRings, second)
        .map(
            ring ->
                new Overlap(
                    ring,
                    OptionalInt.of(0),
                    second.ring(0),
                    OptionalInt.empty(),
                    ring.x[0],
                    ring.y[0]));
  }

  private Optional<Overlap> around() {
    return ringInside(second, otherTouchingRings, first)
        .map(
            ring ->
                new Overlap(
                    first.ring(0),
                    OptionalInt.empty(),
                    ring,
                    OptionalInt.of(0),
                    ring.x[0],
                    ring.y[0]));
  }

  private static Optional<Ring> ringInside(Region region, BitSet touching, Region other) {
    for (int i = touching.nextClearBit(0); i < region.rings(); i = touching.nextClearBit(i + 1)) {
      Ring ring = region.ring(i);
      if (other.locate(ring.x[0], ring.y[0]) == Place.INSIDE) {
        return Optional.of(ring);
      }
    }
    return Optional.empty();
  }
}
