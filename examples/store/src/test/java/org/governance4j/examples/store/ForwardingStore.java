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

/** A store that does what another one does. */
abstract class ForwardingStore implements LedgerStore {

  private final LedgerStore store;

  ForwardingStore(LedgerStore store) {
    this.store = store;
  }

  @Override
  public Appended append(Decision decision) {
    return store.append(decision);
  }

  @Override
  public Optional<JournalHead> head() {
    return store.head();
  }

  @Override
  public ImmutableList<JournalEntry> entriesSince(long sequence, int most) {
    return store.entriesSince(sequence, most);
  }

  @Override
  public LedgerSnapshot snapshot() {
    return store.snapshot();
  }

  @Override
  public LedgerSnapshot snapshot(Set<AccountId> accounts, Set<TransferId> transfers) {
    return store.snapshot(accounts, transfers);
  }
}
