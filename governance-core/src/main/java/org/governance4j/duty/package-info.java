/**
 * What must be done how often, and whether it was (履职周期).
 *
 * <p>A {@link org.governance4j.duty.Duty} is owed by a bearer of a kind, recurs by a {@link
 * org.governance4j.duty.Rhythm} (each calendar period, days of the week, rolling, or open where the
 * text says "regularly") and asks for a {@link org.governance4j.duty.Quota}: a number of times,
 * different days (CD-25) or minutes (QS-11), or every one of a set (HT-09, XY-02). {@link
 * org.governance4j.duty.DutyTerms} state what holds where a period is not plain: grace, whether an
 * acting holder of a post is credited, and what is due where the bearer, an excuse or a person to
 * be reached covers part of it. None has a default. {@link org.governance4j.duty.DutyCheck}
 * compares the {@link org.governance4j.duty.DutyRecord}s with the duty and the {@link
 * org.governance4j.duty.BearerFacts}, and answers with a {@link org.governance4j.duty.DutySheet}:
 * period by period met, met late, missed, excused, not owed or running, with the records and their
 * evidence, and what is due next.
 *
 * <p>Rules: CD-06, CD-18, CD-19, CD-24, CD-25, CD-26, CD-31, HT-02, HT-05, HT-09, LW-07, LW-09,
 * LC-01, LC-03, LC-07, XY-02, CC-07, CC-16, CC-20, CC-22, CC-26, QS-05, QS-06, QS-09, QS-11, QS-19,
 * QS-23.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-DUTY-1: the sheet equals the one that going through the days one by one finds.
 *   <li>L-DUTY-2: every credited record of the listed periods counts in exactly one, a listed or an
 *       earlier one, given twice or not and in any order.
 *   <li>L-DUTY-3: doing more never makes fewer of all calendar periods met, in time or late, and
 *       without grace changes no other period; under a rolling rhythm it only shortens what is
 *       overdue.
 *   <li>L-DUTY-4: what happened or was approved after the day asked about changes nothing.
 *   <li>L-DUTY-5: under a rolling rhythm each overrun is one miss, however long it is.
 *   <li>L-DUTY-6: one more excuse never makes more calendar periods missed.
 *   <li>L-DUTY-7: many bearers get the sheets that each gets alone.
 *   <li>L-DUTY-8: a term or fact that is taken away leaves the sheet as it is or makes it
 *       undetermined; nothing is silently assumed.
 *   <li>L-DUTY-9: each calendar period is judged by the version in force on its first day.
 *   <li>L-DUTY-10: a duty that no policy in force states is undetermined.
 *   <li>L-DUTY-11: a window lies in the years 1 to 9999 and its length is bounded; another one, or
 *       one without an end, is refused.
 *   <li>L-DUTY-12: a tenure or an excuse that is not the bearer's is refused.
 *   <li>L-DUTY-13: the sheets of adjacent windows joined are the sheet of both, and no period is
 *       listed twice.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.duty;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
