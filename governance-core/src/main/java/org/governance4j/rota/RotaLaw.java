package org.governance4j.rota;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class RotaLaw {

  static final RuleRef SOUND =
      RuleRef.law(
          "L-ROTA-1",
          "a plan of turns keeps roles, absences and rests; who is named twice is refused; a kind"
              + " of day that no policy states is undetermined; every place that stays open has a"
              + " reason, and no other place is open.");

  static final RuleRef MOST_EVEN =
      RuleRef.law(
          "L-ROTA-2",
          "without a rest, a plan fills as many places as any and its turns of each kind are as"
              + " even as any, as a search of all plans finds.");

  static final RuleRef ORDER_IS_FREE =
      RuleRef.law("L-ROTA-3", "the order of days and persons changes nothing.");

  static final RuleRef SWAPS =
      RuleRef.law(
          "L-ROTA-4",
          "a swap is accepted exactly if the plan after it keeps roles, absences and rests; the"
              + " turns follow, and swapping back restores the plan.");

  static final RuleRef BOUNDED =
      RuleRef.law(
          "L-ROTA-5",
          "the pairs of a day and a person are bounded in number; more are refused with the number"
              + " and the bound.");

  static final RuleRef STATED =
      RuleRef.law("L-ROTA-6", "a kind of day that no policy states is undetermined.");

  private RotaLaw() {}
}
