package org.governance4j.calendar;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class CalendarLaw {

  static final RuleRef DAY_BY_DAY =
      RuleRef.law(
          "L-CALENDAR-1",
          "every answer is what going through the days one by one gives, from the schedules, the"
              + " regulation and the weekly pattern alone.");

  static final RuleRef THERE_AND_BACK =
      RuleRef.law(
          "L-CALENDAR-2",
          "from a working day, a shift there and back by the same number returns to it.");

  static final RuleRef SHIFTS_ADD_UP =
      RuleRef.law(
          "L-CALENDAR-3",
          "shifts in one direction add up, and a shift is monotone in the day and in the number.");

  static final RuleRef COUNTS_ADD_UP =
      RuleRef.law(
          "L-CALENDAR-4",
          "counting is additive over adjoining ranges and changes its sign with their direction.");

  static final RuleRef COUNTS_AGREE =
      RuleRef.law(
          "L-CALENDAR-5",
          "counting, shifting and rolling agree: between a working day and the one that a shift"
              + " reaches lie as many working days as it was shifted by, and rolling forward"
              + " reaches the first working day that is not before the day.");

  static final RuleRef NEVER_BEYOND =
      RuleRef.law(
          "L-CALENDAR-6",
          "no answer rests on a day beyond the covered years: there it is undetermined and names"
              + " the day, and the year whose notice is missing.");

  static final RuleRef AS_KNOWN =
      RuleRef.law(
          "L-CALENDAR-7",
          "as known on a day, each year follows the latest schedule published by then; schedules"
              + " published later change nothing of it; after the last publication everything is"
              + " known; and where it is unknown whether a notice was public by then, its year is"
              + " undetermined.");

  static final RuleRef PROVISIONAL_IS_MARKED =
      RuleRef.law(
          "L-CALENDAR-8",
          "a provisional calendar answers as the strict one wherever that answers; where it does"
              + " not, the answer is marked provisional and says so in its reasons.");

  static final RuleRef REGULATED =
      RuleRef.law(
          "L-CALENDAR-9",
          "a day is a statutory holiday exactly where the version of the regulation in force on it"
              + " names it, in a provisional year too; a covered year without a known version, or"
              + " without the day of one of its festivals, is undetermined.");

  static final RuleRef SOUND_SCHEDULES =
      RuleRef.law(
          "L-CALENDAR-10",
          "schedules are refused with every fault: a day named twice or outside the year, a"
              + " statutory holiday worked, an order of publication that is not clear, a missing"
              + " year, and years that contradict each other.");

  static final RuleRef LAST_DAYS =
      RuleRef.law(
          "L-CALENDAR-11",
          "the first schedule of a further year changes only covered days marked"
              + " Certainty.MAY_CHANGE, the last seven of the last covered year.");

  static final RuleRef EDGES =
      RuleRef.law(
          "L-CALENDAR-12",
          "at the first and the last representable day, and by any number, there is an answer,"
              + " never a wrapped number and never an exception.");

  static final RuleRef SAME_OVER_EPOCH_DAYS =
      RuleRef.law(
          "L-CALENDAR-13",
          "the view over epoch days answers as the calendar's own methods, and with"
              + " WorkingDays.UNCOVERED exactly where they have no value.");

  static final RuleRef LOCAL_DAYS =
      RuleRef.law(
          "L-CALENDAR-14",
          "local days change only the covered days that a version known and in force names: these"
              + " are as it says and cite it, half days stay what they were and end early.");

  static final RuleRef SOUND_LOCAL_DAYS =
      RuleRef.law(
          "L-CALENDAR-15",
          "local days are refused with every fault: a day named twice by a version or outside its"
              + " validity, and a statutory holiday worked.");

  static final RuleRef CHANGES =
      RuleRef.law(
          "L-CALENDAR-16",
          "the changes from one calendar to another are exactly the days that both answer for and"
              + " that only one works, from seven days before the first that either covers to the"
              + " last; what is counted over such days, and over no change, is the same in both.");

  static final RuleRef BOUNDED =
      RuleRef.law(
          "L-CALENDAR-17",
          "a calendar is compiled from a bounded number of schedules, each of a bounded number of"
              + " days; what exceeds a bound is refused with its number and the bound.");

  static final RuleRef REPRESENTABLE =
      RuleRef.law(
          "L-CALENDAR-18",
          "an answer beyond the representable days, or a count beyond the numbers of an int, is"
              + " refused.");

  private CalendarLaw() {}
}
