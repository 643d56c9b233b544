package org.governance4j.teams;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class TeamLaw {

  static final RuleRef WHOLE =
      RuleRef.law(
          "L-TEAMS-1",
          "a team's places are all filled, and at one time if it names any, or none beyond those that"
              + " are accepted.");

  static final RuleRef ONE_PLACE =
      RuleRef.law(
          "L-TEAMS-2",
          "at no moment has anybody more places than in one slot, but for accepted ones; and every"
              + " other rule and limit of matching is kept.");

  static final RuleRef BOUNDED_BY =
      RuleRef.law(
          "L-TEAMS-3",
          "no choice that a search of all choices finds is better than the bound, and none is better"
              + " than a plan that is as good as its bound.");

  static final RuleRef OPEN =
      RuleRef.law(
          "L-TEAMS-4",
          "every demand with open places and every offer without a match, and no other, is listed,"
              + " with a reason that going through the offers and the plan by hand confirms.");

  static final RuleRef ORDER_IS_FREE =
      RuleRef.law("L-TEAMS-5", "the order of the input changes nothing.");

  static final RuleRef EFFORT =
      RuleRef.law(
          "L-TEAMS-6", "more effort never gives a plan that is worse, nor a bound that is looser.");

  static final RuleRef PLAIN =
      RuleRef.law(
          "L-TEAMS-7",
          "where the matcher's own plan leaves no team in part and nobody at two places, it is the"
              + " plan, with its reasons.");

  static final RuleRef SOUND =
      RuleRef.law(
          "L-TEAMS-8",
          "teams that are no demand and spans that contradict each other come back apart, each with"
              + " its fault, and the rest is matched as if it were all.");

  private TeamLaw() {}
}
