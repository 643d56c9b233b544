package org.governance4j.deadline;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class DeadlineLaw {

  static final RuleRef END_OF_LIMIT =
      RuleRef.law(
          "L-DEADLINE-1",
          "a deadline is the end of the target's limit, as counting day by day from its"
              + " start finds it, without the time for which the case was suspended.");

  static final RuleRef MONOTONE =
      RuleRef.law(
          "L-DEADLINE-2",
          "a longer limit, or a later receipt, never gives a case an earlier last day,"
              + " nor an earlier due instant unless days are counted at the receipt.");

  static final RuleRef NO_LATER_EVENT =
      RuleRef.law(
          "L-DEADLINE-3",
          "the status at an instant depends on no later event: replaying a history gives"
              + " what was answered live.");

  static final RuleRef IN_TIME =
      RuleRef.law("L-DEADLINE-4", "closing at the due instant is in time, any later is late.");

  static final RuleRef NO_DEFAULT =
      RuleRef.law(
          "L-DEADLINE-5",
          "a fact that decides is never replaced by a default: without the gravity, the"
              + " complexity, a policy, a target, a limit or service hours that an answer rests"
              + " on, it is undetermined.");

  static final RuleRef CHANGES_AS_DECIDED =
      RuleRef.law(
          "L-DEADLINE-6",
          "a reclassified or reopened case goes on, or is counted anew, as the policy on"
              + " case changes says, and is undetermined where it says nothing.");

  static final RuleRef SIGNALS_BY_STEPS =
      RuleRef.law(
          "L-DEADLINE-7",
          "lights and rungs are those that walking through the counted time finds.");

  static final RuleRef NEXT_CHANGE =
      RuleRef.law(
          "L-DEADLINE-8",
          "the next change is the first instant at which the status of a target differs"
              + " while nothing happens.");

  static final RuleRef EXTENSION_ALLOWED =
      RuleRef.law(
          "L-DEADLINE-9",
          "an extension without a legal basis, above its cap, too often, in another unit,"
              + " of no target, of a limit that a level above sets or after expiry is refused,"
              + " and every such extension is named, whatever else is missing and whether or not"
              + " the limit began anew since; one that is allowed gives the deadline of the longer"
              + " limit.");

  static final RuleRef FIRST_DUE =
      RuleRef.law(
          "L-DEADLINE-10",
          "merged cases come due with the one of them that, with what has happened since"
              + " the merger, comes due first.");

  static final RuleRef ONE_AS_MANY =
      RuleRef.law(
          "L-DEADLINE-11", "a case with one target answers of it as a case with many does.");

  static final RuleRef HANDLING_ALONE =
      RuleRef.law(
          "L-DEADLINE-12",
          "limits by gravity alone are those of the handling of the case as a whole, from"
              + " its receipt to its closing.");

  static final RuleRef BULK_AS_ONE =
      RuleRef.law("L-DEADLINE-13", "bulk answers are those of the calculator, case by case.");

  static final RuleRef BULK_DAYS_BOUNDED =
      RuleRef.law(
          "L-DEADLINE-14", "bulk answers are for 1 to 65536 days of receipt, or they are refused.");

  static final RuleRef SET_ABOVE =
      RuleRef.law(
          "L-DEADLINE-15",
          "a limit that a level above set moves by the time since then that does not count;"
              + " where the limit begins anew, it has to be set again.");

  private DeadlineLaw() {}
}
