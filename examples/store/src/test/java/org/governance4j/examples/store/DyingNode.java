package org.governance4j.examples.store;

import java.sql.SQLException;
import java.util.List;
import javax.sql.PooledConnection;
import org.governance4j.journal.Decision;
import org.governance4j.journal.LedgerId;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A process that writes a ledger until it is killed, and says how much it has stored. */
final class DyingNode {

  private static final int LAST = 25;

  private DyingNode() {}

  /** A connection that is used again and again, as that of a pool. */
  static PooledConnection connection(String url, String isolation) throws SQLException {
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setUrl(url);
    source.setOptions("-c default_transaction_isolation=" + isolation.replace(" ", "\\ "));
    return source.getPooledConnection();
  }

  /** The arguments are the database's address, the ledger, and whether it goes on. */
  public static void main(String[] args) throws SQLException {
    PooledConnection connection = connection(args[0], "read committed");
    LedgerId ledger = LedgerId.of(args[1]);
    LedgerStore store = new JdbcLedgerStore(connection::getConnection, ledger, new BinaryCodec());
    LedgerNode node = LedgerNode.fromJournal(new Telling(store, Boolean.parseBoolean(args[2])));
    for (int i = 1; ; i++) {
      node.enter(List.of(Town.posted("n" + i, Town.ISSUER, Town.SHOP, i)), Town.at(Town.START, 1))
          .orElseThrow();
    }
  }

  /** Says after each decision how many it has stored; or hangs behind one, and says that. */
  private static final class Telling extends ForwardingStore {

    private final boolean goesOn;
    private int stored;

    Telling(LedgerStore store, boolean goesOn) {
      super(store);
      this.goesOn = goesOn;
    }

    @Override
    public Appended append(Decision decision) {
      Appended appended = super.append(decision);
      stored++;
      if (goesOn || stored == LAST) {
        System.out.println(stored);
      }
      while (!goesOn && stored == LAST) {
        Thread.onSpinWait();
      }
      return appended;
    }
  }
}
