package org.governance4j.examples.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many rows that one statement takes: an array for each column, which {@code unnest} makes rows
 * again. One round trip, and one plan, for as many rows as a decision has.
 */
final class Columns {

  private final String[] types;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  /** Columns of some types of PostgreSQL. */
  Columns(String... types) {
    this.types = types;
  }

  /** One column of texts. */
  static Columns texts(Collection<String> texts) {
    Columns column = new Columns("text");
    texts.forEach(column::add);
    return column;
  }

  /** One column of numbers. */
  static Columns numbers(Collection<Long> numbers) {
    Columns column = new Columns("int8");
    numbers.forEach(column::add);
    return column;
  }

  void add(@Nullable Object... cells) {
    rows.add(cells);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Sets the parameters of a statement from one on, a column each. */
  void bind(PreparedStatement statement, int first) throws SQLException {
    Connection connection = statement.getConnection();
    for (int column = 0; column < types.length; column++) {
      @Nullable Object[] cells = cells(column);
      statement.setArray(first + column, connection.createArrayOf(types[column], cells));
    }
  }

  private @Nullable Object[] cells(int column) {
    @Nullable Object[] cells =
        switch (types[column]) {
          case "int8" -> new Long[rows.size()];
          case "int4" -> new Integer[rows.size()];
          case "bytea" -> new byte[rows.size()][];
          default -> new String[rows.size()];
        };
    boolean asText = cells instanceof String[];
    for (int row = 0; row < cells.length; row++) {
      Object cell = rows.get(row)[column];
      cells[row] = asText && cell != null ? cell.toString() : cell;
    }
    return cells;
  }
}
