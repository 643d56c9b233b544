package org.governance4j.points;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class PointsLaw {

  static final RuleRef BY_HAND =
      RuleRef.law(
          "L-POINTS-1",
          "what the ledger has of the facts is what going through them by hand gives, as"
              + " known at any day: for each that counts, the rate of its class and day for each"
              + " unit, times the coefficient, without parts of a point.");

  static final RuleRef LIMITS =
      RuleRef.law(
          "L-POINTS-2",
          "of what stands, no account has more than the limit of a class, an activity, a"
              + " day or a year, whatever was posted in which call; a fact of a call has less"
              + " than its claim only where such a limit is full.");

  static final RuleRef ANY_ORDER =
      RuleRef.law(
          "L-POINTS-3",
          "facts that are stated late, again, corrected or cancelled, in any order and in"
              + " any number of calls, leave the balances that their last statements leave at"
              + " once, where no limit is reached.");

  static final RuleRef ONCE =
      RuleRef.law(
          "L-POINTS-4",
          "neither the order of stating nor stating the same again changes anything: a"
              + " second call adds nothing, and another instant of recording, evidence or cause"
              + " is no change.");

  static final RuleRef KEPT =
      RuleRef.law(
          "L-POINTS-5",
          "where a limit is reached, what stands keeps what it has, and what room is left"
              + " goes to the facts of the call in the order of recording.");

  static final RuleRef NO_DEFAULT =
      RuleRef.law(
          "L-POINTS-6",
          "a class without a rate, or a day without a policy, is undetermined and named,"
              + " never zero.");

  static final RuleRef SOUND =
      RuleRef.law(
          "L-POINTS-7",
          "a fact that contradicts itself or cannot be is set apart with exactly what is"
              + " wrong with it, what the ledger has of it stays, and the others are worked.");

  static final RuleRef HONOUR =
      RuleRef.law(
          "L-POINTS-8", "an honour by points is the one whose band going through the bands finds.");

  static final RuleRef YEARS =
      RuleRef.law(
          "L-POINTS-9",
          "years in the party are the anniversaries of full membership that counting day"
              + " by day meets.");

  static final RuleRef NOT_NEGATIVE =
      RuleRef.law("L-POINTS-10", "points below zero have no honour: the question is refused.");

  static final RuleRef MEMBERS =
      RuleRef.law(
          "L-POINTS-11",
          "a person who is no party member on the day asked about has no years in the"
              + " party: the question is refused.");

  static final RuleRef SPENDING =
      RuleRef.law(
          "L-POINTS-12",
          "what is spent is more than zero and no account that issues points pays it:"
              + " else it is refused.");

  static final RuleRef SPENT =
      RuleRef.law(
          "L-POINTS-13",
          "where points turn out not to be earned and are spent already, the terms say"
              + " whether the rest is owed, and then purse and debt together are what was earned"
              + " less what was spent, or the correction is refused.");

  static final RuleRef EXPIRY =
      RuleRef.law(
          "L-POINTS-14",
          "what is earned expires on the day that the terms of its day state, however"
              + " often it is corrected.");

  static final RuleRef TWO_BOOKS =
      RuleRef.law(
          "L-POINTS-15",
          "purses and records never mix: no fact and no redemption moves points from one"
              + " to the other.");

  static final RuleRef RECORD =
      RuleRef.law(
          "L-POINTS-16",
          "a record is the base with what was added and deducted in its calendar year,"
              + " within the bounds of the terms; it has one base, a deduction states its cause,"
              + " and another year adds nothing.");

  static final RuleRef NOTICE =
      RuleRef.law(
          "L-POINTS-17",
          "while the public notice of a fact runs or an objection is open, nothing" + " changes.");

  static final RuleRef REPLAY =
      RuleRef.law(
          "L-POINTS-18",
          "putting facts through a policy twice shows no difference; through two, the"
              + " difference is what two ledgers by hand show, fact by fact, and no ledger is"
              + " changed by it.");

  static final RuleRef BARRED =
      RuleRef.law(
          "L-POINTS-19",
          "a class that is barred on its day earns nothing, with or without a rate, and"
              + " what stands of it is taken back; the others earn what they earn without the"
              + " bar, where no limit is reached.");

  private PointsLaw() {}
}
