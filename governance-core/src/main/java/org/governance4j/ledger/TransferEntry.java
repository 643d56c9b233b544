package org.governance4j.ledger;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;

/**
 * Enters the rows of a transfer that moves or holds back something new, and sees whether the limits
 * of its accounts still hold. The accounts are judged by what the whole transfer leaves.
 */
final class TransferEntry {

  private final LedgerState state;
  private final Transfer transfer;
  private final Judgement judgement;
  private final Rows.Header header;
  private final Rows.Days on;
  private final int day;
  private final Map<Book, Integer> touched = new LinkedHashMap<>(4);
  private final Set<Book> lacking = new HashSet<>(0);

  TransferEntry(LedgerState state, Transfer transfer, Judgement judgement) {
    this.state = state;
    this.transfer = transfer;
    this.judgement = judgement;
    header = state.header(transfer);
    int happened = LedgerState.day(transfer.effectiveOn());
    on = new Rows.Days(happened, state.bookedOn(happened));
    day = on.booked();
  }

  int day() {
    return day;
  }

  Rows.Days on() {
    return on;
  }

  /** The rows of new postings. */
  void postings() {
    boolean pending = transfer.kind() == Transfer.Kind.PENDING;
    for (Posting posting : transfer.postings()) {
      Book payer = book(posting.from());
      Book receiver = book(posting.to());
      int expiry = posting.expiresOn().map(LedgerState::day).orElse(LotTable.NEVER);
      if (pending) {
        hold(payer, receiver, posting.amount());
      } else if (posting.extent() == Posting.Extent.EXACT) {
        move(payer, receiver, posting.amount(), -1, expiry);
      } else {
        moveAtMost(payer, receiver, posting.amount(), expiry);
      }
    }
  }

  private void hold(Book payer, Book receiver, long amount) {
    List<LotChoice.Part> parts = parts(payer, amount);
    revive(payer, parts);
    int row = row(Movement.Effect.HOLD, payer, receiver, amount, -1);
    for (LotChoice.Part part : LotChoice.byLot(parts)) {
      state.addUse(row, LotUse.Use.PIN, part.lot(), part.amount());
    }
  }

  /** A row that moves an amount, from lots and into lots where the accounts keep them. */
  int move(Book payer, Book receiver, long amount, int original, int expiry) {
    List<LotChoice.Part> chosen = parts(payer, amount);
    revive(payer, chosen);
    List<LotChoice.Part> parts = LotChoice.byLot(chosen);
    int row = row(Movement.Effect.MOVE, payer, receiver, amount, original);
    for (LotChoice.Part part : parts) {
      state.addUse(row, LotUse.Use.TAKE, part.lot(), part.amount());
    }
    if (receiver.lots() != null) {
      arrive(row, payer, parts, amount, expiry);
    }
    return row;
  }

  private void arrive(int row, Book payer, List<LotChoice.Part> parts, long amount, int expiry) {
    if (payer.lots() == null) {
      if (amount > 0) {
        open(row, LotTable.NO_SOURCE, LedgerState.day(transfer.effectiveOn()), expiry, amount);
      }
      return;
    }
    parts.forEach(part -> openFrom(row, part.lot(), part.amount()));
  }

  /** A lot of what is given from another, with its dates. */
  void openFrom(int row, int source, long amount) {
    open(
        row,
        state.lots().number(source),
        state.lots().earned(source),
        state.lots().expiry(source),
        amount);
  }

  void open(int row, int source, int earned, int expiry, long amount) {
    int lot = state.open(row, source, earned, expiry);
    state.addUse(row, LotUse.Use.OPEN, lot, amount);
  }

  /** Moves what the payer can spare and the receiver has room for, up to an amount. */
  private void moveAtMost(Book payer, Book receiver, long most, int expiry) {
    long amount = most;
    if (payer.lots() != null) {
      amount = parts(payer, amount, false).stream().mapToLong(LotChoice.Part::amount).sum();
    } else {
      amount = Math.max(0, Math.min(amount, Room.below(payer, day)));
    }
    int before = state.rows().size();
    most(amount, taken -> move(payer, receiver, taken, -1, expiry), taken -> beyond(before));
  }

  /**
   * Takes as much of an amount as it can.
   *
   * @param taking enters the rows of an amount
   * @param lacking by how much an amount whose rows are entered is too great
   * @return how much was taken
   */
  long most(long most, LongConsumer taking, LongUnaryOperator lacking) {
    int before = state.rows().size();
    long amount = most;
    taking.accept(amount);
    for (long less = lacking.applyAsLong(amount);
        less > 0 && amount > 0;
        less = lacking.applyAsLong(amount)) {
      state.takeBackRows(before);
      amount = Math.max(0, amount - less);
      taking.accept(amount);
    }
    return amount;
  }

  /** By how much the accounts of the rows behind some are beyond their limits. */
  long beyond(int rows) {
    long beyond = below(rows);
    for (int row = rows; row < state.rows().size(); row++) {
      Book receiver = state.book(state.rows().receiver(row));
      beyond = Math.max(beyond, -Room.above(receiver, state.rows().day(row)));
    }
    return beyond;
  }

  /** By how much those that the rows behind some take from are below their floors. */
  long below(int rows) {
    long below = 0;
    for (int row = rows; row < state.rows().size(); row++) {
      Book payer = state.book(state.rows().payer(row));
      below = Math.max(below, -Room.below(payer, state.rows().day(row)));
    }
    return below;
  }

