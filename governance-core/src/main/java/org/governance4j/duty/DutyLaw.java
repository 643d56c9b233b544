package org.governance4j.duty;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class DutyLaw {

  static final RuleRef DAY_BY_DAY =
      RuleRef.law(
          "L-DUTY-1", "the sheet equals the one that going through the days one by one finds.");

  static final RuleRef COUNTED_ONCE =
      RuleRef.law(
          "L-DUTY-2",
          "every credited record of the listed periods counts in exactly one, a listed or an earlier"
              + " one, given twice or not and in any order.");

  static final RuleRef MORE_NEVER_HARMS =
      RuleRef.law(
          "L-DUTY-3",
          "doing more never makes fewer of all calendar periods met, in time or late, and without"
              + " grace changes no other period; under a rolling rhythm it only shortens what is"
              + " overdue.");

  static final RuleRef AS_OF =
      RuleRef.law(
          "L-DUTY-4", "what happened or was approved after the day asked about changes nothing.");

  static final RuleRef ONE_MISS =
      RuleRef.law(
          "L-DUTY-5", "under a rolling rhythm each overrun is one miss, however long it is.");

  static final RuleRef EXCUSES_NEVER_HARM =
      RuleRef.law("L-DUTY-6", "one more excuse never makes more calendar periods missed.");

  static final RuleRef EACH_ALONE =
      RuleRef.law("L-DUTY-7", "many bearers get the sheets that each gets alone.");

  static final RuleRef NOTHING_ASSUMED =
      RuleRef.law(
          "L-DUTY-8",
          "a term or fact that is taken away leaves the sheet as it is or makes it undetermined;"
              + " nothing is silently assumed.");

  static final RuleRef FIRST_DAY_DECIDES =
      RuleRef.law(
          "L-DUTY-9", "each calendar period is judged by the version in force on its first day.");

  static final RuleRef STATED =
      RuleRef.law("L-DUTY-10", "a duty that no policy in force states is undetermined.");

  static final RuleRef WINDOW =
      RuleRef.law(
          "L-DUTY-11",
          "a window lies in the years 1 to 9999 and its length is bounded; another one, or one"
              + " without an end, is refused.");

  static final RuleRef OWN_FACTS =
      RuleRef.law("L-DUTY-12", "a tenure or an excuse that is not the bearer's is refused.");

  static final RuleRef LISTED_ONCE =
      RuleRef.law(
          "L-DUTY-13",
          "the sheets of adjacent windows joined are the sheet of both, and no period is listed"
              + " twice.");

  private DutyLaw() {}
}
