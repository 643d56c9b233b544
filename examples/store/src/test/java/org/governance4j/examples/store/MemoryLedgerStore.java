package org.governance4j.examples.store;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Journal;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** A store that keeps its entries in a list, and takes snapshots of a ledger that folds them. */
final class MemoryLedgerStore implements LedgerStore {

  private final List<JournalEntry> entries = new ArrayList<>();
  private @Nullable Ledger ledger;

  @Override
  public synchronized Appended append(Decision decision) {
    if (decision.version() != entries.size()) {
      return Appended.CONFLICT;
    }
    if (ledger == null) {
      JournalEntry last = decision.entries().get(decision.entries().size() - 1);
      JournalHead head = new JournalHead(last.sequence(), last.hash());
      ledger = Ledger.resume(Journal.of(decision.entries()), head).orElseThrow();
    } else {
      ledger.append(decision).orElseThrow();
    }
    entries.addAll(decision.entries());
    return Appended.STORED;
  }

  @Override
  public synchronized Optional<JournalHead> head() {
    return Optional.ofNullable(ledger).map(Ledger::head);
  }

  @Override
  public synchronized ImmutableList<JournalEntry> entriesSince(long sequence, int most) {
    int from = Math.toIntExact(sequence);
    return ImmutableList.copyOf(entries.subList(from, Math.min(entries.size(), from + most)));
  }

  @Override
  public synchronized LedgerSnapshot snapshot() {
    return Optional.ofNullable(ledger).orElseThrow().snapshot();
  }

  @Override
  public synchronized LedgerSnapshot snapshot(Set<AccountId> accounts, Set<TransferId> transfers) {
    return Optional.ofNullable(ledger).orElseThrow().snapshot(accounts, transfers);
  }
}
