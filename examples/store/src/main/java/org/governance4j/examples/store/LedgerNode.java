package org.governance4j.examples.store;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Journal;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Outcome;

/**
 * One of the machines that write a ledger, with all of it in memory (内存账本节点). One thread at a time
 * uses a node.
 *
 * <p>It decides, stores, and appends what is stored. Where another node was first it takes over
 * what that one entered, and decides again.
 */
public final class LedgerNode {

  private static final int PAGE = 10_000;

  private final LedgerStore store;
  private final Ledger ledger;

  private LedgerNode(LedgerStore store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /**
   * Stores a new ledger, unless another node has done so.
   *
   * @param fresh the ledger, of which nothing is stored
   * @param store where it is kept
   * @return whether it is stored now
   */
  public static LedgerStore.Appended create(Ledger fresh, LedgerStore store) {
    requireNonNull(fresh, "fresh");
    requireNonNull(store, "store");
    return store.append(new Decision(0, fresh.journal().entries()));
  }

  /**
   * Starts a node from the journal: every entry is checked against its hash, and the end against
   * the head.
   *
   * @param store where the ledger is kept
   * @return the node
   * @throws StoreException if no ledger is stored, or its journal is not whole
   */
  public static LedgerNode fromJournal(LedgerStore store) {
    requireNonNull(store, "store");
    ImmutableList<JournalEntry> page = store.entriesSince(0, PAGE);
    if (page.isEmpty()) {
      throw new StoreException("no ledger is stored");
    }
    JournalEntry last = page.get(page.size() - 1);
    JournalHead end = new JournalHead(last.sequence(), last.hash());
    Ledger ledger = sound(Ledger.resume(Journal.of(page), end));
    return new LedgerNode(store, ledger).caughtUp();
  }

  /**
   * Starts a node from what the store says that the journal adds up to, which is faster. It knows
   * balances as of any day, but not what was known of them earlier.
   *
   * @param store where the ledger is kept
   * @return the node
   */
  public static LedgerNode fromSnapshot(LedgerStore store) {
    requireNonNull(store, "store");
    Ledger ledger = sound(Ledger.resume(store.snapshot(), Journal.of(ImmutableList.of())));
    return new LedgerNode(store, ledger).caughtUp();
  }

  private LedgerNode caughtUp() {
    catchUp();
    return this;
  }

  /**
   * The ledger, to be asked and not to be written.
   *
   * @return the ledger as far as this node knows it
   */
  public Ledger ledger() {
    return ledger;
  }

  /**
   * Decides, stores and appends.
   *
   * @param commands the commands, all or none
   * @param at the posting instant
   * @return what was decided on the last version that is stored; what is accepted is stored
   * @throws StoreException if the store fails: entering the same commands again enters them once
   */
  public Outcome<Decision> enter(List<? extends LedgerCommand> commands, Instant at) {
    while (true) {
      Outcome<Decision> decided = ledger.decide(commands, at);
      if (decided instanceof Outcome.Accepted<Decision> accepted
          && !accepted.value().entries().isEmpty()) {
        if (store.append(accepted.value()) == LedgerStore.Appended.STORED) {
          return sound(ledger.append(accepted.value()), decided);
        }
        catchUp();
      } else if (!catchUp()) {
        // What enters nothing is an answer too: it is given on what is stored by now.
        return decided;
      }
    }
  }

  /**
   * Takes over what other nodes entered.
   *
   * @return whether there was anything
   * @throws StoreException if entries are changed or missing
   */
  public boolean catchUp() {
    long before = ledger.version();
    JournalHead head;
    do {
      head = store.head().orElseThrow(() -> new StoreException("no ledger is stored"));
      takeOver();
    } while (ledger.version() > head.sequence());
    if (!ledger.head().equals(head)) {
      throw new StoreException("the journal does not end where its head says");
    }
    return ledger.version() > before;
  }

  private void takeOver() {
    while (true) {
      ImmutableList<JournalEntry> page = store.entriesSince(ledger.version(), PAGE);
      if (page.isEmpty()) {
        return;
      }
      sound(ledger.append(new Decision(ledger.version(), page)));
    }
  }

  private static <T> T sound(Outcome<T> outcome) {
    return outcome
        .toOptional()
        .orElseThrow(
            () -> new StoreException("what is stored is no journal: " + outcome.reasons()));
  }

  private static Outcome<Decision> sound(Outcome<Decision> appended, Outcome<Decision> decided) {
    sound(appended);
    return decided;
  }
}
