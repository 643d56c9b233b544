package org.governance4j.staffing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.GridId;
import org.governance4j.community.GridPost;

/**
 * A grid with the posts that staff it on a day (网格配备情况), CD-03.
 *
 * @param grid the grid
 * @param chiefs the chief's post; one, as several are refused
 * @param workers the workers' posts in the registry's order
 */
public record StaffedGrid(
    GridId grid, ImmutableList<GridPost> chiefs, ImmutableList<GridPost> workers) {

  /** Checks the components. */
  public StaffedGrid {
    requireNonNull(grid, "grid");
    requireNonNull(chiefs, "chiefs");
    requireNonNull(workers, "workers");
  }
}
