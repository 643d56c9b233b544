package org.governance4j.timebank;

import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerUnit;

/** An account as the bank opens it; what is kept for good is frozen, so that nobody spends it. */
record TimeAccount(Account account, boolean kept) {

  /** An account that pays out without a limit, or owes. */
  static TimeAccount source(AccountId id, LedgerUnit unit) {
    return new TimeAccount(Account.unlimited(id, unit), false);
  }

  /** An account whose amounts are kept for good. */
  static TimeAccount kept(AccountId id, LedgerUnit unit) {
    return new TimeAccount(Account.of(id, unit), true);
  }

  /** An account whose amounts are spent. */
  static TimeAccount purse(AccountId id, LedgerUnit unit) {
    return new TimeAccount(Account.of(id, unit), false);
  }
}
