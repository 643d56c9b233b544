package org.governance4j.benchmarks.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/** Rows that one statement writes, column by column: the fastest way into H2. */
final class H2Insert {

  private final PreparedStatement statement;
  private final Object[][] columns;
  private int size;

  H2Insert(PreparedStatement statement, int columns) {
    this.statement = statement;
    this.columns = new Object[columns][Load.LIST];
  }

  void add(Object... row) {
    if (size == columns[0].length) {
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Arrays.copyOf(columns[i], size * 2);
      }
    }
    for (int i = 0; i < row.length; i++) {
      columns[i][size] = row[i];
    }
    size++;
  }

  void flush() throws SQLException {
    if (size == 0) {
      return;
    }
    for (int i = 0; i < columns.length; i++) {
      statement.setObject(i + 1, Arrays.copyOf(columns[i], size));
    }
    statement.executeUpdate();
    size = 0;
  }
}
