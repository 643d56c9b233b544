package org.governance4j.timelimit;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class TimeLimitLaw {

  static final RuleRef COUNTED_BY_STEPS =
      RuleRef.law(
          "L-TIMELIMIT-1",
          "the due instant of a limit is the one that counting day by day finds, and in"
              + " service time minute by minute.");

  static final RuleRef MONOTONE =
      RuleRef.law(
          "L-TIMELIMIT-2",
          "a longer limit, or a later start, never gives an earlier last day, nor an"
              + " earlier due instant unless days are counted at the receipt: these keep the"
              + " time of day over days off, so that Friday 17:00 and Saturday 10:00 both come"
              + " due on Monday.");

  static final RuleRef PAUSES_DO_NOT_COUNT =
      RuleRef.law(
          "L-TIMELIMIT-3",
          "paused time does not count: no pause brings a due instant forward, nor does a"
              + " longer one, unless months counted anew keep the time of day of the"
              + " resumption; one of no length, or from the due instant on, changes nothing.");

  static final RuleRef NO_DEFAULT =
      RuleRef.law(
          "L-TIMELIMIT-4",
          "a fact that decides is never replaced by a default: without the counting, the"
              + " schedule of a day, the service hours, the end of a pause or the decision on"
              + " paused months that an answer rests on, it is undetermined.");

  static final RuleRef CERTAINTY_SHOWN =
      RuleRef.law(
          "L-TIMELIMIT-5",
          "a due instant that rests on days that no published schedule settles says so;"
              + " it is undetermined where the policy allows no provisional days.");

  static final RuleRef PAUSES_APART =
      RuleRef.law(
          "L-TIMELIMIT-6", "pauses are in order and apart from each other, or they are refused.");

  static final RuleRef YEARS_BOUNDED =
      RuleRef.law(
          "L-TIMELIMIT-7", "instants lie in the years 1 to 9999 of UTC, or they are refused.");

  static final RuleRef EXTENSION_BOUNDED =
      RuleRef.law(
          "L-TIMELIMIT-8",
          "a limit is extended by 0 to 100000 of its units, or the extension is refused.");

  static final RuleRef EXTENDED_AS_LONGER =
      RuleRef.law("L-TIMELIMIT-9", "an extended limit ends as the longer limit does.");

  static final RuleRef USED_AND_LEFT =
      RuleRef.law(
          "L-TIMELIMIT-10",
          "what is used and what is left at an instant add up to the limit: nothing is"
              + " used at the start and all at the due instant; never less later on, unless the"
              + " limit runs anew; and of days, working days, minutes and hours as many as have"
              + " a due instant by then, rolling over left out.");

  static final RuleRef VERSION_OF_THE_DAY =
      RuleRef.law(
          "L-TIMELIMIT-11",
          "a limit is counted by the version in force on the local day of its start, or"
              + " on the day that is stated.");

  static final RuleRef AS_KNOWN =
      RuleRef.law(
          "L-TIMELIMIT-12",
          "as known on a day, versions and schedules that became known later change" + " nothing.");

  static final RuleRef SHARE_REACHED =
      RuleRef.law(
          "L-TIMELIMIT-13",
          "a share of a limit is reached at the first instant at which at least as much is"
              + " used, of minutes and hours rounded up to a whole second, and never after the due"
              + " instant.");

  private TimeLimitLaw() {}
}
