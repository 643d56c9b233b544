package org.governance4j.ledger;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class LedgerLaw {

  static final RuleRef ZERO_SUM =
      RuleRef.law(
          "L-LEDGER-1",
          "the posted balances of all accounts of a unit add up to zero on every effective day, as"
              + " known at every instant.");

  static final RuleRef ONCE =
      RuleRef.law(
          "L-LEDGER-2",
          "an account or a transfer that is stated again unchanged is accepted again and changes"
              + " nothing; an id that is stated again with other content is refused.");

  static final RuleRef ALL_RULES =
      RuleRef.law(
          "L-LEDGER-3", "a refused transfer changes nothing and names every violated rule.");

  static final RuleRef ALL_OR_NOTHING =
      RuleRef.law("L-LEDGER-4", "a list of transfers is applied as if one by one, or not at all.");

  static final RuleRef PENDING =
      RuleRef.law(
          "L-LEDGER-5",
          "a pending transfer is posted or voided at most once, between its accounts, with its"
              + " whole amount, and not effective before it.");

  static final RuleRef REVERSAL =
      RuleRef.law(
          "L-LEDGER-6",
          "a posted transfer is reversed at most once, in the opposite direction, with its whole"
              + " amount, and not effective before it.");

  static final RuleRef FLOOR =
      RuleRef.law(
          "L-LEDGER-7",
          "the available balance of an account with floor ZERO is below zero on no effective day,"
              + " however late a transfer is written down.");

  static final RuleRef RECORDED =
      RuleRef.law(
          "L-LEDGER-8",
          "instants of recording never go back, and a balance as known at an instant is changed by"
              + " no transfer that is recorded later.");

  static final RuleRef FOLD =
      RuleRef.law(
          "L-LEDGER-9",
          "a ledger is the fold of its journal: replayed, it has the same journal, the same"
              + " balances and the same statements, and accepts and refuses the same.");

  static final RuleRef ADDED_UP =
      RuleRef.law(
          "L-LEDGER-10",
          "balances and statements are those that adding up all transfers by hand gives, and"
              + " statements of adjoining days join.");

  static final RuleRef FORM =
      RuleRef.law(
          "L-LEDGER-11",
          "a transfer moves more than zero between two different open accounts of one unit, and"
              + " names an earlier transfer exactly if its kind settles one.");

  static final RuleRef RANGE =
      RuleRef.law(
          "L-LEDGER-12",
          "no balance wraps: a transfer that would take one beyond the numbers of a long is"
              + " refused.");

  static final RuleRef SIZE =
      RuleRef.law(
          "L-LEDGER-13",
          "a ledger holds a bounded number of accounts and of transfers; one more is refused.");

  static final RuleRef LIST =
      RuleRef.law(
          "L-LEDGER-14",
          "a list has a bounded number of transfers; a longer one is refused as a whole.");

  static final RuleRef JOURNAL =
      RuleRef.law(
          "L-LEDGER-15",
          "a journal of an unknown format, or one that has an entry twice, is refused.");

  static final RuleRef UNKNOWN =
      RuleRef.law(
          "L-LEDGER-16",
          "a question about an unknown account or transfer is undetermined, never zero and never"
              + " an exception.");

  private LedgerLaw() {}
}
