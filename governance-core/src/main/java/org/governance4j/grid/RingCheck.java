package org.governance4j.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.governance4j.geometry.Box;
import org.governance4j.geometry.BoxTree;
import org.governance4j.geometry.Plane;
import org.governance4j.geometry.Ring;
import org.governance4j.rule.Reason;

/** Checks one ring. */
final class RingCheck {

  private static final int FEWEST_POINTS = 3;

  private final AreaPosition position;
  private final Ring ring;
  private final Consumer<Reason> violations;

  private RingCheck(AreaPosition position, Ring ring, Consumer<Reason> violations) {
    this.position = position;
    this.ring = ring;
    this.violations = violations;
  }

  /** Hands on every violation. */
  static void check(AreaPosition position, Ring ring, Consumer<Reason> violations) {
    new RingCheck(position, ring, violations).check();
  }

  private void check() {
    if (distinctPoints() < FEWEST_POINTS) {
      violations.accept(position.fault(GridReason.RING_TOO_SHORT, GridLaw.SOUND_RINGS, ring.field));
    } else if (isOnOneLine()) {
      violations.accept(
          position.fault(GridReason.RING_WITHOUT_AREA, GridLaw.SOUND_RINGS, ring.field));
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
    for (int i = 0; i < ring.size(); i++) {
      int segment = i;
      tree.visit(boxes.get(i), other -> checkPair(segment, other));
    }
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
    violations.accept(
        position
            .fault(code, GridLaw.SOUND_RINGS, ring, segment)
            .with("otherSegment", AreaPosition.number(other)));
  }
}
