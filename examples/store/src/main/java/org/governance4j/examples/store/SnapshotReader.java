package org.governance4j.examples.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Sets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.AccountState;
import org.governance4j.journal.Change;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Lot;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.MovementRef;
import org.governance4j.journal.TransferId;
import org.governance4j.journal.TransferState;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/** Reads snapshots from the rows, within a transaction that sees one state of them. */
final class SnapshotReader {

  /** Which rows of a ledger: all, or those of which a column has one of some values. */
  private record Which(@Nullable Columns values) {

    static final Which ALL = new Which(null);

    String of(String column) {
      return values == null ? "" : " and " + column + " = any (?)";
    }

    boolean isNone() {
      return values != null && values.isEmpty();
    }
  }

  private final Connection connection;
  private final String ledger;
  private final EntryReader entries;

  SnapshotReader(Connection connection, String ledger, EntryReader entries) {
    this.connection = connection;
    this.ledger = ledger;
    this.entries = entries;
  }

  LedgerSnapshot whole() throws SQLException {
    return head()
        .extent(LedgerSnapshot.Extent.WHOLE)
        .accounts(accounts(Which.ALL).values())
        .transfers(transfers(Which.ALL).values())
        .lots(lots(Which.ALL))
        .build();
  }

  LedgerSnapshot part(Set<AccountId> accounts, Set<TransferId> transfers) throws SQLException {
    Columns names = Columns.texts(accounts.stream().map(AccountId::value).toList());
    Map<AccountId, AccountState> foundAccounts = accounts(new Which(names));
    Map<TransferId, TransferState> foundTransfers = transfers(withOpen(names, transfers));
    return head()
        .extent(LedgerSnapshot.Extent.PART)
        .accounts(
            accounts.stream().filter(foundAccounts::containsKey).map(foundAccounts::get).toList())
        .absentAccounts(Sets.difference(accounts, foundAccounts.keySet()))
        .transfers(foundTransfers.values())
        .absentTransfers(Sets.difference(transfers, foundTransfers.keySet()))
        .lots(lots(withUsed(names, foundTransfers.values())))
        .build();
  }

  /** The transfers that are asked for, and those that hold or took something of the accounts. */
  private Which withOpen(Columns accounts, Set<TransferId> asked) throws SQLException {
    Set<String> ids = new TreeSet<>();
    asked.forEach(id -> ids.add(id.value()));
    each(
        "select transfer from movements where ledger = ? and holder = any (?) and open",
        new Which(accounts),
        row -> ids.add(row.getString(1)));
    return new Which(Columns.texts(ids));
  }

  /** The lots that have something left of the accounts, and those that the transfers used. */
  private Which withUsed(Columns accounts, Iterable<TransferState> transfers) throws SQLException {
    Set<Long> numbers = new TreeSet<>();
    for (TransferState transfer : transfers) {
      transfer
          .entered()
          .movements()
          .forEach(movement -> movement.lots().stream().map(LotUse::lot).forEach(numbers::add));
    }
    each(
        "select number from lots where ledger = ? and account = any (?) and open",
        new Which(accounts),
        row -> numbers.add(row.getLong(1)));
    return new Which(Columns.numbers(numbers));
  }

  private LedgerSnapshot.Builder head() throws SQLException {
    JournalEntry first = entries.read("seq = 1").orElseThrow(SnapshotReader::missing);
    JournalEntry last =
        entries
            .read("seq = (select version from ledgers where id = ledger)")
            .orElseThrow(SnapshotReader::missing);
    if (!(first.change() instanceof Change.Started started)) {
      throw new StoreException("the first entry does not start a ledger");
    }
    LedgerSnapshot.Builder snapshot =
        LedgerSnapshot.builder()
            .ledger(started.ledger())
            .terms(started.terms())
            .head(new JournalHead(last.sequence(), last.hash()))
            .lastPostedAt(last.postedAt());
    each(
        "select closed_through, account_count, transfer_count, lot_count from ledgers"
            + " where id = ?",
        Which.ALL,
        row ->
            snapshot
                .closedThrough(day(row, "closed_through"))
                .accountCount(row.getInt("account_count"))
                .transferCount(row.getInt("transfer_count"))
                .lotCount(row.getInt("lot_count")));
    return snapshot;
  }

