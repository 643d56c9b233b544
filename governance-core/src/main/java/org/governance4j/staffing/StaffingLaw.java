package org.governance4j.staffing;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class StaffingLaw {

  static final RuleRef ONE_FACT =
      RuleRef.law(
          "L-STAFFING-1",
          "taking a fact away from a well staffed grid, or adding one to it, gives exactly the"
              + " violation of that fact and no other.");

  static final RuleRef DECIDED =
      RuleRef.law(
          "L-STAFFING-2",
          "with all facts stated and the policies in force the answer is never undetermined, and it"
              + " agrees with the rules applied one by one.");

  static final RuleRef NO_DEFAULT =
      RuleRef.law(
          "L-STAFFING-3",
          "a pool that is not stated, a grid that the registry does not hold, or a policy that is"
              + " not in force is undetermined and named, unless a violation is known.");

  static final RuleRef GRID_EXISTS =
      RuleRef.law(
          "L-STAFFING-4",
          "on a day on which a grid does not exist its staffing is refused, whatever its posts.");

  private StaffingLaw() {}
}
