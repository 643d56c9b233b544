package org.governance4j.ledger;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.Change;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.Lot;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.MovementRef;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;

/**
 * Makes values of what a ledger has in memory: what was entered, what is open, and where something
 * came from and went.
 */
final class Inquiry {

  private final LedgerState state;

  Inquiry(LedgerState state) {
    this.state = state;
  }

  ImmutableList<Transfer> holds(Book book, LocalDate on) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (int row : book.holds()) {
      if (state.rows().day(row) <= LedgerState.day(on)
          && state.heldUntil(row) > LedgerState.day(on)) {
        numbers.add(state.transfers().numberOf(row));
      }
    }
    return numbers.stream().map(this::transfer).collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Lot> lots(Book book) {
    Set<Integer> numbers = new LinkedHashSet<>();
    LotQueue queue = book.lots();
    for (int i = 0; queue != null && i < queue.size(); i++) {
      numbers.add(queue.get(i));
    }
    for (int row : book.holds()) {
      LotTable lots = state.lots();
      for (int use = lots.firstUse(row); use < lots.firstUse(row + 1); use++) {
        numbers.add(lots.useLot(use));
      }
    }
    return numbers.stream().map(this::lot).collect(ImmutableList.toImmutableList());
  }

  Lot lot(int number) {
    LotUse.Opening opening = opening(number);
    return new Lot(
        state.lots().number(number),
        state.owner(number).account().id(),
        state.openerOf(number),
        LedgerState.date(state.lots().bookedOn(number)),
        state.lots().remaining(number),
        state.lots().pinned(number),
        opening.earnedOn(),
        opening.expiresOn(),
        onDays(state.lots().free(number, state.rows(), state::heldUntil)),
        onDays(state.lots().expiring(number)),
        opening.source());
  }

  private static ImmutableList<Lot.OnDay> onDays(Map<Integer, Long> changes) {
    return changes.entrySet().stream()
        .filter(change -> change.getValue() != 0)
        .map(change -> new Lot.OnDay(LedgerState.date(change.getKey()), change.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<LotTrace> trace(int number) {
    ImmutableList.Builder<LotTrace> traces = ImmutableList.builder();
    LotTable lots = state.lots();
    int from = lots.firstUse(Math.max(0, lots.openedBy(number)));
    for (int use = from; use < lots.useCount(); use++) {
      if (lots.useLot(use) == number) {
        traces.add(trace(use, number));
      } else if (lots.use(use) == LotUse.Use.OPEN
          && lots.source(lots.useLot(use)) == lots.number(number)) {
        traces.add(trace(use, lots.useLot(use)));
      }
    }
    return traces.build();
  }

  private LotTrace trace(int use, int lot) {
    int row = state.lots().useRow(use);
    LotUse.Use what = state.lots().use(use);
    return new LotTrace(
        state.transfers().id(state.transfers().numberOf(row)),
        state.book(state.rows().payer(row)).account().id(),
        state.book(state.rows().receiver(row)).account().id(),
        new LotUse(
            what,
            state.lots().number(lot),
            state.lots().useAmount(use),
            what == LotUse.Use.OPEN ? Optional.of(opening(lot)) : Optional.empty()));
  }

  ImmutableList<TransferId> settledBy(int number) {
    return ImmutableList.copyOf(state.settlements(number));
  }

  long standing(int number) {
    long standing = 0;
    for (int row = state.transfers().firstRow(number); row < state.endOf(number); row++) {
      Movement.Effect effect = state.rows().effect(row);
      if (effect == Movement.Effect.MOVE || effect == Movement.Effect.SETTLE) {
        standing += state.rows().amount(row) - state.settled(row);
      }
    }
    return standing;
  }

  /** A transfer as it was asked for. */
  Transfer transfer(int number) {
    Transfer stated = state.stated(number);
    if (stated != null) {
      return stated;
    }
    int row = state.transfers().firstRow(number);
    return Transfer.posted(state.transfers().id(number))
        .postings(
            ImmutableList.of(
                new Posting(
                    state.book(state.rows().payer(row)).account().id(),
                    state.book(state.rows().receiver(row)).account().id(),
                    state.rows().amount(row),
                    Posting.Extent.EXACT,
                    state.openedUntil(row))))
        .effectiveOn(LocalDate.ofEpochDay(state.rows().day(row)))
        .recordedAt(state.rows().recordedAt(row))
        .grounds(Grounds.of(state.rows().rule(row)))
        .build();
  }

  /** The change of an entry, counted from 0. */
  Change changeOf(int entry) {
    int number = state.transferOf(entry);
    return number < 0 ? state.other(entry) : entered(number);
  }

  /** A transfer with its movements. */
  Change.Entered entered(int number) {
    ImmutableList.Builder<Movement> movements = ImmutableList.builder();
    for (int row = state.transfers().firstRow(number); row < state.endOf(number); row++) {
      movements.add(movement(row));
    }
    return new Change.Entered(transfer(number), movements.build());
  }

  private Movement movement(int row) {
    return new Movement(
        state.rows().effect(row),
        state.book(state.rows().payer(row)).account().id(),
        state.book(state.rows().receiver(row)).account().id(),
        state.rows().amount(row),
        LedgerState.date(state.rows().happened(row)),
        LedgerState.date(state.rows().day(row)),
        place(row),
        uses(row));
  }

  private Optional<MovementRef> place(int row) {
    int original = state.rows().original(row);
    if (original < 0) {
      return Optional.empty();
    }
    int number = state.transfers().numberOf(original);
    return Optional.of(
        new MovementRef(
            state.transfers().id(number), original - state.transfers().firstRow(number)));
  }

  private ImmutableList<LotUse> uses(int row) {
    ImmutableList.Builder<LotUse> uses = ImmutableList.builder();
    for (int use = state.lots().firstUse(row);
        use < state.lots().useCount() && state.lots().useRow(use) == row;
        use++) {
      int lot = state.lots().useLot(use);
      LotUse.Use what = state.lots().use(use);
      uses.add(
          new LotUse(
              what,
              state.lots().number(lot),
              state.lots().useAmount(use),
              what == LotUse.Use.OPEN ? Optional.of(opening(lot)) : Optional.empty()));
    }
    return uses.build();
  }

  LotUse.Opening opening(int lot) {
    return new LotUse.Opening(
        LocalDate.ofEpochDay(state.lots().earned(lot)),
        state.lots().expiry(lot) == LotTable.NEVER
            ? Optional.empty()
            : Optional.of(LocalDate.ofEpochDay(state.lots().expiry(lot))),
        state.lots().source(lot) == LotTable.NO_SOURCE
            ? Optional.empty()
            : Optional.of((long) state.lots().source(lot)));
  }
}
