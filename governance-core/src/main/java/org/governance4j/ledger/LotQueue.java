package org.governance4j.ledger;

import java.util.Arrays;
import org.governance4j.journal.Account;

/** The lots of one account that have something to spend, in the order in which it spends them. */
final class LotQueue {

  private final LotTable table;
  private final boolean byExpiry;
  private int size;
  private int[] lots = new int[2];

  LotQueue(LotTable table, Account.Lots rule) {
    this.table = table;
    byExpiry = rule == Account.Lots.SOONEST_EXPIRY_FIRST;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return lots[index];
  }

  void add(int lot) {
    int at = placeOf(lot);
    if (size == lots.length) {
      lots = Arrays.copyOf(lots, size + (size >> 1) + 1);
    }
    System.arraycopy(lots, at, lots, at + 1, size - at);
    lots[at] = lot;
    size++;
  }

  void remove(int lot) {
    int at = placeOf(lot);
    size--;
    System.arraycopy(lots, at + 1, lots, at, size - at);
  }

  /** Whether a lot is spent before another. */
  boolean isBefore(int one, int other) {
    int mine = day(one);
    int others = day(other);
    return mine < others || mine == others && one < other;
  }

  private int placeOf(int lot) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore(lots[middle], lot)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int day(int lot) {
    return byExpiry ? table.expiry(lot) : table.earned(lot);
  }
}
