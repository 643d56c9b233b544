/**
 * Grids: where they lie on the map, who staffs them, and which member keeps contact with which
 * households (网格), CD-02, CD-03, CD-05, LC-06.
 *
 * <p>A {@link org.governance4j.grid.GridArea} is what a grid covers, as {@link
 * org.governance4j.grid.GeoPolygon}s of points in whole 1e-7 degrees. {@link
 * org.governance4j.grid.GridLocator} checks the areas of one level of grids against each other and
 * finds the grid of a place; {@link org.governance4j.grid.GridLocationPolicy} says whose a shared
 * edge is. {@link org.governance4j.grid.GridStaffing} checks the chief, the workers and the posts
 * of a grid on a day by a {@link org.governance4j.grid.GridStaffingPolicy} and the {@link
 * org.governance4j.grid.GridWorkerNumber} that the host states; a {@link
 * org.governance4j.grid.StaffedGrid} is the answer. {@link org.governance4j.grid.ContactPlanner}
 * shares out {@link org.governance4j.grid.ContactHousehold}s among {@link
 * org.governance4j.grid.ContactMember}s by a {@link org.governance4j.grid.ContactPolicy}; the
 * {@link org.governance4j.grid.ContactPlan} names every {@link
 * org.governance4j.grid.UncoveredHousehold}. Every reason is a {@link
 * org.governance4j.grid.GridReason}.
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
 *   <li>L-GRID-8: a grid has one area with at least one part, and the limits on the numbers of
 *       areas and points hold.
 *   <li>L-GRID-9: faults of areas do not hide each other: each of several faulty areas is named.
 *   <li>L-STAFFING-1: taking a fact away from a well staffed grid, or adding one to it, gives
 *       exactly the violation of that fact and no other.
 *   <li>L-STAFFING-2: with all facts stated and the policies in force the answer is never
 *       undetermined, and it agrees with the rules applied one by one.
 *   <li>L-STAFFING-3: a pool that is not stated, a grid that the registry does not hold, or a
 *       policy that is not in force is undetermined and named, unless a violation is known.
 *   <li>L-STAFFING-4: on a day on which a grid does not exist its staffing is refused, whatever its
 *       posts.
 *   <li>L-CONTACT-1: as many households are covered as in any plan that a search of all plans
 *       finds; nobody is given a household of a grid that is not served, or more than the most.
 *   <li>L-CONTACT-2: sorted from the largest down, no plan that covers as many has smaller loads;
 *       where every member can be given every household, loads differ by at most one.
 *   <li>L-CONTACT-3: every household stands in the plan exactly once, with one member or uncovered,
 *       and of each uncovered one the reason is confirmed by going through the members by hand.
 *   <li>L-CONTACT-4: no plan that covers as many as evenly gives more households to members of
 *       their own building.
 *   <li>L-CONTACT-5: the order of members and households changes nothing.
 *   <li>L-CONTACT-6: a member or a household that is stated twice is refused, each named; without a
 *       policy in force the answer is undetermined.
 *   <li>L-CONTACT-7: exactly the members with more households than the usual number are explained.
 * </ul>
 */
@NullMarked
package org.governance4j.grid;

import org.jspecify.annotations.NullMarked;
