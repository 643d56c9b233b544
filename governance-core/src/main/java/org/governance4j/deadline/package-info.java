/**
 * Limits of cases: until when, and how a case stands (办理时限).
 *
 * <p>A {@link org.governance4j.deadline.CaseHistory} is the list of a case's events. {@link
 * org.governance4j.deadline.CaseLimits} says how long each gravity may take and which gravity goes
 * up level by level first (CD-13); {@link org.governance4j.deadline.LimitClock} says how such a
 * limit is counted, which the seed documents leave to the host. {@link
 * org.governance4j.deadline.DeadlineCalculator} answers with a {@link
 * org.governance4j.deadline.Deadline} or a {@link org.governance4j.deadline.CaseStanding}, always
 * recomputed from the history: no due date is ever stored and patched.
 *
 * <p>Complexity (CD-10) and gravity (CD-13) are two scales on the same case; limits follow gravity.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-DEADLINE-1: a due instant equals the one that counting day by day finds.
 *   <li>L-DEADLINE-2: a longer limit, or a later receipt, never gives an earlier last day, nor an
 *       earlier due instant unless days are counted at the receipt: these keep the time of day over
 *       days off, so that Friday 17:00 and Saturday 10:00 both come due on Monday.
 *   <li>L-DEADLINE-3: the standing at an instant depends on no event after that instant.
 *   <li>L-DEADLINE-4: while no event happens, a case's standing changes at most once, from running
 *       to overdue, just after its due instant.
 *   <li>L-DEADLINE-5: removing a fact that decided an answer (the gravity, a needed holiday
 *       schedule, a policy) makes the answer undetermined; it is never replaced by a default.
 *   <li>L-DEADLINE-6: a history whose events contradict each other is refused with every
 *       contradiction.
 *   <li>L-DEADLINE-7: a due day that rests on a day beyond the published schedules is marked
 *       provisional, or undetermined where the clock does not allow that.
 * </ul>
 */
@NullMarked
package org.governance4j.deadline;

import org.jspecify.annotations.NullMarked;
