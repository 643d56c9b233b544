package org.governance4j.hours;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class HoursLaw {

  static final RuleRef SOUND =
      RuleRef.law(
          "L-HOURS-1",
          "hours are refused with every fault: spans that share time or end before they begin, a"
              + " day of the year in no season or in several, a kind of day or a date stated twice,"
              + " and a kind of day not stated.");

  static final RuleRef MINUTE_BY_MINUTE =
      RuleRef.law(
          "L-HOURS-2",
          "every answer on hours is what going through the minutes one by one gives, from the"
              + " policy and the kinds of day alone.");

  static final RuleRef SHIFTS_ADD_UP =
      RuleRef.law(
          "L-HOURS-3",
          "between a time and the one that a shift reaches lie as many minutes of service as it was"
              + " shifted by, also with seconds; and shifts in one direction add up.");

  static final RuleRef COUNTS_ADD_UP =
      RuleRef.law(
          "L-HOURS-4",
          "counting minutes of service is additive over adjoining ranges and changes its sign with"
              + " their direction.");

  static final RuleRef NEVER_BEYOND =
      RuleRef.law(
          "L-HOURS-5",
          "no answer rests on a day whose hours are not known: there it is undetermined and names"
              + " the missing version of the policy, or what the calendar lacks.");

  static final RuleRef SAME_OVER_MINUTES =
      RuleRef.law(
          "L-HOURS-6",
          "the view over local minutes answers as the methods of the hours, and with"
              + " ServiceMinutes.UNCOVERED exactly where they have no value.");

  static final RuleRef AS_KNOWN =
      RuleRef.law(
          "L-HOURS-7",
          "as known on a day, versions and schedules that became known later change nothing.");

  static final RuleRef BOUNDED =
      RuleRef.law(
          "L-HOURS-8",
          "hours are compiled for the covered days of a calendar, and for ten years around them"
              + " where it is provisional, within a bounded number of spans; a day beyond them is"
              + " undetermined.");

  private HoursLaw() {}
}
