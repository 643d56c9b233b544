package org.governance4j.examples.store;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Decision;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.TransferId;

/** A store that fails now and then: before it stores, after it, or with a conflict of nobody. */
final class FaultyStore implements LedgerStore {

  private final LedgerStore store;
  private final Random random;

  FaultyStore(LedgerStore store, long seed) {
    this.store = store;
    random = new Random(seed);
  }

  @Override
  public Appended append(Decision decision) {
    switch (random.nextInt(6)) {
      case 0 -> throw new StoreException("lost before it was stored");
      case 1 -> {
        store.append(decision);
        throw new StoreException("the answer was lost");
      }
      case 2 -> {
        return Appended.CONFLICT;
      }
      default -> {
        return store.append(decision);
      }
    }
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
