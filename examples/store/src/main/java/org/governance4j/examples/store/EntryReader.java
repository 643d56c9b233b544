package org.governance4j.examples.store;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.governance4j.journal.Change;
import org.governance4j.journal.JournalEntry;

/** Reads entries as they were written. */
final class EntryReader {

  private static final String COLUMNS =
      "select seq, batch, posted_at, nanos, change, hash from entries where ledger = ? and ";

  private final Connection connection;
  private final String ledger;
  private final EntryCodec codec;

  EntryReader(Connection connection, String ledger, EntryCodec codec) {
    this.connection = connection;
    this.ledger = ledger;
    this.codec = codec;
  }

  /** The one entry of a condition. */
  Optional<JournalEntry> read(String condition) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS + condition)) {
      statement.setString(1, ledger);
      return read(statement).stream().findFirst();
    }
  }

  /** What follows an entry, up to a number of entries. */
  ImmutableList<JournalEntry> since(long sequence, int most) throws SQLException {
    String sql = COLUMNS + "seq > ? order by seq limit ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, ledger);
      statement.setLong(2, sequence);
      statement.setInt(3, most);
      return read(statement);
    }
  }

  private ImmutableList<JournalEntry> read(PreparedStatement statement) throws SQLException {
    ImmutableList.Builder<JournalEntry> entries = ImmutableList.builder();
    RowTaker.takeAll(statement, row -> entries.add(entry(row)));
    return entries.build();
  }

  private JournalEntry entry(ResultSet row) throws SQLException {
    Instant micros = row.getObject("posted_at", OffsetDateTime.class).toInstant();
    return new JournalEntry(
        row.getLong("seq"),
        row.getLong("batch"),
        micros.plusNanos(row.getInt("nanos")),
        change(row),
        HexFormat.of().formatHex(row.getBytes("hash")));
  }

  /** What the entry of a row changes. */
  Change change(ResultSet row) throws SQLException {
    return codec.read(row.getBytes("change"));
  }
}
