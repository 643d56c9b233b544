package org.governance4j.cases;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class CasesLaw {

  static final RuleRef NO_CONTRADICTION =
      RuleRef.law(
          "L-CASES-1",
          "a history whose events contradict each other is refused with every" + " contradiction.");

  static final RuleRef NO_LATER_EVENT =
      RuleRef.law(
          "L-CASES-2",
          "what is known of a case at an instant depends on no later event: replaying a"
              + " history gives what was known live.");

  static final RuleRef RECEIVED =
      RuleRef.law("L-CASES-3", "before its receipt nothing is known of a case.");

  static final RuleRef EVENT_BY_EVENT =
      RuleRef.law(
          "L-CASES-4", "the fold of a history is what reading its events one by one finds.");

  static final RuleRef MERGED_GO_ON =
      RuleRef.law("L-CASES-5", "a merged case goes on with what has happened since the merger.");

  private CasesLaw() {}
}
