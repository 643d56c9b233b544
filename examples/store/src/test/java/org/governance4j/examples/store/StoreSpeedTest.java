package org.governance4j.examples.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.PooledConnection;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast transfers are decided and durable in batches of 100, against plain batched inserts of
 * the same rows of the journal and of transfers with the same commits. The system property {@value
 * #BATCHES} says how many batches a round has.
 */
@EnabledIfSystemProperty(named = StoreSpeedTest.BATCHES, matches = "\\d+")
final class StoreSpeedTest {

  static final String BATCHES = "governance4j.store.speed";

  private static final int BATCH = 100;
  private static final int ROUNDS = 5;

  @Test
  void storesInBatches() throws Exception {
    int batches = Integer.getInteger(BATCHES);
    try (PostgresServer server = PostgresServer.start();
        Connection plain = DriverManager.getConnection(server.url())) {
      execute(plain, JdbcLedgerStore.schema());
      execute(plain, "create table plain_entries (like entries including all)");
      execute(plain, "create table plain_transfers (like transfers including all)");
      PooledConnection pooled = DyingNode.connection(server.url(), "read committed");
      JdbcLedgerStore store =
          new JdbcLedgerStore(pooled::getConnection, LedgerId.of("speed"), new BinaryCodec());
      LedgerNode.create(Town.empty(LedgerId.of("speed")), store);
      LedgerNode node = LedgerNode.fromJournal(store);
      node.enter(Town.opening(), Town.at(Town.START, 1)).orElseThrow();
      plain.setAutoCommit(false);
      List<Double> ratios = new ArrayList<>();
      for (int round = 0; round <= ROUNDS; round++) {
        long before = node.ledger().version();
        long ours = ours(node, round, batches);
        long theirs = theirs(plain, before, batches);
        if (round > 0) {
          ratios.add((double) theirs / ours);
        }
      }
      pooled.close();
      Collections.sort(ratios);
      System.out.printf(
          Locale.ROOT,
          "RATIO store_vs_pgbench %.2f %.2f..%.2f%n",
          ratios.get(ROUNDS / 2),
          ratios.get(0),
          ratios.get(ROUNDS - 1));
      assertThat(count(plain, "plain_transfers")).isEqualTo(count(plain, "transfers"));
    }
  }

  private static long ours(LedgerNode node, int round, int batches) {
    List<ImmutableList<LedgerCommand>> lists = new ArrayList<>();
    for (int batch = 0; batch < batches; batch++) {
      ImmutableList.Builder<LedgerCommand> list = ImmutableList.builder();
      for (int i = 0; i < BATCH; i++) {
        String id = "r" + round + "-" + batch + "-" + i;
        list.add(Town.posted(id, Town.ISSUER, i % 2 == 0 ? Town.SHOP : Town.TAKER, 1));
      }
      lists.add(list.build());
    }
    long start = System.nanoTime();
    for (ImmutableList<LedgerCommand> list : lists) {
      node.enter(list, Town.at(Town.START, 2)).orElseThrow();
    }
    return System.nanoTime() - start;
  }

  private record Row(Object[] entry, Object[] transfer) {}

  private static long theirs(Connection connection, long behind, int batches) throws SQLException {
    List<Row> rows = rows(connection, behind);
    assertThat(rows).hasSize(batches * BATCH);
    String entry = "insert into plain_entries values (?, ?, ?, ?, ?, ?, ?)";
    String transfer = "insert into plain_transfers values (?, ?, ?, ?)";
    long start = System.nanoTime();
    try (PreparedStatement entries = connection.prepareStatement(entry);
        PreparedStatement transfers = connection.prepareStatement(transfer)) {
      for (int i = 0; i < rows.size(); i++) {
        add(entries, rows.get(i).entry);
        add(transfers, rows.get(i).transfer);
        if (i % BATCH == BATCH - 1) {
          entries.executeBatch();
          transfers.executeBatch();
          connection.commit();
        }
      }
    }
    return System.nanoTime() - start;
  }

  private static void add(PreparedStatement statement, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  private static List<Row> rows(Connection connection, long behind) throws SQLException {
    List<Row> rows = new ArrayList<>();
    String sql =
        "select e.ledger, e.seq, e.batch, e.posted_at, e.nanos, e.change, e.hash,"
            + " t.ledger, t.id, t.seq, t.settles"
            + " from entries e join transfers t using (seq) where e.seq > "
            + behind
            + " order by e.seq";
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        rows.add(new Row(columns(found, 1, 7), columns(found, 8, 11)));
      }
    }
    connection.rollback();
    return rows;
  }

  private static Object[] columns(ResultSet row, int first, int last) throws SQLException {
    Object[] values = new Object[last - first + 1];
    for (int i = first; i <= last; i++) {
      values[i - first] = row.getObject(i);
    }
    return values;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }
}
