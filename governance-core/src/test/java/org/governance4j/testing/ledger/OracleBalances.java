package org.governance4j.testing.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Movement.Effect;
import org.governance4j.ledger.Balance;
import org.governance4j.testing.ledger.OracleBook.Moved;
import org.governance4j.testing.ledger.OracleLots.OracleLot;

/** Balances, added up from the first movement on with every question. */
final class OracleBalances {

  private final OracleBook book;
  private final OracleLots lots;

  OracleBalances(OracleBook book) {
    this.book = book;
    this.lots = new OracleLots(book);
  }

  Balance balance(AccountId account, LocalDate on) {
    return new Balance(posted(account, on), heldFrom(account, on), expired(account, on));
  }

  long available(AccountId account, LocalDate on) {
    // What a draft takes too much of an expired lot makes no other lot greater.
    long expired =
        lots.of(account).stream()
            .filter(lot -> lot.isExpiredOn(on))
            .mapToLong(lot -> Math.max(0, expired(lot, on)))
            .sum();
    return posted(account, on) - heldFrom(account, on) - expired;
  }

  /** What has arrived minus what has left, by the days of booking. */
  long posted(AccountId account, LocalDate on) {
    return sum(account, on, Movement::bookedOn);
  }

  /** The same by the days on which things happened. */
  long corrected(AccountId account, LocalDate on) {
    return sum(account, on, Movement::effectiveOn);
  }

  private long sum(AccountId account, LocalDate on, Function<Movement, LocalDate> day) {
    return book.moved().stream()
        .filter(one -> one.moves() && !day.apply(one.movement()).isAfter(on))
        .mapToLong(one -> signed(one.movement(), account))
        .sum();
  }

  static long signed(Movement movement, AccountId account) {
    if (movement.from().equals(account)) {
      return -movement.amount();
    }
    return movement.to().equals(account) ? movement.amount() : 0;
  }

  /** What is there, without what has expired, and with what is on its way. */
  long coming(AccountId account, LocalDate on) {
    return posted(account, on) - expired(account, on) + heldFor(account, on);
  }

  /** What pending transfers hold back from an account. */
  long heldFrom(AccountId account, LocalDate on) {
    return held(on, hold -> hold.from().equals(account));
  }

  /** What pending transfers hold for an account. */
  long heldFor(AccountId account, LocalDate on) {
    return held(on, hold -> hold.to().equals(account));
  }

  private long held(LocalDate on, Function<Movement, Boolean> which) {
    return book.moved().stream()
        .filter(one -> one.movement().effect() == Effect.HOLD && one.isBookedBy(on))
        .filter(one -> which.apply(one.movement()) && !isOver(one, on))
        .mapToLong(
            one ->
                one.movement().amount()
                    - book.answers(one).stream()
                        .filter(other -> other.isBookedBy(on))
                        .mapToLong(other -> other.movement().amount())
                        .sum())
        .sum();
  }

  private static boolean isOver(Moved hold, LocalDate on) {
    Optional<LocalDate> until = hold.transfer().heldUntil();
    return until.isPresent() && !on.isBefore(until.get());
  }

  /**
   * What has expired by a day and has not been taken: pinned no more, or by holds that are over.
   */
  long expired(AccountId account, LocalDate on) {
    return lots.of(account).stream()
        .filter(lot -> lot.isExpiredOn(on))
        .mapToLong(lot -> expired(lot, on))
        .sum();
  }

  /** What is left on a day of a lot that has expired by then; nothing before it arrives. */
  long expired(OracleLot lot, LocalDate on) {
    if (on.isBefore(lot.bookedOn())) {
      return 0;
    }
    return lots.remaining(lot, on) + pinnedBeyondTime(lot.number(), on);
  }

  private long pinnedBeyondTime(long lot, LocalDate on) {
    return book.uses(lot).stream()
        .filter(used -> used.use().use() == LotUse.Use.PIN)
        .map(OracleBook.Used::by)
        .filter(one -> one.isBookedBy(on) && isOver(one, on))
        .mapToLong(one -> lots.pinnedBy(one, lot, on))
        .sum();
  }

  /** The days on which any balance can change, and their neighbours. */
  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Moved one : book.moved()) {
      days.add(one.movement().bookedOn());
      days.add(one.movement().effectiveOn());
      one.transfer().heldUntil().ifPresent(days::add);
      for (LotUse use : one.movement().lots()) {
        use.opening().flatMap(LotUse.Opening::expiresOn).ifPresent(days::add);
      }
    }
    book.accounts()
        .forEach(
            account ->
                book.limits(account.id()).stream().skip(1).forEach(since -> days.add(since.day())));
    return days;
  }
}
