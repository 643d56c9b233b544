package org.governance4j.ledger;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.governance4j.journal.AccountState;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.Lot;
import org.governance4j.journal.TransferId;
import org.governance4j.journal.TransferState;
import org.jspecify.annotations.Nullable;

/** Takes snapshots of a ledger's state. */
final class Snapshots {

  private final LedgerState state;

  Snapshots(LedgerState state) {
    this.state = state;
  }

  /** Fills in what a snapshot of everything lists. */
  LedgerSnapshot.Builder whole(LedgerSnapshot.Builder snapshot) {
    ImmutableList.Builder<Book> books = ImmutableList.builder();
    for (int number = 0; number < state.accounts(); number++) {
      books.add(state.book(number));
    }
    Set<Integer> transfers = new TreeSet<>();
    for (int number = 0; number < state.transfers().size(); number++) {
      transfers.add(number);
    }
    Set<Integer> lots = new TreeSet<>();
    for (int lot = 0; lot < state.lots().size(); lot++) {
      lots.add(lot);
    }
    return fill(snapshot, LedgerSnapshot.Extent.WHOLE, books.build(), transfers, lots);
  }

  /** Fills in what belongs to some accounts and transfers. */
  LedgerSnapshot.Builder part(
      LedgerSnapshot.Builder snapshot, Collection<Book> books, Collection<Integer> transfers) {
    Set<Integer> all = new TreeSet<>(transfers);
    Set<Integer> lots = new TreeSet<>();
    for (Book book : books) {
      book.holds().forEach(row -> all.add(state.transfers().numberOf(row)));
      book.expiries().stream()
          .filter(row -> state.settled(row) < state.rows().amount(row))
          .forEach(row -> all.add(state.transfers().numberOf(row)));
      LotQueue queue = book.lots();
      for (int i = 0; queue != null && i < queue.size(); i++) {
        lots.add(queue.get(i));
      }
    }
    all.forEach(number -> addLots(number, lots));
    return fill(snapshot, LedgerSnapshot.Extent.PART, books, all, lots);
  }

  private void addLots(int number, Set<Integer> lots) {
    int end = state.lots().firstUse(state.endOf(number));
    for (int use = state.lots().firstUse(state.transfers().firstRow(number)); use < end; use++) {
      lots.add(state.lots().useLot(use));
    }
  }

  private LedgerSnapshot.Builder fill(
      LedgerSnapshot.Builder snapshot,
      LedgerSnapshot.Extent extent,
      Collection<Book> books,
      Set<Integer> transfers,
      Set<Integer> lots) {
    Inquiry inquiry = new Inquiry(state);
    return snapshot
        .extent(extent)
        .accountCount(state.accountCount())
        .transferCount(state.transferCount())
        .lotCount(state.lots().next())
        .closedThrough(
            state.closedThrough() == Integer.MIN_VALUE
                ? Optional.empty()
                : Optional.of(LedgerState.date(state.closedThrough())))
        .accounts(books.stream().map(this::account).collect(ImmutableList.toImmutableList()))
        .transfers(transfers.stream().map(this::transfer).collect(ImmutableList.toImmutableList()))
        .lots(lots.stream().<Lot>map(inquiry::lot).collect(ImmutableList.toImmutableList()));
  }

  private TransferState transfer(int number) {
    ImmutableList.Builder<Long> settled = ImmutableList.builder();
    for (int row = state.transfers().firstRow(number); row < state.endOf(number); row++) {
      settled.add(state.settled(row));
    }
    ImmutableList<TransferId> by = new Inquiry(state).settledBy(number);
    return new TransferState(new Inquiry(state).entered(number), settled.build(), by);
  }

  private AccountState account(Book book) {
    TreeMap<Integer, long[]> days = new TreeMap<>();
    add(days, 0, book.posted());
    add(days, 1, book.held());
    add(days, 2, book.expired());
    add(days, 3, book.expected());
    add(days, 4, book.corrected());
    ImmutableList.Builder<AccountState.DayChange> changes = ImmutableList.builder();
    days.forEach(
        (day, sums) ->
            changes.add(
                new AccountState.DayChange(
                    LedgerState.date(day), sums[0], sums[1], sums[2], sums[3], sums[4])));
    ImmutableList<AccountState.LimitsSince> limits =
        book.limits().stream()
            .skip(1)
            .map(since -> new AccountState.LimitsSince(date(since.day()), since.limits()))
            .collect(ImmutableList.toImmutableList());
    return new AccountState(
        book.opened(), book.status(), limits, book.traffic(), withoutZeros(changes.build()));
  }

  private static ImmutableList<AccountState.DayChange> withoutZeros(
      ImmutableList<AccountState.DayChange> changes) {
    return changes.stream()
        .filter(
            day ->
                (day.posted() | day.held() | day.expired() | day.expected() | day.corrected()) != 0)
        .collect(ImmutableList.toImmutableList());
  }

  private static void add(Map<Integer, long[]> days, int column, @Nullable Series series) {
    if (series != null) {
      series.forEach((day, change) -> cell(days, day)[column] += change);
    }
  }

  private static long[] cell(Map<Integer, long[]> days, int day) {
    return days.computeIfAbsent(day, unknown -> new long[5]);
  }

  private static LocalDate date(int day) {
    return LedgerState.date(day);
  }
}
