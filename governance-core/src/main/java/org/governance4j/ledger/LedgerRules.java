package org.governance4j.ledger;

import org.governance4j.rule.RuleRef;

/** The laws of this package as the ledger's reasons cite them. */
final class LedgerRules {

  static final RuleRef ONCE =
      RuleRef.law("L-LEDGER-2", "an id stands for one account or one transfer");
  static final RuleRef PENDING =
      RuleRef.law("L-LEDGER-5", "a pending transfer is posted or voided once, as a whole");
  static final RuleRef REVERSAL =
      RuleRef.law("L-LEDGER-6", "a posted transfer is reversed once, as a whole");
  static final RuleRef FLOOR =
      RuleRef.law("L-LEDGER-7", "an account with floor ZERO is not overdrawn on any day");
  static final RuleRef RECORDED = RuleRef.law("L-LEDGER-8", "instants of recording never go back");
  static final RuleRef FOLD = RuleRef.law("L-LEDGER-9", "a ledger is the fold of its journal");
  static final RuleRef FORM =
      RuleRef.law("L-LEDGER-11", "a transfer moves an amount between two accounts of one unit");
  static final RuleRef RANGE =
      RuleRef.law("L-LEDGER-12", "no balance wraps and no size grows without bound");

  static final RuleRef UNKNOWN =
      RuleRef.law("L-LEDGER-13", "a question about an unknown account or transfer is undetermined");

  private LedgerRules() {}

  /** The law on settling by a kind. */
  static RuleRef settling(Transfer.Kind kind) {
    return kind == Transfer.Kind.REVERSAL ? REVERSAL : PENDING;
  }
}
