package org.governance4j.ledger;

import java.time.LocalDate;
import org.governance4j.journal.Change;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Transfer;

/**
 * Whether an entry can be folded at all: it names accounts, lots and transfers that are there, and
 * takes no more from them than they have. It does not judge again what was decided.
 */
final class EntryCheck {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private final LedgerState state;

  EntryCheck(LedgerState state) {
    this.state = state;
  }

  boolean isPossible(Change change, boolean first) {
    if (change instanceof Change.Started) {
      return first;
    }
    if (change instanceof Change.Opened opened) {
      return state.book(opened.account().id()) == null;
    }
    if (change instanceof Change.LimitsChanged changed) {
      Book book = state.book(changed.accountId());
      return book != null && isInRange(changed.since());
    }
    if (change instanceof Change.StatusChanged changed) {
      return state.book(changed.accountId()) != null;
    }
    if (change instanceof Change.PeriodClosed closed) {
      return isInRange(closed.through())
          && LedgerState.day(closed.through()) > state.closedThrough();
    }
    return isPossible((Change.Entered) change);
  }

  private boolean isPossible(Change.Entered entered) {
    Transfer transfer = entered.transfer();
    boolean known = transfer.of().map(of -> state.transfers().find(of) >= 0).orElse(true);
    if (!known
        || transfer.kind().settles() == transfer.of().isEmpty()
        || state.transfers().find(transfer.id()) >= 0
        || !isInRange(transfer.effectiveOn())) {
      return false;
    }
    return new MovementCheck(state, transfer).arePossible(entered.movements());
  }

  static boolean isInRange(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LedgerTerms.latest());
  }
}
