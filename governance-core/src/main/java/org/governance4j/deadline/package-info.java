/**
 * Deadlines of cases: until when, and how a case is doing (办理时限).
 *
 * <p>What must be done about a case in time is a list of {@link
 * org.governance4j.deadline.DeadlineTarget}s, such as the first response, the return of what is not
 * ours, the handling, the feedback, the call-back, for the case as a whole or for each unit that
 * leads or assists; {@link org.governance4j.deadline.CaseLimitPolicy} is the simplest such list,
 * the handling by gravity (CD-13). Its limits are counted as {@link
 * org.governance4j.timelimit.TimeLimitCounter} counts them, past the times for which the fold of
 * its history ({@link org.governance4j.cases.CaseFold}) has it suspended. {@link
 * org.governance4j.deadline.CaseChangePolicy} says what reclassifying and reopening a case do,
 * which the seed documents leave to the host. {@link org.governance4j.deadline.LightPolicy} and
 * {@link org.governance4j.deadline.EscalationPolicy} say when a light turns and who takes a case up
 * (CD-14). {@link org.governance4j.deadline.DeadlineCalculator} answers with a {@link
 * org.governance4j.deadline.Deadline} or a {@link org.governance4j.deadline.CaseStatus}, always
 * recomputed from the history: no due date is ever stored and patched.
 *
 * <p>{@link org.governance4j.deadline.BulkDeadlines} answers for millions of cases over arrays.
 *
 * <p>A target's limits follow the complexity of the case (CD-10), its gravity (CD-13), or neither.
 * The time from a closing to the reopening is like suspended time where the limit goes on.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-DEADLINE-1: a deadline is the end of the target's limit, as counting day by day from its
 *       start finds it, without the time for which the case was suspended.
 *   <li>L-DEADLINE-2: a longer limit, or a later receipt, never gives a case an earlier last day,
 *       nor an earlier due instant unless days are counted at the receipt.
 *   <li>L-DEADLINE-3: the status at an instant depends on no later event: replaying a history gives
 *       what was answered live.
 *   <li>L-DEADLINE-4: closing at the due instant is in time, any later is late.
 *   <li>L-DEADLINE-5: a fact that decides is never replaced by a default: without the gravity, the
 *       complexity, a policy, a target, a limit or service hours that an answer rests on, it is
 *       undetermined.
 *   <li>L-DEADLINE-6: a reclassified or reopened case goes on, or is counted anew, as the policy on
 *       case changes says, and is undetermined where it says nothing.
 *   <li>L-DEADLINE-7: lights and rungs are those that walking through the counted time finds.
 *   <li>L-DEADLINE-8: the next change is the first instant at which the status of a target differs
 *       while nothing happens.
 *   <li>L-DEADLINE-9: an extension without a legal basis, above its cap, too often, in another
 *       unit, of no target, of a limit that a level above sets or after expiry is refused, and
 *       every such extension is named, whatever else is missing and whether or not the limit began
 *       anew since; one that is allowed gives the deadline of the longer limit.
 *   <li>L-DEADLINE-10: merged cases come due with the one of them that, with what has happened
 *       since the merger, comes due first.
 *   <li>L-DEADLINE-11: a case with one target answers of it as a case with many does.
 *   <li>L-DEADLINE-12: limits by gravity alone are those of the handling of the case as a whole,
 *       from its receipt to its closing.
 *   <li>L-DEADLINE-13: bulk answers are those of the calculator, case by case.
 *   <li>L-DEADLINE-14: bulk answers are for 1 to 65536 days of receipt, or they are refused.
 *   <li>L-DEADLINE-15: a limit that a level above set moves by the time since then that does not
 *       count; where the limit begins anew, it has to be set again.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.deadline;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
