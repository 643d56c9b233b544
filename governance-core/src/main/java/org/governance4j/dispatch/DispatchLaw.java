package org.governance4j.dispatch;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class DispatchLaw {

  static final RuleRef BEST =
      RuleRef.law(
          "L-DISPATCH-1",
          "after every change the plan is the best one of a matching of all that stands, in"
              + " which whoever was planned before is the plan that stands.");

  static final RuleRef MOVED =
      RuleRef.law(
          "L-DISPATCH-2",
          "the moves of a decision are exactly the differences between the plan before and"
              + " the plan after it, each with at least one reason that is true.");

  static final RuleRef FRESH =
      RuleRef.law(
          "L-DISPATCH-3",
          "a decision that rests on an older version is refused and changes nothing; what"
              + " was entered before adds nothing.");

  static final RuleRef RESUMED =
      RuleRef.law(
          "L-DISPATCH-4",
          "a snapshot with the decisions after it gives the same book, offers and plan.");

  static final RuleRef ENTERED =
      RuleRef.law(
          "L-DISPATCH-5",
          "a change that the orders refuse, or beyond the years 1 to 9999, changes nothing; one"
              + " after which no plan is known is entered all the same and moves nobody.");

  static final RuleRef STILL =
      RuleRef.law("L-DISPATCH-6", "asked again without a change, the plan moves nobody.");

  static final RuleRef CHAINED =
      RuleRef.law(
          "L-DISPATCH-7",
          "a decision that was changed, lost, added or moved is found at its version when the"
              + " journal is resumed, and by the head if it was the last.");

  private DispatchLaw() {}
}
