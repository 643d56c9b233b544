package org.governance4j.orders;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class OrdersLaw {

  static final RuleRef STANDING =
      RuleRef.law(
          "L-ORDERS-1",
          "the status of a wish is the one that a search of its history for each fact finds.");

  static final RuleRef CONSISTENT =
      RuleRef.law(
          "L-ORDERS-2",
          "a history whose events contradict each other is refused, with exactly the contradictions"
              + " that comparing each event with those before it finds.");

  static final RuleRef REPLAYED =
      RuleRef.law("L-ORDERS-3", "a status depends on no event after the instant asked about.");

  static final RuleRef OPEN =
      RuleRef.law(
          "L-ORDERS-4",
          "open for matching are exactly the published wishes with open places, each for the places"
              + " that are open and without those who have accepted it; publishable are exactly the"
              + " approved ones that are not published yet.");

  static final RuleRef COUNTED =
      RuleRef.law(
          "L-ORDERS-5",
          "figures and rates are those that counting by hand finds, in whatever order the wishes"
              + " are given; a rate of nothing is undetermined.");

  static final RuleRef NO_DEFAULT =
      RuleRef.law(
          "L-ORDERS-6",
          "a wish that is not submitted has no status, which is undetermined, and counts nowhere;"
              + " a wish that is stated twice is refused.");

  static final RuleRef AS_PLANNED =
      RuleRef.law(
          "L-ORDERS-7",
          "once all to whom a plan of matching sends it have accepted, the same places are open as"
              + " the plan leaves open.");

  private OrdersLaw() {}
}
