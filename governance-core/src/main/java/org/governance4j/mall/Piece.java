package org.governance4j.mall;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;

/**
 * A piece of an order, as a ledger has it.
 *
 * @param hold the pending transfer that held it back: its points, then the piece, then the
 *     settlement if there is any
 * @param state what became of it
 * @param delivery the transfer that delivered it, if it was
 * @param isFree whether the ledger has ended its hold
 */
record Piece(Transfer hold, State state, Optional<Transfer> delivery, boolean isFree) {

  private static final String PURPOSE = "mall/piece";

  /** What becomes of a piece. */
  enum State {
    HELD,
    DELIVERED,
    REFUNDED,
    CANCELLED,
    LAPSED
  }

  /** The id of the transfer that holds a piece back; pieces are numbered from 0 in an order. */
  static TransferId id(MallOrderId order, int number) {
    return TransferId.derivedFrom(PURPOSE, order.value(), Integer.toString(number));
  }

  /** The pieces of an order in their numbers' order, none if it was not entered. */
  static ImmutableList<Piece> of(MallOrderId order, Ledger ledger, LocalDate on) {
    ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
    for (int number = 0; number < MallOrder.MAX_PIECES; number++) {
      Optional<Transfer> hold = ledger.transfer(id(order, number));
      if (hold.isEmpty()) {
        break;
      }
      pieces.add(of(hold.get(), ledger, on));
    }
    return pieces.build();
  }

  private static Piece of(Transfer hold, Ledger ledger, LocalDate on) {
    Optional<Transfer> end = settling(hold.id(), ledger);
    if (end.isEmpty()) {
      return new Piece(hold, heldOrOver(hold, on), end, false);
    }
    return switch (end.get().kind()) {
      case POST -> new Piece(hold, deliveredOrBack(end.get(), ledger), end, true);
      case VOID -> new Piece(hold, State.CANCELLED, Optional.empty(), true);
      default -> new Piece(hold, heldOrOver(hold, on), Optional.empty(), true);
    };
  }

  /** The day alone decides: whether the ledger has freed the hold meanwhile says nothing. */
  private static State heldOrOver(Transfer hold, LocalDate on) {
    return on.isBefore(hold.heldUntil().orElseThrow()) ? State.HELD : State.LAPSED;
  }

  private static State deliveredOrBack(Transfer delivery, Ledger ledger) {
    return settling(delivery.id(), ledger).isEmpty() ? State.DELIVERED : State.REFUNDED;
  }

  private static Optional<Transfer> settling(TransferId id, Ledger ledger) {
    return ledger.settledBy(id).toOptional().stream()
        .flatMap(ImmutableList::stream)
        .findFirst()
        .flatMap(ledger::transfer);
  }

  String item() {
    return itemOf(hold);
  }

  /** The item of a transfer that holds a piece back. */
  static String itemOf(Transfer hold) {
    return MallAccounts.itemOf(hold.postings().get(1).from()).orElseThrow();
  }

  AccountId buyer() {
    return points().from();
  }

  Posting points() {
    return hold.postings().get(0);
  }

  Posting goods() {
    return hold.postings().get(1);
  }

  Optional<Posting> settlement() {
    return hold.postings().stream().skip(2).findFirst();
  }
}
