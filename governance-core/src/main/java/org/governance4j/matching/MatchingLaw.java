package org.governance4j.matching;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class MatchingLaw {

  static final RuleRef MOST_PLACES =
      RuleRef.law(
          "L-MATCHING-1",
          "as many places are filled as in any choice that a search of all choices finds.");

  static final RuleRef LEAST_COST =
      RuleRef.law("L-MATCHING-2", "no choice that fills as many places costs less.");

  static final RuleRef FITS =
      RuleRef.law(
          "L-MATCHING-3",
          "every match fits in class, skill, grid and time; no offer is matched beyond the"
              + " capacity, no demand beyond its places, and nobody twice to one demand.");

  static final RuleRef OPEN =
      RuleRef.law(
          "L-MATCHING-4",
          "each demand's places are matched or open; every demand with open places, and no other,"
              + " is listed, with a reason that going through the offers by hand confirms.");

  static final RuleRef ORDER_IS_FREE =
      RuleRef.law("L-MATCHING-5", "the order of demands and offers changes nothing.");

  static final RuleRef ONE_FEWER =
      RuleRef.law(
          "L-MATCHING-6",
          "one offer fewer never fills more places, and one demand fewer never fills more than"
              + " before.");

  static final RuleRef SOUND =
      RuleRef.law(
          "L-MATCHING-7",
          "demands and offers that contradict themselves, each other or the list of service classes"
              + " are refused, with exactly the faults that comparing them by hand finds.");

  static final RuleRef NO_DEFAULT =
      RuleRef.law(
          "L-MATCHING-8",
          "without a policy or a list of service classes in force the answer is undetermined, never"
              + " a default.");

  static final RuleRef BOUNDED =
      RuleRef.law(
          "L-MATCHING-9",
          "the pairs of a demand and a offer that fit are bounded in number; more are refused with"
              + " the number and the bound.");

  private MatchingLaw() {}
}
