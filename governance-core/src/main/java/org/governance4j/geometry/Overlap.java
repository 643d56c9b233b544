package org.governance4j.geometry;

import java.util.OptionalInt;

/**
 * A place where two regions overlap: near a point of one of the rings, and near these segments
 * where their borders meet.
 */
public record Overlap(
    Ring ring, OptionalInt segment, Ring otherRing, OptionalInt otherSegment, int x, int y) {}
