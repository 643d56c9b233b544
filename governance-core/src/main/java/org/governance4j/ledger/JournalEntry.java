package org.governance4j.ledger;

/** One thing that a ledger accepted (日志条目). */
public sealed interface JournalEntry {

  /**
   * An account was opened.
   *
   * @param account the account
   */
  record Opened(Account account) implements JournalEntry {}

  /**
   * A transfer was applied.
   *
   * @param transfer the transfer
   */
  record Applied(Transfer transfer) implements JournalEntry {}
}