  private static StoreException missing() {
    return new StoreException("the ledger is not stored, or its first or last entry is missing");
  }

  /** Accounts in the order in which they were opened. */
  private Map<AccountId, AccountState> accounts(Which which) throws SQLException {
    ImmutableListMultimap<AccountId, AccountState.LimitsSince> limits = limits(which);
    ImmutableListMultimap<AccountId, AccountState.DayChange> days = days(which);
    Map<AccountId, AccountState> accounts = new LinkedHashMap<>();
    each(
        "select * from accounts where ledger = ?" + which.of("id") + " order by seq",
        which,
        row -> {
          AccountId id = AccountId.of(row.getString("id"));
          accounts.put(
              id,
              new AccountState(
                  account(id, row),
                  Account.Status.valueOf(row.getString("status")),
                  limits.get(id),
                  row.getLong("traffic"),
                  days.get(id)));
        });
    return accounts;
  }

  private static Account account(AccountId id, ResultSet row) throws SQLException {
    return new Account(
        id,
        LedgerUnit.of(row.getString("unit_code"), Unit.valueOf(row.getString("unit"))),
        limits(row),
        Account.Lots.valueOf(row.getString("lots")));
  }

  private static AccountLimits limits(ResultSet row) throws SQLException {
    return new AccountLimits(number(row, "floor"), number(row, "ceiling"));
  }

  private ImmutableListMultimap<AccountId, AccountState.LimitsSince> limits(Which which)
      throws SQLException {
    ImmutableListMultimap.Builder<AccountId, AccountState.LimitsSince> limits =
        ImmutableListMultimap.builder();
    each(
        "select * from account_limits where ledger = ?" + which.of("account") + " order by seq",
        which,
        row ->
            limits.put(
                AccountId.of(row.getString("account")),
                new AccountState.LimitsSince(day(row, "since").orElseThrow(), limits(row))));
    return limits.build();
  }

  private ImmutableListMultimap<AccountId, AccountState.DayChange> days(Which which)
      throws SQLException {
    ImmutableListMultimap.Builder<AccountId, AccountState.DayChange> days =
        ImmutableListMultimap.builder();
    each(
        "select * from account_days where ledger = ?"
            + which.of("account")
            + " and (posted, held, expired, expected, corrected) <> (0, 0, 0, 0, 0) order by day",
        which,
        row ->
            days.put(
                AccountId.of(row.getString("account")),
                new AccountState.DayChange(
                    day(row, "day").orElseThrow(),
                    row.getLong("posted"),
                    row.getLong("held"),
                    row.getLong("expired"),
                    row.getLong("expected"),
                    row.getLong("corrected"))));
    return days.build();
  }

  /** Transfers in the order in which they were entered. */
  private Map<TransferId, TransferState> transfers(Which which) throws SQLException {
    Map<MovementRef, Long> settled = settled(which);
    ImmutableListMultimap<TransferId, TransferId> settledBy = settledBy(which);
    Map<TransferId, TransferState> transfers = new LinkedHashMap<>();
    each(
        "select t.id, e.change from transfers t join entries e on e.ledger = t.ledger and e.seq ="
            + " t.seq where t.ledger = ?"
            + which.of("t.id")
            + " order by t.seq",
        which,
        row -> {
          TransferId id = TransferId.of(row.getString("id"));
          if (!(entries.change(row) instanceof Change.Entered entered)) {
            throw new StoreException("a transfer's entry is that of no transfer");
          }
          ImmutableList.Builder<Long> amounts = ImmutableList.builder();
          for (int place = 0; place < entered.movements().size(); place++) {
            amounts.add(settled.getOrDefault(new MovementRef(id, place), 0L));
          }
          transfers.put(id, new TransferState(entered, amounts.build(), settledBy.get(id)));
        });
    return transfers;
  }

