package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

/**
 * Where a journal ends (日志头). A host that keeps it apart from the journal finds that entries are
 * missing at the end.
 *
 * @param sequence the number of the last entry: the ledger's version
 * @param hash the hash of the last entry
 */
public record JournalHead(long sequence, String hash) {

  /** Checks the components. */
  public JournalHead {
    requireNonNull(hash, "hash");
    checkComponent("sequence", sequence >= 1, "sequence must be at least 1 but is %s", sequence);
    JournalEntry.checkHash(hash);
  }
}
