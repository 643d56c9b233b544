package org.governance4j.geometry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The points at which the rings of a part touch. Rings and points that form a cycle cut off a piece
 * of the inside.
 */
public final class TouchCycles {

  private record Link(long point, Ring ring) {}

  private final Map<Object, Object> leaders = new HashMap<>();
  private final Set<Link> known = new HashSet<>();
  private Optional<Touch> cycle = Optional.empty();

  public void add(Touch touch, Ring ring, Ring other) {
    link(touch, ring);
    link(touch, other);
  }

  /** The touch that closed the first cycle, if any. */
  public Optional<Touch> cycle() {
    return cycle;
  }

  private void link(Touch touch, Ring ring) {
    if (!known.add(new Link(touch.key(), ring))) {
      return;
    }
    Object ofPoint = leader(touch.key());
    Object ofRing = leader(ring);
    if (ofPoint.equals(ofRing)) {
      cycle = cycle.or(() -> Optional.of(touch));
    }
    leaders.put(ofPoint, ofRing);
  }

  /** Halves the way up each time that it goes it. */
  private Object leader(Object node) {
    Object at = node;
    Object above = leaders.getOrDefault(at, at);
    while (!above.equals(at)) {
      Object next = leaders.getOrDefault(above, above);
      leaders.put(at, next);
      at = above;
      above = next;
    }
    return at;
  }
}
