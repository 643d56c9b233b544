package org.governance4j.examples.store;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Journal;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Outcome;

/**
 * One of the machines that write a ledger, with nothing of it in memory (按行载入节点). Any number of
 * threads use a node.
 *
 * <p>It loads the rows that the commands concern, decides on them by the same code as a whole
 * ledger, and stores. A decision that needs more than the commands name says what, and that is
 * loaded too. A period is not closed so: that concerns every account.
 */
public final class RowsNode {

  private final LedgerStore store;

  /**
   * A node.
   *
   * @param store where the ledger is kept
   */
  public RowsNode(LedgerStore store) {
    this.store = requireNonNull(store, "store");
  }

  /**
   * Loads, decides and stores.
   *
   * @param commands the commands, all or none
   * @param at the posting instant
   * @return what was decided on the last version that is stored; what is accepted is stored
   * @throws StoreException if the store fails: entering the same commands again enters them once
   */
  public Outcome<Decision> enter(List<? extends LedgerCommand> commands, Instant at) {
    Needs needs = new Needs(commands);
    while (true) {
      LedgerSnapshot part = store.snapshot(needs.accounts(), needs.transfers());
      Outcome<Decision> decided = ledger(part).decide(commands, at);
      if (decided instanceof Outcome.Accepted<Decision> accepted
          ? store.append(accepted.value()) == LedgerStore.Appended.STORED
          : !needs.add(decided.reasons())) {
        return decided;
      }
    }
  }

  private static Ledger ledger(LedgerSnapshot part) {
    return Ledger.resume(part, Journal.of(ImmutableList.of())).orElseThrow();
  }
}
