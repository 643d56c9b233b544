/**
 * The laws of grids on the map (网格地图规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.grid.GridLaws} and override {@code policy()} to try
 * your own rule for shared edges; {@link org.governance4j.testing.grid.GridArbitraries} draws
 * points, rings and polygons, and {@link org.governance4j.testing.grid.GridPartition} draws whole
 * maps of grids.
 */
@NullMarked
package org.governance4j.testing.grid;

import org.jspecify.annotations.NullMarked;
