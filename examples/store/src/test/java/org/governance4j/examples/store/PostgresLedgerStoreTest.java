package org.governance4j.examples.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.PooledConnection;
import org.governance4j.journal.Decision;
import org.governance4j.journal.LedgerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract in PostgreSQL, and what only a database can do. */
final class PostgresLedgerStoreTest extends LedgerStoreContract {

  /** A JDBC address of an existing PostgreSQL, of which a schema of its own is used. */
  private static final String GIVEN = System.getProperty("governance4j.postgres", "");

  /** How many seconds a busy machine may take for what takes none. */
  private static final int PATIENCE = 60;

  private static final String DYING = "dying-node";

  private static PostgresServer server;
  private static String url;

  private final List<PooledConnection> open = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    if (GIVEN.isEmpty()) {
      server = PostgresServer.start();
      url = server.url();
    } else {
      url = GIVEN + (GIVEN.contains("?") ? "&" : "?") + "currentSchema=governance4j_store_test";
    }
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      if (!GIVEN.isEmpty()) {
        statement.execute("drop schema if exists governance4j_store_test cascade");
        statement.execute("create schema governance4j_store_test");
      }
      statement.execute(JdbcLedgerStore.schema());
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @AfterEach
  void disconnect() throws SQLException {
    for (PooledConnection connection : open) {
      connection.close();
    }
  }

  /** Each store has one connection, as a pool gives it to one thread. */
  @Override
  LedgerStore store(LedgerId id) {
    return store(id, "read committed");
  }

  private JdbcLedgerStore store(LedgerId id, String isolation) {
    try {
      PooledConnection connection = DyingNode.connection(url, isolation);
      open.add(connection);
      return new JdbcLedgerStore(connection::getConnection, id, new BinaryCodec());
    } catch (SQLException e) {
      throw new StoreException("a test connects", e);
    }
  }