  private Map<MovementRef, Long> settled(Which which) throws SQLException {
    Map<MovementRef, Long> settled = new HashMap<>();
    each(
        "select transfer, place, settled from movements where ledger = ?" + which.of("transfer"),
        which,
        row ->
            settled.put(
                new MovementRef(TransferId.of(row.getString("transfer")), row.getInt("place")),
                row.getLong("settled")));
    return settled;
  }

  private ImmutableListMultimap<TransferId, TransferId> settledBy(Which which) throws SQLException {
    ImmutableListMultimap.Builder<TransferId, TransferId> settledBy =
        ImmutableListMultimap.builder();
    each(
        "select settles, id from transfers where ledger = ? and settles is not null"
            + which.of("settles")
            + " order by seq",
        which,
        row ->
            settledBy.put(
                TransferId.of(row.getString("settles")), TransferId.of(row.getString("id"))));
    return settledBy.build();
  }

  private ImmutableList<Lot> lots(Which which) throws SQLException {
    LotDays free = new LotDays();
    LotDays expiring = new LotDays();
    each(
        "select * from lot_days where ledger = ?" + which.of("lot"),
        which,
        row -> {
          LocalDate day = day(row, "day").orElseThrow();
          free.add(row.getLong("lot"), day, row.getLong("free"));
          expiring.add(row.getLong("lot"), day, row.getLong("expiring"));
        });
    ImmutableList.Builder<Lot> lots = ImmutableList.builder();
    each(
        "select * from lots where ledger = ?" + which.of("number") + " order by number",
        which,
        row -> lots.add(lot(row, free, expiring)));
    return lots.build();
  }

  /** A lot, whose row has what is free and expires on its own days. */
  private static Lot lot(ResultSet row, LotDays free, LotDays expiring) throws SQLException {
    long number = row.getLong("number");
    LocalDate bookedOn = day(row, "booked_on").orElseThrow();
    Optional<LocalDate> expiresOn = day(row, "expires_on");
    free.add(number, bookedOn, row.getLong("free"));
    if (expiresOn.isPresent()) {
      expiring.add(number, expiresOn.get(), row.getLong("expiring"));
    }
    return Lot.builder()
        .number(number)
        .account(AccountId.of(row.getString("account")))
        .openedBy(TransferId.of(row.getString("opened_by")))
        .bookedOn(bookedOn)
        .remaining(row.getLong("remaining"))
        .pinned(row.getLong("pinned"))
        .earnedOn(day(row, "earned_on").orElseThrow())
        .expiresOn(expiresOn)
        .free(free.of(number))
        .expiring(expiring.of(number))
        .source(number(row, "source"))
        .build();
  }

  /** What changes of lots on which days. */
  private static final class LotDays {

    private final Map<Long, TreeMap<LocalDate, Long>> changes = new HashMap<>();

    void add(long lot, LocalDate day, long change) {
      if (change != 0) {
        changes.computeIfAbsent(lot, none -> new TreeMap<>()).put(day, change);
      }
    }

    ImmutableList<Lot.OnDay> of(long lot) {
      return changes.getOrDefault(lot, new TreeMap<>()).entrySet().stream()
          .map(day -> new Lot.OnDay(day.getKey(), day.getValue()))
          .collect(ImmutableList.toImmutableList());
    }
  }

  private void each(String sql, Which which, RowTaker taker) throws SQLException {
    if (which.isNone()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, ledger);
      if (which.values() != null) {
        which.values().bind(statement, 2);
      }
      RowTaker.takeAll(statement, taker);
    }
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class));
  }
}
