package org.governance4j.deadline;

import org.governance4j.rule.RuleRef;

/** The laws of this package as its reasons cite them, in the words of the package's introduction. */
final class DeadlineLaw {

  static final RuleRef IN_TIME =
      RuleRef.law("L-DEADLINE-4", "closing at the due instant is in time, any later is late");

  static final RuleRef NO_DEFAULT =
      RuleRef.law("L-DEADLINE-5", "a fact that decides is never replaced by a default");

  static final RuleRef EXTENSION_ALLOWED =
      RuleRef.law(
          "L-DEADLINE-9",
          "an extension without a legal basis, above its cap, too often, in another unit, of no"
              + " target or after expiry is refused");

  static final RuleRef FIRST_TO_END =
      RuleRef.law(
          "L-DEADLINE-10",
          "merged cases come due with the one of them that, with what has happened since the"
              + " merger, comes due first");

  static final RuleRef HANDLING_ALONE =
      RuleRef.law(
          "L-DEADLINE-12",
          "limits by gravity alone are those of the handling, from the receipt to the closing");

  static final RuleRef DAYS_BOUNDED =
      RuleRef.law(
          "L-DEADLINE-14", "bulk answers are for 1 to 65536 days of receipt, or they are refused");

  private DeadlineLaw() {}
}
