/**
 * Exact plane geometry over whole coordinates (平面几何): predicates, rings, boxes, and where two
 * regions overlap or touch. It knows no grid, no map and no rule, and the module does not export
 * it.
 *
 * <p>{@link org.governance4j.geometry.Plane} decides every predicate in {@code long}. A {@link
 * org.governance4j.geometry.Ring} bounds a {@link org.governance4j.geometry.Region}; a {@link
 * org.governance4j.geometry.RegionPair} finds where two regions overlap or touch; a {@link
 * org.governance4j.geometry.BoxTree} finds what lies near.
 */
@NullMarked
package org.governance4j.geometry;

import org.jspecify.annotations.NullMarked;
