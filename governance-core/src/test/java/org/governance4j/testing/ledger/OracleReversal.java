package org.governance4j.testing.ledger;

import java.util.ArrayList;
import java.util.List;
import org.governance4j.journal.Movement.Effect;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.testing.ledger.OracleBook.Moved;

/** What is open between accounts of a transfer that is settled or reversed. */
final class OracleReversal {

  private OracleReversal() {}

  static boolean isReversible(Moved one) {
    return one.movement().effect() == Effect.MOVE || one.movement().effect() == Effect.SETTLE;
  }

  /** The movements of an original that a posting is matched against, in this order. */
  static List<Moved> matches(OracleBook book, Transfer transfer, Posting posting) {
    boolean reverses = transfer.kind() == Transfer.Kind.REVERSAL;
    List<Moved> found = new ArrayList<>();
    for (Moved one : book.moved(transfer.of().orElseThrow())) {
      boolean suits =
          reverses
              ? isReversible(one)
                  && one.movement().to().equals(posting.from())
                  && one.movement().from().equals(posting.to())
              : one.movement().effect() == Effect.HOLD
                  && one.movement().from().equals(posting.from())
                  && one.movement().to().equals(posting.to());
      if (suits) {
        found.add(reverses ? 0 : found.size(), one);
      }
    }
    return found;
  }

  static long open(OracleBook book, Transfer transfer, Posting posting) {
    return matches(book, transfer, posting).stream().mapToLong(book::open).sum();
  }
}
