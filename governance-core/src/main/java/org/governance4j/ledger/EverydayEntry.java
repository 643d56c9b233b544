package org.governance4j.ledger;

import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;

/**
 * Enters the transfer that most transfers are, one exact posting between two accounts without lots,
 * where nothing speaks against it. Everything else is left to the judge, which finds the reasons.
 */
final class EverydayEntry {

  private final LedgerState state;
  private final LedgerState.Limits most;
  private final int today;

  EverydayEntry(LedgerState state, LedgerState.Limits most, int today) {
    this.state = state;
    this.most = most;
    this.today = today;
  }

  /** Whether the transfer has been entered. */
  boolean enter(Transfer transfer) {
    if (!isEveryday(transfer) || !hasRoom(transfer)) {
      return false;
    }
    Posting posting = transfer.postings().get(0);
    Book payer = state.book(posting.from());
    Book receiver = state.book(posting.to());
    if (payer == null || receiver == null || !fit(payer, receiver)) {
      return false;
    }
    int day = LedgerState.day(transfer.effectiveOn());
    long amount = posting.amount();
    if (!isFree(payer, amount) || !isFree(receiver, amount)) {
      return false;
    }
    if (Room.below(payer, day) < amount || Room.above(receiver, day) < amount) {
      return false;
    }
    int number = state.begin(transfer);
    Rows.Days on = new Rows.Days(day, day);
    state.addRow(Movement.Effect.MOVE, payer, receiver, amount, on, -1, state.header(transfer));
    state.end(number, transfer);
    return true;
  }

  private boolean isEveryday(Transfer transfer) {
    return LedgerState.isPlain(transfer)
        && transfer.of().isEmpty()
        && transfer.heldUntil().isEmpty()
        && transfer.lotsUntil().isEmpty()
        && transfer.claim().isEmpty()
        && isPosting(transfer.postings().get(0))
        && isDay(transfer)
        && TransferForm.isKept(transfer.recordedAt());
  }

  private static boolean isPosting(Posting posting) {
    return posting.amount() > 0
        && posting.amount() <= Transfer.MAX_AMOUNT
        && posting.expiresOn().equals(Optional.empty());
  }

  private boolean isDay(Transfer transfer) {
    long day = transfer.effectiveOn().toEpochDay();
    return day >= state.terms().firstDay().toEpochDay()
        && day <= (long) today + state.terms().daysAhead()
        && day > state.closedThrough();
  }

  private boolean hasRoom(Transfer transfer) {
    return state.transferCount() < most.transfers()
        && (state.rows().ruleCount() < Rows.MAX_RULES || state.rows().knowsRule(transfer.rule()));
  }

  private static boolean fit(Book payer, Book receiver) {
    return payer != receiver
        && !payer.isNamed()
        && !receiver.isNamed()
        && payer.unit().equals(receiver.unit())
        && payer.status() == Account.Status.OPEN
        && receiver.status() != Account.Status.CLOSED
        && payer.lots() == null
        && receiver.lots() == null;
  }

  private static boolean isFree(Book book, long amount) {
    return book.traffic() <= Room.MAX_TRAFFIC - amount;
  }
}
