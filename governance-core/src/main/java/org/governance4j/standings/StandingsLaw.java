package org.governance4j.standings;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class StandingsLaw {

  static final RuleRef BY_HAND =
      RuleRef.law(
          "L-STANDINGS-1",
          "a total is what going through the facts by hand gives, on any day: each"
              + " member's points where the rule says that those of one who moved count, and"
              + " its own, if they count, once.");

  static final RuleRef WHOLE =
      RuleRef.law(
          "L-STANDINGS-2",
          "all totals of a kind, what is elsewhere and what is set apart are together"
              + " the points of all persons with the own points that count: nothing is counted"
              + " twice, and nothing is lost.");

  static final RuleRef ANY_ORDER =
      RuleRef.law(
          "L-STANDINGS-3",
          "facts that are stated late, again, corrected or cancelled leave the totals"
              + " that their last statements leave at once, where no limit is reached.");

  static final RuleRef TWO_BOOKS =
      RuleRef.law(
          "L-STANDINGS-4",
          "what is entered in records changes no total of purses, and what is entered"
              + " in purses none of records.");

  static final RuleRef ONE_PLACE =
      RuleRef.law(
          "L-STANDINGS-5",
          "a person is in at most one group of a kind on a day, only persons are"
              + " members, and memberships that say otherwise are refused with every fault.");

  static final RuleRef NEVER_NO =
      RuleRef.law(
          "L-STANDINGS-6",
          "a day of which no membership is stated is set apart, and a question about a"
              + " group or a total that nobody has stated is undetermined, never zero.");

  static final RuleRef SWITCHED_ON =
      RuleRef.law(
          "L-STANDINGS-7",
          "a board that no policy states on the day is refused, one of persons rests on"
              + " the host's own decision, and a board shows nothing but what it is stated to"
              + " show.");

  static final RuleRef RANKS =
      RuleRef.law(
          "L-STANDINGS-8",
          "ranks on a board are those that counting the better ones gives, equals stand"
              + " in the order of their ids, and it lists as many as the policy states, with equals"
              + " at its end as the policy states.");

  private StandingsLaw() {}
}
