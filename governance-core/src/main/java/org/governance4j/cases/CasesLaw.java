package org.governance4j.cases;

import org.governance4j.rule.RuleRef;

/** The laws of this package as its reasons cite them, in the words of the package's introduction. */
final class CasesLaw {

  static final RuleRef NO_CONTRADICTION =
      RuleRef.law(
          "L-CASES-1", "a history whose events contradict each other is refused with every contradiction");

  static final RuleRef RECEIVED =
      RuleRef.law("L-CASES-3", "before its receipt nothing is known of a case");

  private CasesLaw() {}
}
