/**
 * What must be done how often, and whether it was (履职周期).
 *
 * <p>A {@link org.governance4j.duty.Duty} has a {@link org.governance4j.duty.Rhythm}: so many times
 * each calendar period, such as a lecture each quarter, or rolling, such as a members' meeting
 * every 3 months, where the next is due 3 months after the last (CD-18). {@link
 * org.governance4j.duty.DutyCheck} lays the {@link org.governance4j.duty.DutyRecord}s of an
 * organisation against it and answers with a {@link org.governance4j.duty.DutySheet}: period by
 * period met, missed or running, with the days held, and what is due next.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-DUTY-1: the sheet equals the one that going through the days one by one finds.
 *   <li>L-DUTY-2: every record within the window stands in exactly one period, and none is counted
 *       twice.
 *   <li>L-DUTY-3: holding once more never turns a period that was met into one that was missed, and
 *       under a calendar rhythm changes no other period.
 *   <li>L-DUTY-4: what happened after the day asked about changes nothing.
 *   <li>L-DUTY-5: under a rolling rhythm each overrun is one miss, however long it is.
 * </ul>
 */
@NullMarked
package org.governance4j.duty;

import org.jspecify.annotations.NullMarked;