  List<LotChoice.Part> parts(Book payer, long amount) {
    return parts(payer, amount, true);
  }

  List<LotChoice.Part> parts(Book payer, long amount, boolean needed) {
    LotQueue queue = payer.lots();
    if (queue == null) {
      return List.of();
    }
    List<LotChoice.Part> parts = new LotChoice(state, payer, queue, on, lasts()).choose(amount);
    if (!needed) {
      return untilClosed(parts);
    }
    long found = parts.stream().mapToLong(LotChoice.Part::amount).sum();
    if (found < amount) {
      lotsShort(payer, found);
    }
    return parts;
  }

  /** The parts before the first one that a closed account would have to give back. */
  List<LotChoice.Part> untilClosed(List<LotChoice.Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      int expiry = parts.get(i).expiry();
      if (expiry >= 0 && taker(expiry).status() == Account.Status.CLOSED) {
        return parts.subList(0, i);
      }
    }
    return parts;
  }

  private Book taker(int expiry) {
    return state.book(state.rows().receiver(expiry));
  }

  /** Whether it is more than a hold that is over on the day on which it is booked. */
  private boolean lasts() {
    return transfer.heldUntil().map(LedgerState::day).orElse(LotTable.NEVER) > day;
  }

  /** Notes that the lots of an account have less than is taken of them. */
  void lotsShort(Book payer, long found) {
    if (!lacking.add(payer)) {
      return;
    }
    judgement.violate(
        judgement
            .reason(LedgerReason.BELOW_FLOOR, LedgerLaw.FLOOR)
            .with("account", Fact.of(payer.account().id()))
            .with("day", Fact.of(LedgerState.date(day)))
            .with("available", Fact.of(found, payer.account().unit().unit()))
            .with("floor", Fact.of(0, payer.account().unit().unit())));
  }

  /** Brings back what expired after the day and is spent on it. */
  void revive(Book owner, List<LotChoice.Part> parts) {
    for (LotChoice.Part part : parts) {
      if (part.expiry() >= 0) {
        revive(owner, part.lot(), part.amount(), part.expiry());
      }
    }
  }

  void revive(Book owner, int lot, long amount, int expiry) {
    Book taker = taker(expiry);
    TransferForm.open(taker, judgement);
    int happened = Math.max(on.happened(), state.rows().happened(expiry));
    Rows.Days days = new Rows.Days(happened, state.bookedOn(happened));
    note(taker, amount, days.booked());
    note(owner, amount, days.booked());
    int row = state.addRow(Movement.Effect.REVIVE, taker, owner, amount, days, expiry, header);
    state.addUse(row, LotUse.Use.RESTORE, lot, amount);
  }

  /** Adds a row on the transfer's day, and notes whose limits it may cross. */
  int row(Movement.Effect effect, Book payer, Book receiver, long amount, int original) {
    note(payer, amount, day);
    note(receiver, amount, day);
    return state.addRow(effect, payer, receiver, amount, on, original, header);
  }

  private void note(Book book, long amount, int from) {
    touched.merge(book, from, Math::min);
    if (book.isNamed()) {
      judgement.miss(LedgerJudge.notLoaded(book.account().id()));
    }
    if (book.traffic() > Room.MAX_TRAFFIC - amount) {
      judgement.violate(
          judgement
              .reason(LedgerReason.BALANCE_OUT_OF_RANGE, LedgerLaw.RANGE)
              .with("account", Fact.of(book.account().id()))
              .with("most", Fact.of(Room.MAX_TRAFFIC, book.account().unit().unit())));
    }
  }

  /** Whether all limits hold on all days, now that the rows are entered. */
  void limits() {
    touched.forEach(this::floor);
    touched.forEach(this::ceiling);
  }

  private void floor(Book book, int from) {
    if (!lacking.contains(book) && Room.below(book, from) < 0) {
      Reason reason = judgement.reason(LedgerReason.BELOW_FLOOR, LedgerLaw.FLOOR);
      judgement.violate(Room.belowFloor(reason, book, from, taken(book)));
    }
  }

  private void ceiling(Book book, int from) {
    DaySums filled = book.filled();
    if (filled != null && Room.above(book, from) < 0) {
      Reason reason = judgement.reason(LedgerReason.ABOVE_CEILING, LedgerLaw.CEILING);
      judgement.violate(Room.aboveCeiling(reason, book, filled, from));
    }
  }

  /** What the transfer takes from an account, to say what was available before. */
  private long taken(Book book) {
    long taken = 0;
    int number = state.transfers().size() - 1;
    for (int row = state.transfers().firstRow(number); row < state.rows().size(); row++) {
      if (state.rows().effect(row) == Movement.Effect.RELEASE) {
        continue;
      }
      if (state.rows().payer(row) == book.number()) {
        taken += state.rows().amount(row);
      }
      if (state.rows().receiver(row) == book.number()) {
        taken -= state.rows().amount(row);
      }
    }
    return taken;
  }

  Book book(AccountId id) {
    Book book = state.book(id);
    if (book == null) {
      throw new IllegalStateException("the form of a transfer is judged before it is entered");
    }
    return book;
  }

  LedgerState state() {
    return state;
  }

  Transfer transfer() {
    return transfer;
  }

  Judgement judgement() {
    return judgement;
  }
}
