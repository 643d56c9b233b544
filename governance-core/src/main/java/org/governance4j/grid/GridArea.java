package org.governance4j.grid;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.GridId;

/**
 * What a grid covers on the map (网格范围), CD-02.
 *
 * @param grid the grid
 * @param parts the pieces that it consists of, at least one; they may share edges and corners but
 *     not overlap
 */
public record GridArea(GridId grid, ImmutableList<GeoPolygon> parts) {

  /** Checks the components. */
  public GridArea {
    requireNonNull(grid, "grid");
    requireNonNull(parts, "parts");
  }

  /**
   * A grid of one piece.
   *
   * @param grid the grid
   * @param part the piece
   * @return the area
   */
  public static GridArea of(GridId grid, GeoPolygon part) {
    requireNonNull(part, "part");
    return new GridArea(grid, ImmutableList.of(part));
  }
}
