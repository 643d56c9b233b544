/**
 * Working days, make-up working days and holidays (工作日历): HT-14, LC-08, QS-11, and whatever has a
 * limit in working days.
 *
 * <p>A {@link org.governance4j.calendar.HolidaySchedule} is a year's schedule as it stood after its
 * {@link org.governance4j.calendar.Notice}s; {@link org.governance4j.calendar.PublishedSchedules}
 * has those of the State Council for 2007 to 2026. {@link
 * org.governance4j.calendar.HolidayRegulation} says in its dated versions which days are statutory
 * holidays. From both a {@link org.governance4j.calendar.WorkCalendar} is compiled, which tells
 * what a day is, shifts and counts in working days, and says how sure that is: {@link
 * org.governance4j.calendar.Certainty}. It can be taken as it was known on an earlier day, when a
 * schedule was not yet published or not yet amended. {@link org.governance4j.calendar.LocalDays}
 * lie over it: a region's holidays, a government's decisions in an emergency, half days. Its {@link
 * org.governance4j.calendar.WorkingDays} answer millions of questions over epoch days.
 *
 * <p>A day is exactly one {@link org.governance4j.calendar.DayKind}. What a notice makes worked is
 * worked; else a day that the regulation names is a statutory holiday, also on a weekend and also
 * where no notice repeats it; else a Saturday or Sunday is a weekend day, also inside a holiday
 * that a notice arranges; else a day that a notice makes off is a shifted day off; else it is a
 * working day, also where a notice says so of a Monday to Friday.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-CALENDAR-1: every answer is what going through the days one by one gives, from the
 *       schedules, the regulation and the weekly pattern alone.
 *   <li>L-CALENDAR-2: from a working day, a shift there and back by the same number returns to it.
 *   <li>L-CALENDAR-3: shifts in one direction add up, and a shift is monotone in the day and in the
 *       number.
 *   <li>L-CALENDAR-4: counting is additive over adjoining ranges and changes its sign with their
 *       direction.
 *   <li>L-CALENDAR-5: counting, shifting and rolling agree: between a working day and the one that
 *       a shift reaches lie as many working days as it was shifted by, and rolling forward reaches
 *       the first working day that is not before the day.
 *   <li>L-CALENDAR-6: no answer rests on a day beyond the covered years: there it is undetermined
 *       and names the day, and the year whose notice is missing.
 *   <li>L-CALENDAR-7: as known on a day, each year follows the latest schedule published by then;
 *       schedules published later change nothing of it; after the last publication everything is
 *       known; and where it is unknown whether a notice was public by then, its year is
 *       undetermined.
 *   <li>L-CALENDAR-8: a provisional calendar answers as the strict one wherever that answers; where
 *       it does not, the answer is marked provisional and says so in its reasons.
 *   <li>L-CALENDAR-9: a day is a statutory holiday exactly where the version of the regulation in
 *       force on it names it, in a provisional year too; a covered year without a known version, or
 *       without the day of one of its festivals, is undetermined.
 *   <li>L-CALENDAR-10: schedules are refused with every fault: a day named twice or outside the
 *       year, a statutory holiday worked, an order of publication that is not clear, a missing
 *       year, and years that contradict each other.
 *   <li>L-CALENDAR-11: the first schedule of a further year changes only covered days marked {@link
 *       org.governance4j.calendar.Certainty#MAY_CHANGE}, the last seven of the last covered year.
 *   <li>L-CALENDAR-12: at the first and the last representable day, and by any number, there is an
 *       answer, never a wrapped number and never an exception.
 *   <li>L-CALENDAR-13: the view over epoch days answers as the calendar's own methods, and with
 *       {@link org.governance4j.calendar.WorkingDays#UNCOVERED} exactly where they have no value.
 *   <li>L-CALENDAR-14: local days change only the covered days that a version known and in force
 *       names: these are as it says and cite it, half days stay what they were and end early.
 *   <li>L-CALENDAR-15: local days are refused with every fault: a day named twice by a version or
 *       outside its validity, and a statutory holiday worked.
 *   <li>L-CALENDAR-16: the changes from one calendar to another are exactly the days that both
 *       answer for and that only one works, from seven days before the first that either covers to
 *       the last; what is counted over such days, and over no change, is the same in both.
 *   <li>L-CALENDAR-17: a calendar is compiled from a bounded number of schedules, each of a bounded
 *       number of days; what exceeds a bound is refused with its number and the bound.
 *   <li>L-CALENDAR-18: an answer beyond the representable days, or a count beyond the numbers of an
 *       int, is refused.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.calendar;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
