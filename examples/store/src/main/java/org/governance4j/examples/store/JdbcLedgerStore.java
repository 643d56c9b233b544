package org.governance4j.examples.store;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Decision;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.TransferId;

/**
 * Keeps a ledger in PostgreSQL, in the tables of {@code schema.sql} (PostgreSQL 存储). It holds no
 * state, so that any number of threads and processes may use one each, or share one.
 *
 * <p>Each call takes a connection and one transaction. A host that writes something of its own
 * together with a decision calls {@link #append(Connection, Decision)} within its transaction.
 */
public final class JdbcLedgerStore implements LedgerStore {

  /** A number was entered already; a transaction or a deadlock that another one won. */
  private static final ImmutableSet<String> CONFLICTS = ImmutableSet.of("23505", "40001", "40P01");

  /** Where connections come from, such as {@code dataSource::getConnection} (连接来源). */
  public interface Connections {

    /**
     * Opens a connection, or takes one from a pool.
     *
     * @return the connection, which the store closes
     * @throws SQLException if there is none
     */
    Connection open() throws SQLException;
  }

  private final Connections connections;
  private final String ledger;
  private final EntryCodec codec;

  /**
   * A store of a ledger.
   *
   * @param connections where connections come from
   * @param ledger the ledger's name
   * @param codec how entries are written
   */
  public JdbcLedgerStore(Connections connections, LedgerId ledger, EntryCodec codec) {
    this.connections = requireNonNull(connections, "connections");
    this.ledger = requireNonNull(ledger, "ledger").value();
    this.codec = requireNonNull(codec, "codec");
  }

  /**
   * The statements that make the tables.
   *
   * @return the text of {@code schema.sql}
   */
  public static String schema() {
    try {
      return Resources.toString(
          Resources.getResource(JdbcLedgerStore.class, "schema.sql"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("schema.sql is beside this class", e);
    }
  }

  @Override
  public Appended append(Decision decision) {
    requireNonNull(decision, "decision");
    try (Connection connection = connections.open()) {
      connection.setAutoCommit(false);
      return append(connection, decision) == Appended.STORED && commit(connection)
          ? Appended.STORED
          : rollBack(connection);
    } catch (SQLException e) {
      throw new StoreException("a decision was being stored", e);
    }
  }

  /**
   * Stores what was decided within a transaction of the host, which commits it, and which rolls it
   * back after a conflict. Its commit may still meet a conflict: see {@link #isConflict}.
   *
   * @param connection the connection, without automatic commits
   * @param decision the decision
   * @return whether its rows are written
   * @throws SQLException if the database fails
   */
  public Appended append(Connection connection, Decision decision) throws SQLException {
    requireNonNull(connection, "connection");
    requireNonNull(decision, "decision");
    if (decision.entries().isEmpty()) {
      return Appended.STORED;
    }
    try {
      boolean written = new RowWriter(connection, ledger, codec).write(decision);
      return written ? Appended.STORED : Appended.CONFLICT;
    } catch (SQLException e) {
      if (isConflict(e)) {
        return Appended.CONFLICT;
      }
      throw e;
    }
  }

  private static boolean commit(Connection connection) throws SQLException {
    try {
      connection.commit();
      return true;
    } catch (SQLException e) {
      if (isConflict(e)) {
        return false;
      }
      throw e;
    }
  }

  private static Appended rollBack(Connection connection) throws SQLException {
    connection.rollback();
    return Appended.CONFLICT;
  }

  /**
   * Whether the database says that another transaction was first, and that nothing is stored.
   *
   * @param failure what the database says
   * @return whether it is a unique key that is taken, a serialisation failure or a deadlock
   */
  public static boolean isConflict(SQLException failure) {
    return failure.getSQLState() != null && CONFLICTS.contains(failure.getSQLState());
  }

  @Override
  public Optional<JournalHead> head() {
    return read(
        connection -> {
          String sql = "select version, hash from ledgers where id = ?";
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, ledger);
            try (ResultSet row = statement.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new JournalHead(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))))
                  : Optional.empty();
            }
          }
        });
  }

  @Override
  public ImmutableList<JournalEntry> entriesSince(long sequence, int most) {
    return read(connection -> entries(connection).since(sequence, most));
  }

  @Override
  public LedgerSnapshot snapshot() {
    return read(connection -> snapshots(connection).whole());
  }

  @Override
  public LedgerSnapshot snapshot(Set<AccountId> accounts, Set<TransferId> transfers) {
    requireNonNull(accounts, "accounts");
    requireNonNull(transfers, "transfers");
    return read(connection -> snapshots(connection).part(accounts, transfers));
  }

  private EntryReader entries(Connection connection) {
    return new EntryReader(connection, ledger, codec);
  }

  private SnapshotReader snapshots(Connection connection) {
    return new SnapshotReader(connection, ledger, entries(connection));
  }

  private interface Reading<T> {
    T of(Connection connection) throws SQLException;
  }

  /** Reads within a transaction that sees one state of all tables. */
  private <T> T read(Reading<T> reading) {
    try (Connection connection = connections.open()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set transaction isolation level repeatable read read only");
      }
      T result = reading.of(connection);
      connection.rollback();
      return result;
    } catch (SQLException e) {
      throw new StoreException("a ledger was being read", e);
    }
  }
}
