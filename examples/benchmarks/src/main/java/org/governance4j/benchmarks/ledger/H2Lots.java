package org.governance4j.benchmarks.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The open lots of those members who spend in a list: read when the first of them does, written
 * behind the list. A lot's key is its account, its expiry and what opened it, so that the table is
 * in the order of spending and needs no other index.
 */
final class H2Lots {

  private static final int ID_BITS = 24;
  private static final int EXPIRY_BITS = 12;
  private static final long ID_MASK = (1L << ID_BITS) - 1;
  private static final int NEVER = 0;

  /** A lot; {@code stored} is what the table says is left, or -1 if it has no row for it. */
  static final class Lot {
    final long key;
    final int bookedOn;

    /** The last day on which something came back to it, or {@link #NEVER}. */
    private int backOn;

    long remaining;
    private final int storedBackOn;
    private final long stored;

    private Lot(long key, int bookedOn, int backOn, long remaining, long stored) {
      this.key = key;
      this.bookedOn = bookedOn;
      this.backOn = backOn;
      this.remaining = remaining;
      this.storedBackOn = backOn;
      this.stored = stored;
    }

    private boolean isChanged() {
      return remaining != stored || backOn != storedBackOn;
    }

    /** Whether less may have been left of it on some day since one than there is now. */
    boolean isFullerThanOn(int day) {
      return backOn > day;
    }

    void giveBack(int day, long amount) {
      backOn = day;
      remaining += amount;
    }
  }

  private final PreparedStatement query;
  private final PreparedStatement delete;
  private final PreparedStatement update;
  private final H2Insert insert;
  private final Map<Integer, TreeMap<Long, Lot>> read = new HashMap<>();
  private final Map<Integer, List<Lot>> opened = new HashMap<>();

  H2Lots(H2Database database) throws SQLException {
    query =
        database.prepare(
            "SELECT K, BOOKED_ON, BACK_ON, REMAINING FROM LOT WHERE K BETWEEN ? AND ? ORDER BY K");
    delete = database.prepare("DELETE FROM LOT WHERE K = ?");
    update = database.prepare("UPDATE LOT SET BACK_ON = ?, REMAINING = ? WHERE K = ?");
    insert = database.insert("LOT", 4);
  }

  static long key(int account, int expiry, int id) {
    return ((long) account << (EXPIRY_BITS + ID_BITS))
        | ((long) (expiry - Load.FIRST_DAY) << ID_BITS)
        | id;
  }

  static int account(long key) {
    return (int) (key >>> (EXPIRY_BITS + ID_BITS));
  }

  /** What opened a lot. */
  static int opener(long key) {
    return (int) (key & ID_MASK);
  }

  void open(int account, long key, int bookedOn, long amount) {
    add(account, new Lot(key, bookedOn, NEVER, amount, -1));
  }

  /** Opens a lot again of which nothing was left. */
  void giveBack(int account, long key, int bookedOn, int day, long amount) {
    add(account, new Lot(key, bookedOn, day, amount, -1));
  }

  private void add(int account, Lot lot) {
    TreeMap<Long, Lot> known = read.get(account);
    if (known == null) {
      opened.computeIfAbsent(account, none -> new ArrayList<>()).add(lot);
    } else {
      known.put(lot.key, lot);
    }
  }

  /** The lots of an account in the order of spending; some may have nothing left. */
  SortedMap<Long, Lot> of(int account) throws SQLException {
    TreeMap<Long, Lot> known = read.get(account);
    if (known == null) {
      TreeMap<Long, Lot> lots = new TreeMap<>();
      query.setLong(1, key(account, Load.FIRST_DAY, 0));
      query.setLong(2, key(account + 1, Load.FIRST_DAY, 0) - 1);
      H2Database.forEach(
          query,
          row -> {
            long left = row.getLong(4);
            long key = row.getLong(1);
            lots.put(key, new Lot(key, row.getInt(2), row.getInt(3), left, left));
          });
      List<Lot> added = opened.remove(account);
      if (added != null) {
        added.forEach(lot -> lots.put(lot.key, lot));
      }
      read.put(account, lots);
      known = lots;
    }
    return known;
  }

  void write() throws SQLException {
    for (TreeMap<Long, Lot> lots : read.values()) {
      for (Lot lot : lots.values()) {
        write(lot);
      }
    }
    for (List<Lot> lots : opened.values()) {
      for (Lot lot : lots) {
        write(lot);
      }
    }
    insert.flush();
    delete.executeBatch();
    update.executeBatch();
    read.clear();
    opened.clear();
  }

  private void write(Lot lot) throws SQLException {
    if (lot.stored < 0 && lot.remaining > 0) {
      insert.add(lot.key, lot.bookedOn, lot.backOn, lot.remaining);
    } else if (lot.stored >= 0 && lot.remaining == 0) {
      delete.setLong(1, lot.key);
      delete.addBatch();
    } else if (lot.stored >= 0 && lot.isChanged()) {
      update.setInt(1, lot.backOn);
      update.setLong(2, lot.remaining);
      update.setLong(3, lot.key);
      update.addBatch();
    }
  }
}
