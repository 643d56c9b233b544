package org.governance4j.timebank;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class TimebankLaw {

  static final RuleRef UNION =
      RuleRef.law(
          "L-TIMEBANK-1",
          "a person's counted time is that of the union of the creditable records, and each moment"
              + " counts for the record that could be credited first, as marking minute by minute"
              + " finds.");

  static final RuleRef ROUNDED_ONCE =
      RuleRef.law(
          "L-TIMEBANK-2",
          "each record's counted time is rounded once, to a multiple of the step, in the stated"
              + " way, and by less than one step; no other rounding takes place.");

  static final RuleRef CONFIRMED =
      RuleRef.law(
          "L-TIMEBANK-3",
          "where confirmation is required, a record without it is listed, earns nothing and takes"
              + " nothing from another.");

  static final RuleRef LATER_IS_LATER =
      RuleRef.law(
          "L-TIMEBANK-4",
          "a record that is recorded or confirmed later changes no credit of those that could be"
              + " credited before, and the instant of recording selects no version of the policy.");

  static final RuleRef ONCE =
      RuleRef.law(
          "L-TIMEBANK-5",
          "neither the order of stating nor stating the same again changes anything.");

  static final RuleRef ADDED_UP =
      RuleRef.law(
          "L-TIMEBANK-6",
          "transfers posted once or again give the balances that adding up the minutes by hand"
              + " gives, and what is issued equals what all hold.");

  static final RuleRef SOUND =
      RuleRef.law(
          "L-TIMEBANK-7",
          "records that contradict themselves or each other are refused, with exactly the"
              + " contradictions that comparing them by hand finds; a day without a policy is"
              + " undetermined.");

  static final RuleRef STARS =
      RuleRef.law(
          "L-TIMEBANK-8",
          "a star level is the one whose band going through the bands finds for the exact hours,"
              + " and spending lowers no star level.");

  static final RuleRef NOT_NEGATIVE =
      RuleRef.law(
          "L-TIMEBANK-9",
          "minutes of a lifetime below zero have no star level: the question is refused.");

  private TimebankLaw() {}
}
