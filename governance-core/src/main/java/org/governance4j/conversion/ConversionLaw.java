package org.governance4j.conversion;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class ConversionLaw {

  static final RuleRef EXACT =
      RuleRef.law(
          "L-CONVERSION-1",
          "what a holder has converted, times the rate, is what was given for it with"
              + " what remains, exactly, as going through the conversions by hand gives.");

  static final RuleRef STEPS =
      RuleRef.law(
          "L-CONVERSION-2",
          "converting in many steps gives what converting at once gives, and while"
              + " nothing is reversed less remains than one of the target costs.");

  static final RuleRef BACK =
      RuleRef.law(
          "L-CONVERSION-3",
          "a reversal brings everything back, the amount to the very lots that it was"
              + " taken from, and the next conversion takes in what the reversal left.");

  static final RuleRef ONE_WAY =
      RuleRef.law(
          "L-CONVERSION-4",
          "conversions lead one way: rules that lead back to where one of them began"
              + " are refused.");

  static final RuleRef ONCE =
      RuleRef.law("L-CONVERSION-5", "a conversion that is stated again adds nothing.");

  static final RuleRef SOUND =
      RuleRef.law(
          "L-CONVERSION-6",
          "a conversion below the least or beyond the most, between accounts of other units,"
              + " from one that issues, on a day that the ledger does not know or recorded before"
              + " its day is refused with every reason, and the ledger is as before.");

  static final RuleRef NO_DEFAULT =
      RuleRef.law(
          "L-CONVERSION-7",
          "a conversion that no policy states on its day, or of an account that is not"
              + " found, is undetermined.");

  private ConversionLaw() {}
}
