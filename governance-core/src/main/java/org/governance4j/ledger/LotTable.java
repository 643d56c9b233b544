package org.governance4j.ledger;

import java.util.HashMap;
import java.util.Map;
import org.governance4j.journal.LotUse;

/**
 * All lots by number, and what the rows did to them in the order of entry. Lots stay when they are
 * spent, so that every point can be traced.
 */
final class LotTable {

  /** No day: a lot that does not expire. */
  static final int NEVER = Integer.MAX_VALUE;

  /** No lot: one that was earned. */
  static final int NO_SOURCE = -1;

  private static final LotUse.Use[] USES = LotUse.Use.values();

  private final IntColumn openedBy = new IntColumn();
  private final IntColumn sources = new IntColumn();
  private final IntColumn earned = new IntColumn();
  private final IntColumn expiries = new IntColumn();
  private final LongColumn remaining = new LongColumn();
  private final Map<Integer, Long> pinned = new HashMap<>();

  private final IntColumn useRows = new IntColumn();
  private final IntColumn useLots = new IntColumn();
  private final IntColumn useKinds = new IntColumn();
  private final LongColumn useAmounts = new LongColumn();

  int size() {
    return remaining.size();
  }

  /** Opens a lot of nothing; the use that opens it gives it its amount. */
  int open(int row, int source, int earnedOn, int expiresOn) {
    openedBy.add(row);
    sources.add(source);
    earned.add(earnedOn);
    expiries.add(expiresOn);
    remaining.add(0);
    return size() - 1;
  }

  void removeLast() {
    openedBy.removeLast();
    sources.removeLast();
    earned.removeLast();
    expiries.removeLast();
    remaining.removeLast();
  }

  int openedBy(int lot) {
    return openedBy.get(lot);
  }

  int source(int lot) {
    return sources.get(lot);
  }

  int earned(int lot) {
    return earned.get(lot);
  }

  int expiry(int lot) {
    return expiries.get(lot);
  }

  long remaining(int lot) {
    return remaining.get(lot);
  }

  long pinned(int lot) {
    return pinned.getOrDefault(lot, 0L);
  }

  void addRemaining(int lot, long change) {
    remaining.set(lot, remaining.get(lot) + change);
  }

  void addPinned(int lot, long change) {
    long now = pinned(lot) + change;
    if (now == 0) {
      pinned.remove(lot);
    } else {
      pinned.put(lot, now);
    }
  }

  int useCount() {
    return useRows.size();
  }

  void addUse(int row, LotUse.Use use, int lot, long amount) {
    useRows.add(row);
    useLots.add(lot);
    useKinds.add(use.ordinal());
    useAmounts.add(amount);
  }

  void removeLastUse() {
    useRows.removeLast();
    useLots.removeLast();
    useKinds.removeLast();
    useAmounts.removeLast();
  }

  /** The place of the first use of a row or of a later one. */
  int firstUse(int row) {
    if (useCount() == 0 || useRows.get(useCount() - 1) < row) {
      return useCount();
    }
    int low = 0;
    int high = useCount();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (useRows.get(middle) < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int useRow(int place) {
    return useRows.get(place);
  }

  int useLot(int place) {
    return useLots.get(place);
  }

  LotUse.Use use(int place) {
    return USES[useKinds.get(place)];
  }

  long useAmount(int place) {
    return useAmounts.get(place);
  }
}
