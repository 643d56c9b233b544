package org.governance4j.grid;

import org.governance4j.rule.ReasonCode;

/**
 * What grids have to say (网格层的理由).
 *
 * <p>Faults of areas share these facts: {@code grid}; {@code index}, the area's 0-based position in
 * the list; {@code field}, the path to a ring or a part within the area, such as {@code
 * parts[0].holes[1]}; {@code segment}, the 0-based index in that ring of a point, or of the point
 * that a segment starts at; {@code lon} and {@code lat} of that point in decimal degrees. A second
 * ring or segment has the same facts prefixed {@code other}.
 */
public enum GridReason implements ReasonCode {
  /** There is no area to locate anything in; no facts. */
  NO_AREAS,
  /** Too many areas: {@code areas}, {@code limit}. */
  TOO_MANY_AREAS,
  /** Too many points in all areas: {@code points}, {@code limit}. */
  TOO_MANY_POINTS,
  /**
   * There are so many faults, or shapes so close to each other everywhere, that not all were
   * compared: {@code limit}, the number of faults that are listed.
   */
  NOT_ALL_COMPARED,
  /** A grid has two areas: {@code grid}, {@code index}, {@code otherIndex} of the first one. */
  DUPLICATE_GRID,
  /** An area is empty: {@code grid}, {@code index}. */
  AREA_WITHOUT_PARTS,
  /**
   * A point refers to another datum than the first point of all: {@code grid}, {@code index},
   * {@code field}, {@code segment}, {@code datum}, {@code expected}; one per ring.
   */
  MIXED_DATUMS,
  /** A ring has fewer than three distinct points: {@code grid}, {@code index}, {@code field}. */
  RING_TOO_SHORT,
  /** A ring's points lie on one line: {@code grid}, {@code index}, {@code field}. */
  RING_WITHOUT_AREA,
  /**
   * A ring visits a point twice, such as its first one at the end: {@code grid}, {@code index},
   * {@code field}, {@code segment}, {@code lon}, {@code lat}, {@code otherSegment}.
   */
  RING_REPEATS_POINT,
  /**
   * Two segments of a ring cross: {@code grid}, {@code index}, {@code field}, {@code segment},
   * {@code lon}, {@code lat}, {@code otherSegment}.
   */
  RING_CROSSES_ITSELF,
  /**
   * A point of a ring lies on a segment of it: {@code grid}, {@code index}, {@code field}, {@code
   * segment}, {@code lon}, {@code lat}, {@code otherSegment}.
   */
  RING_TOUCHES_ITSELF,
  /**
   * A hole crosses or leaves its shell: {@code grid}, {@code index}, {@code field} of the hole,
   * {@code otherField} of the shell, {@code lon}, {@code lat}; {@code segment} and {@code
   * otherSegment} where they meet.
   */
  HOLE_LEAVES_SHELL,
  /** Two holes of a part overlap; facts as {@link #HOLE_LEAVES_SHELL}. */
  HOLES_OVERLAP,
  /** Two rings of a part share more than points; facts as {@link #HOLE_LEAVES_SHELL}. */
  RINGS_SHARE_EDGE,
  /**
   * Rings of a part touch in such a way that its interior falls into pieces, which are parts of
   * their own: {@code grid}, {@code index}, {@code field}, {@code lon}, {@code lat}.
   */
  PART_FALLS_APART,
  /**
   * Two parts of a grid overlap: {@code grid}, {@code index}, {@code field}, {@code otherIndex},
   * {@code otherField}, {@code lon}, {@code lat}; {@code segment} and {@code otherSegment} where
   * their edges meet.
   */
  PARTS_OVERLAP,
  /** Two grids overlap; facts as {@link #PARTS_OVERLAP} and {@code otherGrid}. */
  GRIDS_OVERLAP,
  /** The point lies inside: {@code grid}. */
  INSIDE,
  /** The point lies on an edge of one grid and of no other: {@code grid}. */
  ON_BOUNDARY,
  /** The point lies on an edge or a corner of this grid and of others: {@code grid}. */
  ON_SHARED_EDGE,
  /** Of the grids that share the edge, this one's id comes first: {@code grid}, {@code grids}. */
  LOWEST_GRID_ID_TAKEN,
  /** The point lies in no grid, or in a hole; no facts. */
  OUTSIDE_ALL_GRIDS,
  /** The point refers to another datum than the areas: {@code datum}, {@code expected}. */
  OTHER_DATUM
}
