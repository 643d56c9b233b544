package org.governance4j.ledger;

import static java.util.Objects.requireNonNull;

/** One thing that a ledger accepted (日志条目). */
public sealed interface JournalEntry {

  /**
   * An account was opened.
   *
   * @param account the account
   */
  record Opened(Account account) implements JournalEntry {

    /** Checks the components. */
    public Opened {
      requireNonNull(account, "account");
    }
  }

  /**
   * A transfer was applied.
   *
   * @param transfer the transfer
   */
  record Applied(Transfer transfer) implements JournalEntry {

    /** Checks the components. */
    public Applied {
      requireNonNull(transfer, "transfer");
    }
  }
}
