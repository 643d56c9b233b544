/**
 * Service hours (服务时间): when the service of a community is open, HT-14, LC-08, QS-11.
 *
 * <p>A {@link org.governance4j.hours.ServiceHoursPolicy} states the hours by season, kind of day
 * and date. {@link org.governance4j.hours.ServiceHours} say when the service is open on the days of
 * a calendar, and count and shift in minutes of service; {@link
 * org.governance4j.hours.ServiceMinutes} do so for millions of questions.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-HOURS-1: hours are refused with every fault: spans that share time or end before they
 *       begin, a day of the year in no season or in several, a kind of day or a date stated twice,
 *       and a kind of day not stated.
 *   <li>L-HOURS-2: every answer on hours is what going through the minutes one by one gives, from
 *       the policy and the kinds of day alone.
 *   <li>L-HOURS-3: between a time and the one that a shift reaches lie as many minutes of service
 *       as it was shifted by, also with seconds; and shifts in one direction add up.
 *   <li>L-HOURS-4: counting minutes of service is additive over adjoining ranges and changes its
 *       sign with their direction.
 *   <li>L-HOURS-5: no answer rests on a day whose hours are not known: there it is undetermined and
 *       names the missing version of the policy, or what the calendar lacks.
 *   <li>L-HOURS-6: the view over local minutes answers as the methods of the hours, and with {@link
 *       org.governance4j.hours.ServiceMinutes#UNCOVERED} exactly where they have no value.
 *   <li>L-HOURS-7: as known on a day, versions and schedules that became known later change
 *       nothing.
 *   <li>L-HOURS-8: hours are compiled for the covered days of a calendar, and for ten years around
 *       them where it is provisional, within a bounded number of spans; a day beyond them is
 *       undetermined.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.hours;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
