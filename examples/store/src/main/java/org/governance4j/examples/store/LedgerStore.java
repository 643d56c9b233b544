package org.governance4j.examples.store;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Decision;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.TransferId;

/** Keeps one ledger: its entries, and what they add up to (账本存储). */
public interface LedgerStore {

  /** What became of a decision (存储结果). */
  enum Appended {
    /** Its entries are stored, all of them (已存储). */
    STORED,
    /** Another node was first, and nothing is stored: decide again (版本冲突). */
    CONFLICT
  }

  /**
   * Stores what was decided, all or nothing.
   *
   * @param decision the decision; of version 0, with all entries of its journal, for a new ledger
   * @return whether it is stored; a conflict if the store has entries behind its version
   * @throws StoreException if the store fails; whether the decision is stored is not known then,
   *     and deciding the same commands again tells
   */
  Appended append(Decision decision);

  /**
   * Where the journal ends.
   *
   * @return the head; empty if no such ledger is stored
   */
  Optional<JournalHead> head();

  /**
   * What was entered after an entry, a page at a time.
   *
   * @param sequence the number of the last entry that is known; 0 for none
   * @param most the most entries to return; a page may end within a batch
   * @return the entries that follow, in order; none at the end
   */
  ImmutableList<JournalEntry> entriesSince(long sequence, int most);

  /**
   * Everything that is needed to decide further, without the journal.
   *
   * @return the snapshot, which equals that of a ledger that is resumed from the journal
   */
  LedgerSnapshot snapshot();

  /**
   * What is needed to decide about some accounts and transfers.
   *
   * @param accounts the accounts that commands name
   * @param transfers the transfers that commands state or settle
   * @return the snapshot; what is not found is stated as absent
   */
  LedgerSnapshot snapshot(Set<AccountId> accounts, Set<TransferId> transfers);
}
