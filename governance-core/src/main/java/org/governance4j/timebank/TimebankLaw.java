package org.governance4j.timebank;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class TimebankLaw {

  static final RuleRef UNION =
      RuleRef.law(
          "L-TIMEBANK-1",
          "a person's counted minutes are those of the union of the records that count,"
              + " without their travel, and each minute counts for the record that began first,"
              + " of two for the lower id, as marking minute by minute finds.");

  static final RuleRef DAYS =
      RuleRef.law(
          "L-TIMEBANK-2",
          "each minute counts for the day of the zone on which it begins, so that a"
              + " record over midnight counts for each of its days.");

  static final RuleRef ROUNDED =
      RuleRef.law(
          "L-TIMEBANK-3",
          "what the policy rounds together, a record or a person's day, is credited as"
              + " the rounded sum of its minutes; a total that is rounded is kept exact, and"
              + " rounded where it is stated; no other rounding takes place.");

  static final RuleRef CONFIRMED =
      RuleRef.law(
          "L-TIMEBANK-4",
          "a record that is cancelled, or not confirmed where that is required, saves"
              + " nothing and takes nothing from another.");

  static final RuleRef CAPPED =
      RuleRef.law(
          "L-TIMEBANK-5",
          "for no activity, day or year of a person is more credited than its cap,"
              + " together with what stands of other records; the minutes are given to the"
              + " records in the order in which they count, and no minute is lost that has room.");

  static final RuleRef DIFFERENCES =
      RuleRef.law(
          "L-TIMEBANK-6",
          "once a call's commands are entered, what stands of each record is what it"
              + " saves; a second call adds nothing, whatever was recorded, confirmed or stated"
              + " again meanwhile.");

  static final RuleRef ORDER =
      RuleRef.law(
          "L-TIMEBANK-7",
          "statements in any order, split into any calls that each have all that is"
              + " known, with repeats, corrections and cancellations, end in the same hours as"
              + " the last statements at once.");

  static final RuleRef SOUND =
      RuleRef.law(
          "L-TIMEBANK-8",
          "records that contradict themselves or each other come back apart, with exactly"
              + " the contradictions that comparing them by hand finds; the others save what"
              + " they save without them, and what stands of a record that comes back apart"
              + " stays.");

  static final RuleRef OPEN =
      RuleRef.law(
          "L-TIMEBANK-9",
          "a record on a day without a policy is undetermined and saves nothing; one of a"
              + " class without a coefficient saves its hours, and its coins stay as they are.");

  static final RuleRef KEPT =
      RuleRef.law(
          "L-TIMEBANK-10",
          "the hours of a person are what the records that stand have saved; nothing but"
              + " a correction lowers them, whatever is spent.");

  static final RuleRef COINS =
      RuleRef.law(
          "L-TIMEBANK-11",
          "coins are the credited minutes times the coefficient of the class, exactly;"
              + " what exceeds the saving cap when it is entered is donated or honours the"
              + " person, and none is lost.");

  static final RuleRef DEBTS =
      RuleRef.law(
          "L-TIMEBANK-12",
          "a correction takes back all that it corrects: what of its coins was spent, its"
              + " owner owes, and none is lost.");

  static final RuleRef BOUNDS =
      RuleRef.law(
          "L-TIMEBANK-13",
          "no time is too early, too late or too long, and no list too great, for an"
              + " answer: beyond the stated bounds it is refused, and nothing throws.");

  static final RuleRef SAMPLE =
      RuleRef.law(
          "L-TIMEBANK-14",
          "a sample is drawn by seed and id alone: it is the same for any order of the"
              + " records, and a longer one begins with a shorter one.");

  static final RuleRef STARS =
      RuleRef.law(
          "L-TIMEBANK-15",
          "a star level is the one whose band going through the bands finds for the exact"
              + " hours.");

  static final RuleRef NOT_NEGATIVE =
      RuleRef.law(
          "L-TIMEBANK-16",
          "minutes of a lifetime below zero have no star level: the question is refused.");

  private TimebankLaw() {}
}