  @Override
  int dieBetweenStoreAndAppend(LedgerId id) throws Exception {
    Process child = child(id, false);
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      return Integer.parseInt(out.readLine());
    } finally {
      child.destroyForcibly().waitFor(PATIENCE, TimeUnit.SECONDS);
      awaitEnd();
    }
  }

  private static Process child(LedgerId id, boolean goesOn) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            DyingNode.class.getName(),
            url + "&ApplicationName=" + DYING,
            id.value(),
            Boolean.toString(goesOn))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void twoSerialisableNodesThatWriteAtOnceLoseAndDoubleNothing() throws Exception {
    opened();
    LedgerNode one = LedgerNode.fromJournal(store(id(), "serializable"));
    RowsNode other = new RowsNode(store(id(), "serializable"));
    atOnce(one::enter, other::enter);
  }

  @Test
  void aNodeThatIsKilledAtAnyMomentLeavesWholeDecisions() throws Exception {
    opened();
    int told = killedAfter(30);
    LedgerNode resumed = LedgerNode.fromJournal(store());
    // One more may be stored of which it could not tell.
    assertThat(balance(resumed.ledger(), Town.SHOP)).isIn(sumTo(told), sumTo(told + 1));
    assertThat(store().snapshot()).isEqualTo(resumed.ledger().snapshot());
  }

  /** Kills a writing process some time after it has stored a number; how many it told of. */
  private int killedAfter(int stored) throws Exception {
    Process child = child(id(), true);
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      int told = 0;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        told = Integer.parseInt(line);
        if (told == stored) {
          // By its handle, which leaves what it said to be read.
          child.toHandle().destroyForcibly();
        }
      }
      return told;
    } finally {
      child.destroyForcibly().waitFor(PATIENCE, TimeUnit.SECONDS);
      awaitEnd();
    }
  }

  private static long sumTo(int last) {
    return (long) last * (last + 1) / 2;
  }

  @Test
  void aDecisionIsStoredWithWhatTheHostWritesOrNotAtAll() throws Exception {
    LedgerNode node = opened();
    JdbcLedgerStore store = store(id(), "read committed");
    try (Connection host = DriverManager.getConnection(url)) {
      host.setAutoCommit(false);
      Decision decision = decision(node, "with");
      assertThat(store.append(host, decision)).isEqualTo(LedgerStore.Appended.STORED);
      host.rollback();
      assertThat(store.head()).contains(node.ledger().head());

      assertThat(store.append(host, decision)).isEqualTo(LedgerStore.Appended.STORED);
      host.commit();
    }
    node.catchUp();
    assertThat(balance(node.ledger(), Town.SHOP)).isEqualTo(5);
    assertThat(store.snapshot()).isEqualTo(node.ledger().snapshot());
  }

  private static Decision decision(LedgerNode node, String id) {
    return node.ledger()
        .decide(List.of(Town.posted(id, Town.ISSUER, Town.SHOP, 5)), Town.at(Town.START, 1))
        .orElseThrow();
  }

  @Test
  void aSerialisationFailureIsAConflict() throws Exception {
    LedgerNode node = opened();
    assertThat(waiting(node, "serializable")).isEqualTo(LedgerStore.Appended.CONFLICT);
  }

  @Test
  void aWriterThatWaitedSeesThatTheVersionMovedOn() throws Exception {
    LedgerNode node = opened();
    assertThat(waiting(node, "read committed")).isEqualTo(LedgerStore.Appended.CONFLICT);
  }

  /** What becomes of a decision that is being stored while another one is, which is first. */
  private LedgerStore.Appended waiting(LedgerNode node, String isolation) throws Exception {
    JdbcLedgerStore store = store(id(), isolation);
    Decision first = decision(node, "first");
    Decision second = decision(node, "second");
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Connection host = DriverManager.getConnection(url)) {
      host.setAutoCommit(false);
      assertThat(store.append(host, first)).isEqualTo(LedgerStore.Appended.STORED);
      Future<LedgerStore.Appended> waiting = threads.submit(() -> store.append(second));
      awaitLock();
      host.commit();
      LedgerStore.Appended appended = waiting.get(PATIENCE, TimeUnit.SECONDS);
      assertThat(store.head().orElseThrow().sequence()).isEqualTo(first.version() + 1);
      return appended;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aDeadlockIsAConflict() throws Exception {
    LedgerNode node = opened();
    JdbcLedgerStore store = store(id(), "read committed");
    execute("create table if not exists host_rows (id int primary key, n int)");
    execute("insert into host_rows values (1, 0) on conflict do nothing");
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Connection one = DriverManager.getConnection(url);
        Connection other = DriverManager.getConnection(url)) {
      one.setAutoCommit(false);
      other.setAutoCommit(false);
      // A session looks for a deadlock once: the second one finds it, and is told of it.
      execute(one, "set local deadlock_timeout = '50ms'");
      execute(other, "set local deadlock_timeout = '10min'");
      execute(one, "update host_rows set n = 1");
      store.append(other, decision(node, "other"));
      Future<?> update = threads.submit(() -> execute(other, "update host_rows set n = 2"));
      awaitLock();
      assertThat(store.append(one, decision(node, "one"))).isEqualTo(LedgerStore.Appended.CONFLICT);
      one.rollback();
      update.get(PATIENCE, TimeUnit.SECONDS);
      other.commit();
    } finally {
      threads.shutdownNow();
    }
    assertThat(node.catchUp()).isTrue();
    assertThat(balance(node.ledger(), Town.SHOP)).isEqualTo(5);
  }

  @Test
  void aChangedOrMissingEntryIsFound() throws Exception {
    LedgerNode node = opened();
    node.enter(List.of(Town.posted("a", Town.ISSUER, Town.SHOP, 5)), Town.at(Town.START, 1))
        .orElseThrow();
    String last = " where ledger = '" + id().value() + "' and seq = " + node.ledger().version();
    execute("update entries set nanos = (nanos + 1) % 1000" + last);
    assertThatThrownBy(() -> LedgerNode.fromJournal(store()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("ENTRY_CHANGED");
    execute("delete from entries" + last);
    assertThatThrownBy(() -> LedgerNode.fromJournal(store()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("does not end where its head says");
  }

  /** Waits until a statement of another session waits for a lock. */
  private static void awaitLock() throws Exception {
    await("select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'");
  }

  /** Waits until the server has ended what a killed process had asked for. */
  private static void awaitEnd() throws Exception {
    await("select count(*) = 0 from pg_stat_activity where application_name = '" + DYING + "'");
  }

  private static void await(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 20 * PATIENCE; i++) {
        try (ResultSet rows = statement.executeQuery(sql)) {
          rows.next();
          if (rows.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(50);
      }
    }
    throw new AssertionError("never true: " + sql);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      execute(connection, sql);
    }
  }

  private static boolean execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }
}
