package org.governance4j.examples.store;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Decision;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.MovementRef;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;

/** Writes a decision's entries, and what they add to the other rows, within a transaction. */
final class RowWriter {

  private static final DayChanges.LotSums NOTHING = new DayChanges.LotSums();

  private final Connection connection;
  private final String ledger;
  private final EntryCodec codec;

  RowWriter(Connection connection, String ledger, EntryCodec codec) {
    this.connection = connection;
    this.ledger = ledger;
    this.codec = codec;
  }

  /**
   * Writes all rows; false, and nothing written, if the ledger is not at the decision's version.
   */
  boolean write(Decision decision) throws SQLException {
    List<JournalEntry> entries = decision.entries();
    Projection projection = new Projection(entries);
    if (!moveHead(decision, projection)) {
      return false;
    }
    writeEntries(entries);
    writeTransfers(projection);
    openAccounts(projection);
    changeAccounts(projection);
    writeLimits(projection);
    DayChanges days = new DayChanges(lotTerms(projection), changeMovements(projection));
    days.add(entries);
    changeDays(days);
    openLots(projection, days);
    changeLots(projection, days);
    changeLotDays(days);
    return true;
  }

  /** Waits for whoever writes the ledger now, and sees whether he moved on. */
  private boolean moveHead(Decision decision, Projection projection) throws SQLException {
    List<JournalEntry> entries = decision.entries();
    String sql =
        decision.version() == 0
            ? "insert into ledgers (version, hash, closed_through, account_count, transfer_count,"
                + " lot_count, id) select ?, ?, ?, ?, ?, ?, ? where ? = 0 on conflict do nothing"
            : "update ledgers set version = ?, hash = ?,"
                + " closed_through = coalesce(?, closed_through),"
                + " account_count = account_count + ?, transfer_count = transfer_count + ?,"
                + " lot_count = lot_count + ? where id = ? and version = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      JournalEntry last = entries.get(entries.size() - 1);
      statement.setLong(1, last.sequence());
      statement.setBytes(2, HexFormat.of().parseHex(last.hash()));
      statement.setObject(3, projection.closedThrough.orElse(null), Types.DATE);
      statement.setInt(4, projection.opened.size());
      statement.setInt(5, projection.transfers.size());
      statement.setInt(6, projection.newLots.size());
      statement.setString(7, ledger);
      statement.setLong(8, decision.version());
      return statement.executeUpdate() == 1;
    }
  }

  private void writeEntries(List<JournalEntry> entries) throws SQLException {
    Columns rows = new Columns("int8", "int8", "timestamptz", "int4", "bytea", "bytea");
    for (JournalEntry entry : entries) {
      Instant micros = entry.postedAt().truncatedTo(ChronoUnit.MICROS);
      rows.add(
          entry.sequence(),
          entry.batch(),
          micros.atOffset(ZoneOffset.UTC),
          (int) Duration.between(micros, entry.postedAt()).toNanos(),
          codec.write(entry.change()),
          HexFormat.of().parseHex(entry.hash()));
    }
    execute(
        "insert into entries (ledger, seq, batch, posted_at, nanos, change, hash)"
            + " select ?, * from unnest(?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void writeTransfers(Projection projection) throws SQLException {
    Columns rows = new Columns("text", "int8", "text");
    for (Projection.TransferRow row : projection.transfers) {
      Transfer transfer = row.transfer();
      String settles = transfer.of().map(TransferId::value).orElse(null);
      rows.add(transfer.id().value(), row.sequence(), settles);
    }
    execute(
        "insert into transfers (ledger, id, seq, settles) select ?, * from unnest(?, ?, ?)", rows);
  }

  private void openAccounts(Projection projection) throws SQLException {
    Columns rows = new Columns("text", "int8", "text", "text", "int8", "int8", "text");
    for (Projection.OpenedAccount row : projection.opened) {
      Account account = row.account();
      rows.add(
          account.id().value(),
          row.sequence(),
          account.unit().code(),
          account.unit().unit().name(),
          account.limits().floor().orElse(null),
          account.limits().ceiling().orElse(null),
          account.lots().name());
    }
    execute(
        "insert into accounts (ledger, id, seq, unit_code, unit, floor, ceiling, lots, status,"
            + " traffic) select ?, *, 'OPEN', 0 from unnest(?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void changeAccounts(Projection projection) throws SQLException {
    Columns rows = new Columns("text", "int8", "text");
    TreeSet<AccountId> accounts = new TreeSet<>(projection.traffic.keySet());
    accounts.addAll(projection.statuses.keySet());
    for (AccountId account : accounts) {
      rows.add(
          account.value(),
          projection.traffic.getOrDefault(account, 0L),
          projection.statuses.get(account));
    }
    execute(
        "update accounts a set traffic = a.traffic + c.traffic,"
            + " status = coalesce(c.status, a.status)"
            + " from (select ? as ledger, * from unnest(?, ?, ?) as u (id, traffic, status)) c"
            + " where a.ledger = c.ledger and a.id = c.id",
        rows);
  }

  private void writeLimits(Projection projection) throws SQLException {
    Columns rows = new Columns("text", "int8", "date", "int8", "int8");
    for (Projection.LimitsRow row : projection.limits) {
      rows.add(
          row.account().value(),
          row.sequence(),
          row.since(),
          row.limits().floor().orElse(null),
          row.limits().ceiling().orElse(null));
    }
    execute(
        "insert into account_limits (ledger, account, seq, since, floor, ceiling)"
            + " select ?, * from unnest(?, ?, ?, ?, ?)",
        rows);
  }

  /** What the lots are that the entries use: those that they open, and those that were there. */
  private Map<Long, DayChanges.LotTerms> lotTerms(Projection projection) throws SQLException {
    Map<Long, DayChanges.LotTerms> terms = new HashMap<>();
    projection.newLots.forEach(
        (number, lot) ->
            terms.put(
                number,
                new DayChanges.LotTerms(
                    lot.account(), lot.bookedOn(), lot.opening().expiresOn().orElse(null))));
    Columns rows = new Columns("int8");
    Sets.difference(projection.lots.keySet(), projection.newLots.keySet()).forEach(rows::add);
    query(
        "select number, account, booked_on, expires_on from lots"
            + " where ledger = ? and number = any (?)",
        rows,
        row ->
            terms.put(
                row.getLong(1),
                new DayChanges.LotTerms(
                    AccountId.of(row.getString(2)),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class))));
    return terms;
  }

  private void openLots(Projection projection, DayChanges days) throws SQLException {
    Columns rows =
        new Columns(
            "int8", "text", "text", "date", "date", "date", "int8", "int8", "int8", "int8", "int8");
    projection.newLots.forEach(
        (number, lot) -> {
          Projection.LotRow lots = requireNonNull(projection.lots.get(number));
          DayChanges.LotSums sums = days.inTime.getOrDefault(number, NOTHING);
          rows.add(
              number,
              lot.account().value(),
              lot.openedBy().value(),
              lot.bookedOn(),
              lot.opening().earnedOn(),
              lot.opening().expiresOn().orElse(null),
              lot.opening().source().orElse(null),
              lots.remaining,
              lots.pinned,
              sums.free,
              sums.expiring);
        });
    execute(
        "insert into lots (ledger, number, account, opened_by, booked_on, earned_on, expires_on,"
            + " source, remaining, pinned, free, expiring)"
            + " select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void changeLots(Projection projection, DayChanges days) throws SQLException {
    Columns rows = new Columns("int8", "int8", "int8", "int8", "int8");
    projection.lots.forEach(
        (number, lot) -> {
          if (!projection.newLots.containsKey(number)) {
            DayChanges.LotSums sums = days.inTime.getOrDefault(number, NOTHING);
            rows.add(number, lot.remaining, lot.pinned, sums.free, sums.expiring);
          }
        });
    execute(
        "update lots l set remaining = l.remaining + c.remaining, pinned = l.pinned + c.pinned,"
            + " free = l.free + c.free, expiring = l.expiring + c.expiring"
            + " from (select ? as ledger, * from unnest(?, ?, ?, ?, ?)"
            + " as u (number, remaining, pinned, free, expiring)) c"
            + " where l.ledger = c.ledger and l.number = c.number",
        rows);
  }

  private void changeLotDays(DayChanges days) throws SQLException {
    Columns rows = new Columns("int8", "date", "int8", "int8");
    days.atOtherTimes.forEach(
        (number, changes) ->
            changes.forEach((day, sums) -> rows.add(number, day, sums.free, sums.expiring)));
    execute(
        "insert into lot_days as d (ledger, lot, day, free, expiring)"
            + " select ?, * from unnest(?, ?, ?, ?)"
            + " on conflict (ledger, lot, day) do update set"
            + " free = d.free + excluded.free, expiring = d.expiring + excluded.expiring",
        rows);
  }

  /** Changes what is kept of movements; until when those hold that are held until a day. */
  private Map<MovementRef, LocalDate> changeMovements(Projection projection) throws SQLException {
    Columns rows = new Columns("text", "int4", "int8", "text", "int8", "date");
    projection.movements.forEach(
        (movement, row) ->
            rows.add(
                movement.transfer().value(),
                movement.place(),
                row.settled,
                row.holder == null ? null : row.holder.value(),
                row.amount,
                row.until));
    Map<MovementRef, LocalDate> heldUntil = new HashMap<>();
    query(
        "insert into movements as m (ledger, transfer, place, settled, holder, amount, until)"
            + " select ?, * from unnest(?, ?, ?, ?, ?, ?)"
            + " on conflict (ledger, transfer, place)"
            + " do update set settled = m.settled + excluded.settled"
            + " returning transfer, place, until",
        rows,
        row -> {
          LocalDate until = row.getObject(3, LocalDate.class);
          if (until != null) {
            heldUntil.put(new MovementRef(TransferId.of(row.getString(1)), row.getInt(2)), until);
          }
        });
    return heldUntil;
  }

  private void changeDays(DayChanges days) throws SQLException {
    Columns rows = new Columns("text", "date", "int8", "int8", "int8", "int8", "int8");
    days.sums.forEach(
        (key, sums) ->
            rows.add(
                key.account().value(),
                key.day(),
                sums.posted,
                sums.held,
                sums.expired,
                sums.expected,
                sums.corrected));
    execute(
        "insert into account_days as d (ledger, account, day, posted, held, expired, expected,"
            + " corrected) select ?, * from unnest(?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (ledger, account, day) do update set"
            + " posted = d.posted + excluded.posted, held = d.held + excluded.held,"
            + " expired = d.expired + excluded.expired,"
            + " expected = d.expected + excluded.expected,"
            + " corrected = d.corrected + excluded.corrected",
        rows);
  }

  private void execute(String sql, Columns rows) throws SQLException {
    if (!rows.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setString(1, ledger);
        rows.bind(statement, 2);
        statement.executeUpdate();
      }
    }
  }

  private void query(String sql, Columns rows, RowTaker taker) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, ledger);
      rows.bind(statement, 2);
      RowTaker.takeAll(statement, taker);
    }
  }
}
