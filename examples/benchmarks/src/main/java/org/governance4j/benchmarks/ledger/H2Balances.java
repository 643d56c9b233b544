package org.governance4j.benchmarks.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The balances that a list needs: read at once before it, written at once behind it. */
final class H2Balances {

  private final PreparedStatement query;
  private final PreparedStatement update;
  private final Map<Integer, Long> balances = new HashMap<>();

  H2Balances(H2Database database) throws SQLException {
    query =
        database.prepare(
            "SELECT A.ID, A.BALANCE FROM UNNEST(CAST(? AS INT ARRAY)) U(ID)"
                + " JOIN ACCOUNT A ON A.ID = U.ID");
    update =
        database.prepare(
            "MERGE INTO ACCOUNT USING UNNEST(CAST(? AS INT ARRAY), CAST(? AS BIGINT ARRAY))"
                + " N(ID, BALANCE) ON ACCOUNT.ID = N.ID"
                + " WHEN MATCHED THEN UPDATE SET BALANCE = N.BALANCE");
  }

  void read(Set<Integer> accounts) throws SQLException {
    balances.clear();
    query.setObject(1, accounts.toArray());
    H2Database.forEach(query, row -> balances.put(row.getInt(1), row.getLong(2)));
  }

  /** Whether an account can pay; the issuer always can. */
  boolean covers(int account, long amount) {
    return account == Load.ISSUER || balances.getOrDefault(account, 0L) >= amount;
  }

  void move(int payer, int receiver, long amount) {
    add(payer, -amount);
    add(receiver, amount);
  }

  void add(int account, long amount) {
    balances.merge(account, amount, Long::sum);
  }

  void write() throws SQLException {
    update.setObject(1, balances.keySet().toArray());
    update.setObject(2, balances.values().toArray());
    update.executeUpdate();
  }
}
