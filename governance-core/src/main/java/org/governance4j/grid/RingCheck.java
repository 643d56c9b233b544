package org.governance4j.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.geometry.Box;
import org.governance4j.geometry.BoxTree;
import org.governance4j.geometry.Plane;
import org.governance4j.geometry.Ring;
import org.governance4j.geometry.SegmentSweep;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;

/** Checks one ring. */
final class RingCheck {

  private static final int FEWEST_POINTS = 3;

  /** So many segments have no box that meets theirs in a ring of a map, on average. */
  private static final int MANY = 64;

  private final AreaPosition position;
  private final Ring ring;
  private final List<Reason> found = new ArrayList<>();
  private boolean unfinished;

  private RingCheck(AreaPosition position, Ring ring) {
    this.position = position;
    this.ring = ring;
  }

  /** Notes the violations, and whether it ended before it had looked at all; true if sound. */
  static boolean check(AreaPosition position, Ring ring, Findings findings) {
    RingCheck check = new RingCheck(position, ring);
    check.check();
    check.found.forEach(findings::violation);
    if (check.unfinished) {
      findings.unfinished(AreasCheck.unfinished());
    }
    return check.found.isEmpty();
  }

  private void check() {
    if (distinctPoints() < FEWEST_POINTS) {
      found.add(position.fault(GridReason.RING_TOO_SHORT, GridLaw.SOUND_RINGS, ring.field));
    } else if (isOnOneLine()) {
      found.add(position.fault(GridReason.RING_WITHOUT_AREA, GridLaw.SOUND_RINGS, ring.field));
    } else {
      checkSegments();
    }
  }

  private int distinctPoints() {
    Set<Long> points = new HashSet<>();
    for (int i = 0; i < ring.size() && points.size() < FEWEST_POINTS; i++) {
      points.add(ring.pointKey(i));
    }
    return points.size();
  }

  private boolean isOnOneLine() {
    int other = 0;
    while (ring.pointKey(other) == ring.pointKey(0)) {
      other++;
    }
    for (int i = 0; i < ring.size(); i++) {
      if (Plane.side(ring.x[0], ring.y[0], ring.x[other], ring.y[other], ring.x[i], ring.y[i])
          != 0) {
        return false;
      }
    }
    return true;
  }

  private void checkSegments() {
    List<Box> boxes = new ArrayList<>(ring.size());
    for (int i = 0; i < ring.size(); i++) {
      boxes.add(ring.segmentBox(i));
    }
    BoxTree tree = BoxTree.of(boxes);
    long[] rest = {(long) MANY * ring.size()};
    boolean all = true;
    for (int i = 0; i < ring.size() && all; i++) {
      int segment = i;
      all =
          tree.visitWhile(
              boxes.get(i),
              other -> {
                checkPair(segment, other);
                return rest[0]-- > 0 && found.size() < Findings.MAX_LISTED;
              });
    }
    if (!all && !found.isEmpty() || !all && meetsItself()) {
      unfinished = true;
    }
  }

  /** Looks for one place at which segments meet that do not follow each other, and names it. */
  private boolean meetsItself() {
    Map<Long, Integer> points = new HashMap<>();
    for (int i = 0; i < ring.size(); i++) {
      Integer earlier = points.putIfAbsent(ring.pointKey(i), i);
      if (earlier != null) {
        checkPair(i, earlier);
        return true;
      }
    }
    Optional<SegmentSweep.Stop> stop = SegmentSweep.over(List.of(ring), this::follow);
    stop.ifPresent(at -> name(at.segment(), at.other()));
    return stop.isPresent();
  }

  /** Two segments meet: within both, or at the start of either or of one that follows. */
  private void name(int segment, int other) {
    for (int one : new int[] {segment, ring.next(segment)}) {
      for (int two : new int[] {other, ring.next(other)}) {
        if (found.isEmpty()) {
          checkPair(one, two);
        }
        if (found.isEmpty()) {
          checkPair(two, one);
        }
      }
    }
  }

  private boolean follow(int segment, int other, int x, int y) {
    return ring.next(segment) == other && ring.x[other] == x && ring.y[other] == y
        || ring.next(other) == segment && ring.x[segment] == x && ring.y[segment] == y;
  }

  /**
   * Compares the start of a segment with another segment; as each point starts a segment, the ends
   * are compared in their turn.
   */
  private void checkPair(int segment, int other) {
    if (segment == other) {
      return;
    }
    if (ring.pointKey(segment) == ring.pointKey(other)) {
      if (segment > other) {
        report(GridReason.RING_REPEATS_POINT, segment, other);
      }
    } else if (ring.holds(other, ring.x[segment], ring.y[segment])) {
      report(GridReason.RING_TOUCHES_ITSELF, segment, other);
    } else if (segment < other && ring.crosses(segment, ring, other)) {
      report(GridReason.RING_CROSSES_ITSELF, segment, other);
    }
  }

  private void report(GridReason code, int segment, int other) {
    found.add(
        position
            .fault(code, GridLaw.SOUND_RINGS, ring, segment)
            .with("otherSegment", AreaPosition.number(other)));
  }
}
