/**
 * Time limits: until when a limit runs, and how much of it is used (时限计算).
 *
 * <p>A {@link org.governance4j.timelimit.TimeLimit} says how long something may take. A {@link
 * org.governance4j.timelimit.CountingPolicy} says how limits are counted, which the seed documents
 * leave to the host (CD-13, HT-11) and laws such as the Civil Code settle in part; {@link
 * org.governance4j.timelimit.CountingRuleSets} gives several of them names. {@link
 * org.governance4j.timelimit.TimeLimitCounter} counts: given a start, a limit and the {@link
 * org.governance4j.timelimit.Pause}s that do not count, it answers with the {@link
 * org.governance4j.timelimit.LimitEnd}, the {@link org.governance4j.timelimit.LimitRun}, or the
 * {@link org.governance4j.timelimit.LimitUse} at an instant. It knows no case: deadlines, orders,
 * meetings and desks all ask it.
 *
 * <h2>How a limit is counted</h2>
 *
 * <ul>
 *   <li>Elapsed minutes and hours run from the start itself and never move: neither a day off nor
 *       the close of business touches them. What is due immediately is due at the start.
 *   <li>Service minutes and hours run while the service is open. A due instant rests on the hours
 *       of every day up to it, paused or not.
 *   <li>A limit in days is used up day by day. A day counts when it ends: at the policy's {@link
 *       org.governance4j.timelimit.DayEnd}, or, counted at the receipt, at the time of day of the
 *       start. Of working days only these count, a week is seven days. The last day is the one with
 *       which the limit is used up; it rolls over as the policy says; the due instant is its end.
 *   <li>A limit in months or years ends on the day of the due month that corresponds to the day of
 *       the start, or on the month's last day; counted from the very day of the start, on the day
 *       before the corresponding one.
 *   <li>Paused time does not count: neither elapsed nor service time passes; a day does not count
 *       if the limit is paused as it ends (paused before its end, and resumed at it or later), nor
 *       can it be the last day. A limit in months moves by as many such days, or runs anew. A pause
 *       that begins at the due instant or later changes nothing.
 *   <li>An extension adds to the amount, as if the longer limit had been given from the first.
 * </ul>
 *
 * <h2>How much of a limit is used</h2>
 *
 * <ul>
 *   <li>Of minutes and hours, elapsed or of service, the time that has run, to the nanosecond.
 *   <li>Of days and working days, those that have ended and count; a week is a seventh for each.
 *   <li>Of months and years, the share of their days that have ended and count.
 *   <li>Rolling over uses nothing: the limit is used up with the last day as it was counted.
 * </ul>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-TIMELIMIT-1: the due instant of a limit is the one that counting day by day finds, and in
 *       service time minute by minute.
 *   <li>L-TIMELIMIT-2: a longer limit, or a later start, never gives an earlier last day, nor an
 *       earlier due instant unless days are counted at the receipt: these keep the time of day over
 *       days off, so that Friday 17:00 and Saturday 10:00 both come due on Monday.
 *   <li>L-TIMELIMIT-3: paused time does not count: no pause brings a due instant forward, nor does
 *       a longer one, unless months counted anew keep the time of day of the resumption; one of no
 *       length, or from the due instant on, changes nothing.
 *   <li>L-TIMELIMIT-4: a fact that decides is never replaced by a default: without the counting,
 *       the schedule of a day, the service hours, the end of a pause or the decision on paused
 *       months that an answer rests on, it is undetermined.
 *   <li>L-TIMELIMIT-5: a due instant that rests on days that no published schedule settles says so;
 *       it is undetermined where the policy allows no provisional days.
 *   <li>L-TIMELIMIT-6: pauses are in order and apart from each other, or they are refused.
 *   <li>L-TIMELIMIT-7: instants lie in the years 1 to 9999 of UTC, or they are refused.
 *   <li>L-TIMELIMIT-8: a limit is extended by 0 to 100000 of its units, or the extension is
 *       refused.
 *   <li>L-TIMELIMIT-9: an extended limit ends as the longer limit does.
 *   <li>L-TIMELIMIT-10: what is used and what is left at an instant add up to the limit: nothing is
 *       used at the start and all at the due instant; never less later on, unless the limit runs
 *       anew; and of days, working days, minutes and hours as many as have a due instant by then,
 *       rolling over left out.
 *   <li>L-TIMELIMIT-11: a limit is counted by the version in force on the local day of its start,
 *       or on the day that is stated.
 *   <li>L-TIMELIMIT-12: as known on a day, versions and schedules that became known later change
 *       nothing.
 *   <li>L-TIMELIMIT-13: a share of a limit is reached at the first instant at which at least as
 *       much is used, of minutes and hours rounded up to a whole second, and never after the due
 *       instant.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.timelimit;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
