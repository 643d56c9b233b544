package org.governance4j.matching;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class MatchingLaw {

  static final RuleRef MOST_PLACES =
      RuleRef.law(
          "L-MATCHING-1",
          "as many places are filled, and of those as many as can be of the first level, then of the"
              + " next, as in any choice that a search of all choices finds.");

  static final RuleRef LEAST_COST =
      RuleRef.law(
          "L-MATCHING-2",
          "no choice that fills as many places of every level costs less, none that costs as much"
              + " serves those first who have waited longer, and none that does as well in that has"
              + " more even loads.");

  static final RuleRef FITS =
      RuleRef.law(
          "L-MATCHING-3",
          "every match keeps every rule; no offer is matched beyond its capacity in all, in a slot or"
              + " in a longer period, no unit beyond its own, no demand beyond its places, and nobody"
              + " twice to one demand.");

  static final RuleRef OPEN =
      RuleRef.law(
          "L-MATCHING-4",
          "each demand's places are matched or open; every demand with open places, and no other,"
              + " is listed, with a reason that going through the offers by hand confirms.");

  static final RuleRef ORDER_IS_FREE =
      RuleRef.law(
          "L-MATCHING-5",
          "the order of demands and offers changes nothing, and neither does weighing everything a"
              + " whole number of times as much but the cost.");

  static final RuleRef ONE_FEWER =
      RuleRef.law(
          "L-MATCHING-6",
          "one offer fewer never fills more places, and one demand fewer never fills more than"
              + " before; raising a demand's level never takes a place of it away.");

  static final RuleRef SOUND =
      RuleRef.law(
          "L-MATCHING-7",
          "records that contradict themselves, each other or what they refer to come back apart, with"
              + " exactly the faults that comparing them by hand finds, and the others are matched as"
              + " if they were all.");

  static final RuleRef NO_DEFAULT =
      RuleRef.law(
          "L-MATCHING-8",
          "without a policy or a list of service classes in force the answer is undetermined, never"
              + " a default.");

  static final RuleRef BOUNDED =
      RuleRef.law(
          "L-MATCHING-9",
          "the pairs of demands and offers that are alike in nothing are bounded in number, and so is"
              + " what their costs sum up to; more are refused with the bound.");

  static final RuleRef PROVED =
      RuleRef.law(
          "L-MATCHING-10",
          "the verifier accepts every plan with its proof, and no other plan of the same input,"
              + " whatever prices are to prove it.");

  static final RuleRef PINNED =
      RuleRef.law(
          "L-MATCHING-11",
          "who has accepted keeps the place, whatever the rules and the limits say; what they say"
              + " against it is among the reasons.");

  static final RuleRef IDLE =
      RuleRef.law(
          "L-MATCHING-12",
          "every offer without a match, and no other, is listed as idle, with a reason that going"
              + " through the demands by hand confirms.");

  static final RuleRef EXPLAINED =
      RuleRef.law(
          "L-MATCHING-13",
          "what an explanation says that a pair would lose or cost is what the best choice with that"
              + " pair loses or costs, as a search of all choices finds.");

  private MatchingLaw() {}
}
