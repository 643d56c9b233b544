package org.governance4j.testing.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.LotUse.Use;
import org.governance4j.journal.Movement.Effect;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.testing.ledger.OracleBook.Moved;

/** Lots, found by going through all movements. */
final class OracleLots {

  private final OracleBook book;

  OracleLots(OracleBook book) {
    this.book = book;
  }

  /** A lot as it was opened. */
  record OracleLot(
      long number,
      AccountId account,
      TransferId openedBy,
      LocalDate bookedOn,
      LotUse.Opening opening) {

    static OracleLot opened(Moved by, LotUse use) {
      boolean comesBack = by.movement().effect() == Effect.RELEASE;
      return new OracleLot(
          use.lot(),
          comesBack ? by.movement().from() : by.movement().to(),
          by.transfer().id(),
          by.movement().bookedOn(),
          use.opening().orElseThrow());
    }

    boolean isExpiredOn(LocalDate day) {
      return opening.expiresOn().isPresent() && !day.isBefore(opening.expiresOn().get());
    }
  }

  /** An amount of a lot. */
  record Part(long lot, long amount) {}

  List<OracleLot> all() {
    return book.lots();
  }

  List<OracleLot> of(AccountId account) {
    return all().stream().filter(lot -> lot.account().equals(account)).toList();
  }

  OracleLot lot(long number) {
    return all().get(Math.toIntExact(number));
  }

  /** The lots of an account in the order in which it spends them. */
  List<OracleLot> inOrder(AccountId account) {
    boolean oldest = book.account(account).orElseThrow().lots() == Account.Lots.OLDEST_FIRST;
    Comparator<OracleLot> order =
        Comparator.comparing(
            lot ->
                oldest
                    ? lot.opening().earnedOn()
                    : lot.opening().expiresOn().orElse(LocalDate.MAX));
    return of(account).stream().sorted(order.thenComparing(OracleLot::number)).toList();
  }

  /** What can be spent of a lot at the end of a day, held amounts left out. */
  long remaining(OracleLot lot, LocalDate on) {
    return uses(lot.number(), on, OracleLots::remainingBy);
  }

  /** The same, of all that has been entered. */
  long remaining(OracleLot lot) {
    return remaining(lot, LocalDate.MAX);
  }

  /** What holds have pinned of a lot, of all that has been entered. */
  long pinned(OracleLot lot) {
    return uses(lot.number(), LocalDate.MAX, OracleLots::pinnedBy);
  }

  private interface Sign {
    int of(Use use);
  }

  private long uses(long lot, LocalDate on, Sign sign) {
    return book.uses(lot).stream()
        .filter(used -> used.by().isBookedBy(on))
        .mapToLong(used -> sign.of(used.use().use()) * used.use().amount())
        .sum();
  }

  private static int remainingBy(Use use) {
    return switch (use) {
      case OPEN, RESTORE, UNPIN -> 1;
      case TAKE, PIN -> -1;
      case TAKE_PINNED -> 0;
    };
  }

  private static int pinnedBy(Use use) {
    return switch (use) {
      case PIN -> 1;
      case TAKE_PINNED, UNPIN -> -1;
      case OPEN, RESTORE, TAKE -> 0;
    };
  }

  /** What one hold still pins of a lot at the end of a day. */
  long pinnedBy(Moved hold, long lot, LocalDate on) {
    return book.uses(lot).stream()
        .filter(used -> used.by().isPartOf(hold))
        .filter(used -> used.by().isBookedBy(on))
        .mapToLong(used -> pinnedBy(used.use().use()) * used.use().amount())
        .sum();
  }

  /** What a movement took from the payer's lots and has not been given back, in the order taken. */
  List<Part> taken(Moved one) {
    List<Part> open = new ArrayList<>();
    for (LotUse use : one.movement().lots()) {
      if (use.use() == Use.TAKE || use.use() == Use.TAKE_PINNED) {
        open.add(new Part(use.lot(), use.amount() - givenBack(one, use.lot())));
      }
    }
    return open;
  }

  private long givenBack(Moved one, long lot) {
    return book.answers(one).stream()
        .flatMap(other -> other.movement().lots().stream())
        .filter(use -> comesFrom(use, lot))
        .mapToLong(LotUse::amount)
        .sum();
  }

  private static boolean comesFrom(LotUse use, long lot) {
    return use.use() == Use.RESTORE && use.lot() == lot
        || use.use() == Use.OPEN
            && use.opening().flatMap(LotUse.Opening::source).equals(Optional.of(lot));
  }

  /** The movements that took expired parts of a lot and have not given them back, in order. */
  List<Moved> expiriesOf(long lot) {
    List<Moved> found = new ArrayList<>();
    for (Moved one : book.moved()) {
      if (one.transfer().kind() == Transfer.Kind.EXPIRY && takenOf(one, lot) > 0) {
        found.add(one);
      }
    }
    return found;
  }

  long takenOf(Moved one, long lot) {
    return taken(one).stream().filter(part -> part.lot() == lot).mapToLong(Part::amount).sum();
  }
}
