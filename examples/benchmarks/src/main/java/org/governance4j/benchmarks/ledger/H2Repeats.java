package org.governance4j.benchmarks.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Which movements of a list repeat one that was entered before, in the database or in the list. */
final class H2Repeats {

  private record Content(int payer, int receiver, long amount, int day) {}

  private final Load load;
  private final PreparedStatement query;
  private final Map<Integer, Content> known = new HashMap<>();

  H2Repeats(Load load, H2Database database) throws SQLException {
    this.load = load;
    query =
        database.prepare(
            "SELECT T.ID, T.PAYER, T.RECEIVER, T.AMOUNT, T.ON_DAY FROM UNNEST(CAST(? AS BIGINT ARRAY))"
                + " U(ID) JOIN TRANSFER T ON T.ID = U.ID");
  }

  /** Reads which ids of a list are known, all at once. */
  void read(int begin, int end) throws SQLException {
    known.clear();
    Object[] ids = new Object[end - begin];
    for (int i = begin; i < end; i++) {
      ids[i - begin] = (long) load.number[i];
    }
    query.setObject(1, ids);
    H2Database.forEach(
        query,
        row ->
            known.put(
                row.getInt(1),
                new Content(row.getInt(2), row.getInt(3), row.getLong(4), row.getInt(5))));
  }

  boolean isKnown(int movement) {
    Content content = known.get(load.number[movement]);
    if (content != null && !content.equals(contentOf(movement))) {
      throw new IllegalStateException("no load states an id again with other content");
    }
    return content != null;
  }

  void note(int movement) {
    known.put(load.number[movement], contentOf(movement));
  }

  private Content contentOf(int movement) {
    return new Content(
        load.payer[movement], load.receiver[movement], load.amount[movement], load.day[movement]);
  }
}
