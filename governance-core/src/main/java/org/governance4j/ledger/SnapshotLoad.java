package org.governance4j.ledger;

import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountState;
import org.governance4j.journal.Change;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Lot;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferState;
import org.governance4j.rule.Unit;

/** Takes a snapshot over into the state of a ledger that has entered nothing yet. */
final class SnapshotLoad {

  /** The unit of an account of which nothing but the name is known. */
  private static final LedgerUnit NAMED = LedgerUnit.of("not-loaded", Unit.COUNT);

  private final LedgerState state;

  SnapshotLoad(LedgerState state) {
    this.state = state;
  }

  /** Takes over a snapshot: its sums as they are, and its rows without doing them again. */
  void load(LedgerSnapshot snapshot) {
    state.beginWith(snapshot);
    state.lots().hold(snapshot.lotCount());
    snapshot.accounts().forEach(this::load);
    snapshot.transfers().forEach(transfer -> loadNames(transfer.entered()));
    snapshot.lots().forEach(this::load);
    snapshot.transfers().forEach(this::load);
    state.endWith(snapshot);
  }

  private void load(AccountState account) {
    Book book = state.add(account.opened(), new Book.Opening(0));
    book.addLimits(
        account.limits().stream()
            .map(since -> new Book.Since(LedgerState.day(since.day()), since.limits())));
    book.status(account.status());
    book.load(account);
    boolean ceiling =
        book.limits().stream().anyMatch(since -> since.limits().ceiling().isPresent());
    if (ceiling && book.filled() == null) {
      book.fill();
    }
  }

  /** Accounts of which nothing but the name is known. */
  private void loadNames(Change.Entered entered) {
    for (Movement movement : entered.movements()) {
      loadName(movement.from());
      loadName(movement.to());
    }
  }

  private Book loadName(AccountId id) {
    Book known = state.book(id);
    return known != null ? known : state.add(Account.unlimited(id, NAMED), new Book.Opening(-1));
  }

  private void load(Lot lot) {
    Book owner = loadName(lot.account());
    int place =
        state
            .lots()
            .add(
                new LotTable.Opening(
                    LotTable.NO_ROW,
                    owner.number(),
                    LedgerState.day(lot.bookedOn()),
                    lot.source().map(Math::toIntExact).orElse(LotTable.NO_SOURCE),
                    LedgerState.day(lot.earnedOn()),
                    lot.expiresOn().map(LedgerState::day).orElse(LotTable.NEVER)),
                Math.toIntExact(lot.number()));
    state.openedBy(place, lot.openedBy());
    state.lots().addPinned(place, lot.pinned());
    state.lots().addRemaining(place, lot.remaining());
    lot.expiring()
        .forEach(
            part -> state.lots().addExpiring(place, LedgerState.day(part.day()), part.amount()));
    lot.free()
        .forEach(part -> state.lots().loadFree(place, LedgerState.day(part.day()), part.amount()));
    if (lot.remaining() != 0 && owner.lots() != null) {
      owner.lots().add(place);
    }
  }

  private void load(TransferState loaded) {
    Transfer transfer = loaded.entered().transfer();
    int number = state.beginLoaded(transfer);
    Rows.Header header = state.header(transfer);
    for (int i = 0; i < loaded.settled().size(); i++) {
      Movement movement = loaded.entered().movements().get(i);
      Rows.Days on =
          new Rows.Days(
              LedgerState.day(movement.effectiveOn()), LedgerState.day(movement.bookedOn()));
      int row =
          state
              .rows()
              .add(
                  movement.effect(),
                  state.known(movement.from()).number(),
                  state.known(movement.to()).number(),
                  movement.amount(),
                  on,
                  state.original(movement),
                  header);
      state.settle(row, loaded.settled().get(i));
      movement.lots().forEach(use -> loadUse(row, use));
      note(row, movement);
    }
    state.endLoaded(number, loaded.settledBy());
  }

  private void loadUse(int row, LotUse use) {
    state.lots().addUse(row, use.use(), state.lots().place(use.lot()), use.amount());
  }

  /** What a loaded row still does to its payer. */
  private void note(int row, Movement movement) {
    Book payer = state.known(movement.from());
    boolean open = state.settled(row) < state.rows().amount(row);
    if (movement.effect() == Movement.Effect.HOLD && open) {
      state.noteHold(row, true);
    }
    if (state.rows().kind(row) == Transfer.Kind.EXPIRY && open) {
      payer.noteExpiry(row, true);
    }
  }
}
