package org.governance4j.benchmarks.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * What was left of a lot at the end of each day. Only asked where something came back to the lot:
 * of any other, never less was left than is now.
 */
final class H2LotDays {

  private static final String SEQUENCE = "BITAND(E.K, " + ((1L << H2Full.SEQUENCE_BITS) - 1) + ")";
  private static final long PARTS = 1L << H2Full.PART_BITS;

  private final PreparedStatement query;

  H2LotDays(H2Database database) throws SQLException {
    query =
        database.prepare(
            "SELECT E.ON_DAY, A.AMOUNT FROM ENTRY E JOIN ALLOCATION A ON A.K BETWEEN "
                + (SEQUENCE + " * " + PARTS)
                + " AND "
                + (SEQUENCE + " * " + PARTS + " + " + (PARTS - 1))
                + " WHERE E.K BETWEEN ? AND ? AND E.ON_DAY > ? AND A.LOT = ?");
  }

  /** The least that was left of an account's lot on a day and on all later ones. */
  long least(int account, H2Lots.Lot lot, int day) throws SQLException {
    int first = Math.max(day, lot.bookedOn);
    query.setLong(1, H2Full.entryKey(account, 0));
    query.setLong(2, H2Full.entryKey(account + 1, 0) - 1);
    query.setInt(3, first);
    query.setLong(4, lot.key);
    long[] taken = new long[Load.DAYS];
    H2Database.forEach(query, row -> taken[row.getInt(1) - Load.FIRST_DAY] += row.getLong(2));
    long left = lot.remaining;
    long least = left;
    for (int i = taken.length - 1; i > first - Load.FIRST_DAY; i--) {
      left += taken[i];
      least = Math.min(least, left);
    }
    return least;
  }
}
