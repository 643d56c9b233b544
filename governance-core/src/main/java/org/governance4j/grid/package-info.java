/**
 * Grids on the map: what they cover, and which grid a place belongs to (网格), CD-02.
 *
 * <p>A {@link org.governance4j.grid.GridArea} is what a grid covers, as {@link
 * org.governance4j.grid.GeoPolygon}s of points in whole 1e-7 degrees. {@link
 * org.governance4j.grid.GridLocator} checks the areas of one level of grids against each other and
 * finds the grid of a place; {@link org.governance4j.grid.GridLocationPolicy} says whose a shared
 * edge is.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-GRID-1: a point is inside a grid, on an edge of it or outside exactly as a count in
 *       unbounded integers finds it, at every legal coordinate.
 *   <li>L-GRID-2: where grids partition an area, each of its points belongs to exactly one grid
 *       under the lowest-id rule, the first of all grids that it touches; where the policy leaves
 *       shared edges open, exactly the points that touch several grids are undetermined, and the
 *       answer names them all.
 *   <li>L-GRID-3: where a ring starts, which way it runs, and the order of holes, parts and areas
 *       change no answer.
 *   <li>L-GRID-4: a ring is refused exactly if it has fewer than three distinct points, has no area
 *       or meets itself; each point or segment that does so is named.
 *   <li>L-GRID-5: a hole is refused exactly if it leaves its shell, shares more than single points
 *       with another ring of the part, overlaps another hole, or cuts the inside into pieces.
 *   <li>L-GRID-6: parts and grids are refused exactly if some point lies inside two of them;
 *       sharing edges and corners is no overlap.
 *   <li>L-GRID-7: points of different datums are never compared: neither areas nor a query may mix
 *       them.
 *   <li>L-GRID-8: a grid has one area with at least one part; no area at all is refused.
 *   <li>L-GRID-9: faults of areas do not hide each other: each of several faulty areas is named.
 *   <li>L-GRID-10: the number of areas and the number of points are bounded; more are refused with
 *       the number and the bound. So are the faults that are listed: where more are, or edges are
 *       close everywhere, the comparison ends and the refusal says so.
 *   <li>L-GRID-11: without a version of the policy in force and known, exactly the points that
 *       touch several grids are undetermined, and every other answer stays as it is.
 * </ul>
 */
@NullMarked
package org.governance4j.grid;

import org.jspecify.annotations.NullMarked;
