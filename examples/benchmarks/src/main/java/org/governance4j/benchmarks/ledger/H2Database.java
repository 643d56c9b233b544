package org.governance4j.benchmarks.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A database of its own in memory, which writes nothing to a disk and locks nothing. */
final class H2Database {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** What works on a database. */
  interface Work<T> {
    T run() throws SQLException;
  }

  /** What only changes a database. */
  interface Action {
    void run() throws SQLException;
  }

  /** Takes a row. */
  interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private final Connection connection;

  H2Database(String... tables) throws SQLException {
    connection =
        DriverManager.getConnection(
            "jdbc:h2:mem:ledger" + NUMBER.getAndIncrement() + ";LOCK_MODE=0");
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute(table);
      }
    }
  }

  PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  /** Writes all rows of some columns by one statement. */
  H2Insert insert(String table, int columns) throws SQLException {
    return new H2Insert(
        prepare(
            "INSERT INTO " + table + " SELECT * FROM UNNEST(?" + ", ?".repeat(columns - 1) + ")"),
        columns);
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void close() throws SQLException {
    connection.close();
  }

  static void forEach(PreparedStatement query, Row reader) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  /** The statements are our own, so that whatever goes wrong is a mistake in them. */
  static <T> T sound(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs what gives no value, as {@link #sound}. */
  static void run(Action action) {
    try {
      action.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
