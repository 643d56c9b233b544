package org.governance4j.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which lots an account spends from on a day: those open on it that have not expired by then, in
 * the account's order, among them what expired later and was taken already; and after these what
 * arrived later, so that a spend is not refused for being entered late.
 */
final class LotChoice {

  /** A part of a lot; {@code expiry} is the row by which it expired, or -1. */
  record Part(int lot, long amount, int expiry) {}

  private final LedgerState state;
  private final Book book;
  private final LotQueue queue;
  private final Rows.Days on;

  LotChoice(LedgerState state, Book book, LotQueue queue, Rows.Days on) {
    this.state = state;
    this.book = book;
    this.queue = queue;
    this.on = on;
  }

  /** Parts that come to an amount, or to as much of it as there is. */
  List<Part> choose(long amount) {
    List<Part> parts = new ArrayList<>(2);
    long open = amount;
    List<Part> expired = expiredLater();
    int next = 0;
    for (int i = 0; i < queue.size() && open > 0; i++) {
      int lot = queue.get(i);
      if (isOpen(lot)) {
        while (next < expired.size() && open > 0 && queue.isBefore(expired.get(next).lot(), lot)) {
          open -= take(parts, expired.get(next++), open);
        }
        open -= take(parts, new Part(lot, state.lots().remaining(lot), -1), open);
      }
    }
    while (next < expired.size() && open > 0) {
      open -= take(parts, expired.get(next++), open);
    }
    for (int i = 0; i < queue.size() && open > 0; i++) {
      int lot = queue.get(i);
      if (!isOpen(lot) && state.lots().expiry(lot) > on.happened()) {
        open -= take(parts, new Part(lot, state.lots().remaining(lot), -1), open);
      }
    }
    return parts;
  }

  private static long take(List<Part> parts, Part part, long open) {
    long amount = Math.min(open, part.amount());
    if (amount > 0) {
      parts.add(new Part(part.lot(), amount, part.expiry()));
    }
    return amount;
  }

  private boolean isOpen(int lot) {
    return state.lots().expiry(lot) > on.happened() && state.lots().bookedOn(lot) <= on.booked();
  }

  /** What has been taken as expired, and had not expired by the day. */
  private List<Part> expiredLater() {
    List<Integer> rows = book.expiries();
    List<Part> parts = new ArrayList<>(0);
    for (int i = rows.size() - 1; i >= 0; i--) {
      Part part = expired(rows.get(i));
      if (part.amount() > 0 && isOpen(part.lot())) {
        parts.add(part);
      }
    }
    parts.sort(Comparator.comparing(Part::lot, this::order));
    return parts;
  }

  private int order(int one, int other) {
    return one == other ? 0 : queue.isBefore(one, other) ? -1 : 1;
  }

  private Part expired(int row) {
    int lot = state.lots().useLot(state.lots().firstUse(row));
    return new Part(lot, state.rows().amount(row) - state.settled(row), row);
  }
}
