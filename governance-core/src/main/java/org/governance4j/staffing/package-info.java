/**
 * The staffing of grids (网格配备): chief, workers and posts, CD-03, CD-05.
 *
 * <p>{@link org.governance4j.staffing.GridStaffing} checks a grid on a day by a {@link
 * org.governance4j.staffing.GridStaffingPolicy} and the {@link
 * org.governance4j.staffing.GridWorkerPolicy} that the host states. A {@link
 * org.governance4j.staffing.StaffedGrid} is the answer.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-STAFFING-1: taking a fact away from a well staffed grid, or adding one to it, gives
 *       exactly the violation of that fact and no other.
 *   <li>L-STAFFING-2: with all facts stated and the policies in force the answer is never
 *       undetermined, and it agrees with the rules applied one by one.
 *   <li>L-STAFFING-3: a pool that is not stated, a grid that the registry does not hold, or a
 *       policy that is not in force is undetermined and named, unless a violation is known.
 *   <li>L-STAFFING-4: on a day on which a grid does not exist its staffing is refused, whatever its
 *       posts.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.staffing;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
