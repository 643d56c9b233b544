package org.governance4j.scoring;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class ScoringLaw {

  static final RuleRef ADDED_UP =
      RuleRef.law(
          "L-SCORING-1",
          "a weighted score is what adding up the weighted scores in unbounded integers gives, and"
              + " its grade before gates and quota is that of the only band that holds it.");

  static final RuleRef NEVER_ZERO =
      RuleRef.law(
          "L-SCORING-2",
          "a missing score leaves the member undetermined and is named; it is never read as 0.");

  static final RuleRef GATE =
      RuleRef.law(
          "L-SCORING-3",
          "with all facts stated, the gate stops exactly those whom going through the requirements"
              + " by hand finds, each for exactly the requirements not met, and lowers their grade"
              + " to its limit and no further.");

  static final RuleRef UNKNOWN =
      RuleRef.law(
          "L-SCORING-4",
          "what is said while facts are unknown stays so whatever they turn out to be, and a grade"
              + " or a branch is left open only if a score is missing or they can decide it.");

  static final RuleRef BARRED =
      RuleRef.law(
          "L-SCORING-5",
          "with all facts stated, the barred branches are exactly those that hold the relation of a"
              + " member whom the gate stops on the day that counts, and each such member is"
              + " listed.");

  static final RuleRef QUOTA =
      RuleRef.law(
          "L-SCORING-6",
          "who of the outstanding keeps a place is what a search through all subsets that prefer"
              + " nobody to an equal or a better one finds; the others are qualified.");

  static final RuleRef ORDER_IS_FREE =
      RuleRef.law("L-SCORING-7", "the order in which facts are handed in changes nothing.");

  static final RuleRef MONOTONE =
      RuleRef.law("L-SCORING-8", "raising a score never lowers a grade before the quota.");

  static final RuleRef SOUND =
      RuleRef.law(
          "L-SCORING-9",
          "contradictory facts are refused with exactly the faults that checking them by hand"
              + " finds, whatever else is unknown; without faults a year without a policy in force"
              + " is undetermined.");

  static final RuleRef GATE_FACTS =
      RuleRef.law(
          "L-SCORING-10",
          "taking away a fact that a fired gate rests on changes the answer or its reasons.");

  static final RuleRef ACTIVITIES =
      RuleRef.law("L-SCORING-11", "a number of activities below zero is refused.");

  static final RuleRef EXACT =
      RuleRef.law(
          "L-SCORING-12", "a weighted score that no exact fraction of two longs holds is refused.");

  static final RuleRef YEARS =
      RuleRef.law("L-SCORING-13", "a year is from 1 to 9999; any other is refused.");

  private ScoringLaw() {}
}
