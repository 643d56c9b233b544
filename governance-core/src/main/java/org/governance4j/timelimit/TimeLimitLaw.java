package org.governance4j.timelimit;

import org.governance4j.rule.RuleRef;

/** The laws of this package as its reasons cite them, in the words of the package's introduction. */
final class TimeLimitLaw {

  static final RuleRef COUNTED_DAY_BY_DAY =
      RuleRef.law(
          "L-TIMELIMIT-1",
          "the due instant of a limit is the one that counting day by day finds, and in service"
              + " time minute by minute");

  static final RuleRef PAUSES_DO_NOT_COUNT =
      RuleRef.law("L-TIMELIMIT-3", "paused time does not count");

  static final RuleRef NO_DEFAULT =
      RuleRef.law("L-TIMELIMIT-4", "a fact that decides is never replaced by a default");

  static final RuleRef CERTAINTY_SHOWN =
      RuleRef.law(
          "L-TIMELIMIT-5",
          "a due instant that rests on days that no published schedule settles says so");

  static final RuleRef PAUSES_APART =
      RuleRef.law(
          "L-TIMELIMIT-6", "pauses are in order and apart from each other, or they are refused");

  static final RuleRef YEARS_BOUNDED =
      RuleRef.law(
          "L-TIMELIMIT-7", "instants lie in the years 1 to 9999 of UTC, or they are refused");

  static final RuleRef EXTENSION_BOUNDED =
      RuleRef.law(
          "L-TIMELIMIT-8", "a limit is extended by 0 to 100000 of its units, or it is refused");

  static final RuleRef USED_AND_LEFT =
      RuleRef.law(
          "L-TIMELIMIT-10", "what is used and what is left at an instant add up to the limit");

  private TimeLimitLaw() {}
}
