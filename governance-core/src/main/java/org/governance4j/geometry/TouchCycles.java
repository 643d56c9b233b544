package org.governance4j.geometry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The points at which the rings of a part touch. Rings and points that are linked in a circle cut
 * off a piece of the inside.
 */
public final class TouchCycles {

  private record Link(long point, Ring ring) {}

  private final Map<Object, Object> leaders = new HashMap<>();
  private final Set<Link> known = new HashSet<>();
  private Optional<Touch> cycle = Optional.empty();

  public void add(Touch contact, Ring ring, Ring other) {
    link(contact, ring);
    link(contact, other);
  }

  /** The touch that closed the first circle, if any. */
  public Optional<Touch> cycle() {
    return cycle;
  }

  private void link(Touch contact, Ring ring) {
    if (!known.add(new Link(contact.key(), ring))) {
      return;
    }
    Object ofPoint = leader(contact.key());
    Object ofRing = leader(ring);
    if (ofPoint.equals(ofRing)) {
      cycle = cycle.or(() -> Optional.of(contact));
    }
    leaders.put(ofPoint, ofRing);
  }

  private Object leader(Object node) {
    Object at = node;
    Object above = leaders.getOrDefault(at, at);
    while (!above.equals(at)) {
      at = above;
      above = leaders.getOrDefault(at, at);
    }
    return at;
  }
}
