/**
 * Limits of cases: until when, and how a case stands (办理时限).
 *
 * <p>A {@link org.governance4j.cases.CaseHistory} is the list of a case's events. What must be
 * done about it in time is a list of {@link org.governance4j.deadline.DeadlineTarget}s, such as the
 * first response, the return of what is not ours, the handling, the feedback, the call-back, for
 * the case as a whole or for each unit that leads or assists; {@link
 * org.governance4j.deadline.CaseLimitPolicy} is the simplest such list, the handling by gravity
 * (CD-13). A {@link org.governance4j.timelimit.CountingPolicy} says how limits are counted, which
 * the seed documents leave to the host and laws such as the Civil Code settle in part; {@link
 * org.governance4j.timelimit.CountingRuleSets} gives several of them names. {@link
 * org.governance4j.deadline.LightPolicy} and {@link org.governance4j.deadline.EscalationPolicy} say
 * when a light turns and who takes a case up (CD-14, HT-13). {@link
 * org.governance4j.deadline.DeadlineCalculator} answers with a {@link
 * org.governance4j.deadline.Deadline} or a {@link org.governance4j.deadline.CaseStatus}, always
 * recomputed from the history: no due date is ever stored and patched.
 *
 * <p>{@link org.governance4j.deadline.BulkDeadlines} answers for millions of cases over arrays.
 *
 * <p>Complexity (CD-10) and gravity (CD-13) are two scales on the same case; a target's limits
 * follow one of them, or neither.
 *
 * <h2>How a limit is counted</h2>
 *
 * <ul>
 *   <li>Elapsed minutes and hours run from the start itself and never move: neither a day off nor
 *       the close of business touches them. What is due immediately is due at the start.
 *   <li>Service minutes and hours run while the service is open. A due instant rests on the hours
 *       of every day up to it, suspended or not.
 *   <li>A limit in days is used up day by day. A day counts when it ends: at the clock's {@link
 *       org.governance4j.timelimit.DayEnd}, or, counted at the receipt, at the time of day of the
 *       start. Of working days only these count, a week is seven days. The last day is the one with
 *       which the limit is used up; it rolls over as the clock says; the due instant is its end.
 *   <li>A limit in months or years ends on the day of the due month that corresponds to the day of
 *       the start, or on the month's last day; counted from the very day of the start, on the day
 *       before the corresponding one.
 *   <li>Suspended time does not count: elapsed and service time stand still; a day does not count
 *       if the limit is suspended as it ends (suspended before its end, and resumed at it or
 *       later), nor can it be the last day. A limit in months moves by as many such days, or runs
 *       anew. A suspension that begins at the due instant or later changes nothing.
 *   <li>The time from a closing to the reopening is like suspended time where the clock goes on.
 *   <li>An extension adds to the amount, as if the longer limit had been given from the first.
 * </ul>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-DEADLINE-1: a due instant equals the one that counting day by day finds, and in service
 *       time minute by minute.
 *   <li>L-DEADLINE-2: a longer limit, or a later receipt, never gives an earlier last day, nor an
 *       earlier due instant unless days are counted at the receipt: these keep the time of day over
 *       days off, so that Friday 17:00 and Saturday 10:00 both come due on Monday.
 *   <li>L-DEADLINE-3: the standing at an instant depends on no event after that instant: replaying
 *       a history gives what was answered live.
 *   <li>L-DEADLINE-4: closing at the due instant is in time, any later is late.
 *   <li>L-DEADLINE-5: removing a fact that decided an answer (the gravity, a needed holiday
 *       schedule, a policy) makes the answer undetermined; it is never replaced by a default.
 *   <li>L-DEADLINE-6: a history whose events contradict each other is refused with every
 *       contradiction.
 *   <li>L-DEADLINE-7: a due day that rests on a day beyond the published schedules is marked
 *       provisional, or undetermined where the clock does not allow that.
 *   <li>L-DEADLINE-8: the next change is the first instant at which the standing of a target
 *       differs while nothing happens.
 *   <li>L-DEADLINE-9: suspending a case never brings a due instant forward, and suspending and
 *       resuming at one instant changes nothing.
 *   <li>L-DEADLINE-10: an extension without a legal basis, above its cap, too often, in another
 *       unit or after expiry is refused, and every such extension is named; one that is allowed
 *       gives the deadline of the longer limit.
 *   <li>L-DEADLINE-11: merged cases come due with the one of them that, with what has happened
 *       since the merger, comes due first.
 *   <li>L-DEADLINE-12: a case with one target answers of it as a case with many does.
 *   <li>L-DEADLINE-13: bulk answers are those of the calculator, case by case.
 * </ul>
 */
@NullMarked
package org.governance4j.deadline;

import org.jspecify.annotations.NullMarked;
