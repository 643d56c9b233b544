package org.governance4j.timecoins;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class TimecoinsLaw {

  static final RuleRef MOVES =
      RuleRef.law(
          "L-TIMECOINS-1",
          "an accepted request moves what it states between the accounts that the policy"
              + " names, and the coins of all accounts of a ledger add up to zero.");

  static final RuleRef HOURS_KEPT =
      RuleRef.law("L-TIMECOINS-2", "no request lowers the hours of a lifetime, whoever is paid.");

  static final RuleRef AGAIN =
      RuleRef.law(
          "L-TIMECOINS-3",
          "a request that is stated again adds nothing; other content under its id is"
              + " refused.");

  static final RuleRef AGES =
      RuleRef.law(
          "L-TIMECOINS-4",
          "an age is reached exactly if every birthday that explains all statements has"
              + " reached it, missed if none has, and else open.");

  static final RuleRef GIFTS =
      RuleRef.law(
          "L-TIMECOINS-5",
          "a gift is accepted if a relation that the rule names is stated for its day,"
              + " refused if only others are, and undetermined if nothing is stated.");

  static final RuleRef GROUPS =
      RuleRef.law("L-TIMECOINS-6", "a group uses exactly the terms that are stated for groups.");

  static final RuleRef LIMITS =
      RuleRef.law(
          "L-TIMECOINS-7",
          "in no period is a person granted more than the limit, nor all together more"
              + " than the budget, in whichever order and calls grants are entered.");

  static final RuleRef NO_DEFAULT =
      RuleRef.law(
          "L-TIMECOINS-8",
          "what needs a term that no text states is undetermined and enters nothing.");

  static final RuleRef REFUSALS =
      RuleRef.law(
          "L-TIMECOINS-9",
          "asking changes nothing, and a refusal names every violated rule, those of the"
              + " ledger among them.");

  static final RuleRef CLOSED =
      RuleRef.law(
          "L-TIMECOINS-10",
          "a closed account is empty, and all that it held is where the rule says.");

  static final RuleRef FOLLOWS =
      RuleRef.law(
          "L-TIMECOINS-11",
          "what follows a person to another bank arrives there as it left, and nothing"
              + " else does.");

  static final RuleRef MIRRORED =
      RuleRef.law(
          "L-TIMECOINS-12",
          "once both banks have entered their halves, the claims of all banks add up to"
              + " zero, and the comparison names exactly what one bank has otherwise than the"
              + " other.");

  static final RuleRef SETTLED =
      RuleRef.law(
          "L-TIMECOINS-13",
          "a period is settled once, and what was settled is no longer claimed by either"
              + " bank.");

  static final RuleRef BOUNDS =
      RuleRef.law(
          "L-TIMECOINS-14",
          "no day, instant, amount or number of statements is too great for an answer:"
              + " beyond the stated bounds it is refused, and nothing throws.");

  static final RuleRef EXCHANGES =
      RuleRef.law(
          "L-TIMECOINS-15",
          "an account is exchanged from at most as often in a period as the rule says,"
              + " whatever was reversed.");

  private TimecoinsLaw() {}
}
