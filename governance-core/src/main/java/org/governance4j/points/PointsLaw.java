package org.governance4j.points;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class PointsLaw {

  static final RuleRef BY_HAND =
      RuleRef.law(
          "L-POINTS-1",
          "what is earned equals what going through the facts by hand in the order of recording"
              + " finds, as known at any day.");

  static final RuleRef DAILY_LIMIT =
      RuleRef.law(
          "L-POINTS-2",
          "under a daily limit no account earns more than it for a day, and under none each fact"
              + " earns its whole rate.");

  static final RuleRef LATER_IS_LATER =
      RuleRef.law(
          "L-POINTS-3",
          "a fact that is recorded later changes no transfer of those before it, and the instant"
              + " of recording selects no version of the policy.");

  static final RuleRef ONCE =
      RuleRef.law(
          "L-POINTS-4",
          "neither the order of stating nor stating the same again changes anything, and a person's"
              + " sign-ins at one activity on one day count once.");

  static final RuleRef ADDED_UP =
      RuleRef.law(
          "L-POINTS-5",
          "transfers posted once or again give the balances that adding up by hand gives, and what"
              + " is issued equals what all hold.");

  static final RuleRef NO_DEFAULT =
      RuleRef.law(
          "L-POINTS-6",
          "a class without a rate, or a day without a policy, is undetermined and named, never"
              + " zero.");

  static final RuleRef SOUND =
      RuleRef.law(
          "L-POINTS-7",
          "facts that contradict themselves or each other are refused, with exactly the"
              + " contradictions that comparing them by hand finds.");

  static final RuleRef HONOUR =
      RuleRef.law(
          "L-POINTS-8", "an honour by points is the one whose band going through the bands finds.");

  static final RuleRef YEARS =
      RuleRef.law(
          "L-POINTS-9",
          "years in the party are the anniversaries of full membership that counting day by day"
              + " meets.");

  static final RuleRef NOT_NEGATIVE =
      RuleRef.law("L-POINTS-10", "points below zero have no honour: the question is refused.");

  static final RuleRef MEMBERS =
      RuleRef.law(
          "L-POINTS-11",
          "a person who is no party member on the day asked about has no years in the party: the"
              + " question is refused.");

  static final RuleRef SPENDING =
      RuleRef.law("L-POINTS-12", "what is spent is more than zero: less is refused.");

  private PointsLaw() {}
}
