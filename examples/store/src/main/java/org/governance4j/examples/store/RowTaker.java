package org.governance4j.examples.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Takes the rows of a result, one after another. */
interface RowTaker {

  void take(ResultSet row) throws SQLException;

  /** Gives all rows of a statement's result to a taker. */
  static void takeAll(PreparedStatement statement, RowTaker taker) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        taker.take(rows);
      }
    }
  }
}
