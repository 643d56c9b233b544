package org.governance4j.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which lots an account spends from on a day: those open on it that have not expired by then, in
 * the account's order, and of each what expired later and was taken already; and after these what
 * arrived later, so that a spend is not refused for being entered late. Of no lot is more spent
 * than was left of it on any day from the day on.
 */
final class LotChoice {

  /** A part of a lot; {@code expiry} is the row by which it expired, or -1. */
  record Part(int lot, long amount, int expiry) {}

  private final LedgerState state;
  private final Book book;
  private final LotQueue queue;
  private final Rows.Days on;
  private final boolean lasting;
  private final Map<Integer, NavigableMap<Integer, Long>> free = new LinkedHashMap<>();

  /** What was chosen so far: of lots by their complement, of what expired by the row. */
  private final Map<Integer, Long> chosen = new HashMap<>(0);

  LotChoice(LedgerState state, Book book, LotQueue queue, Rows.Days on) {
    this(state, book, queue, on, true);
  }

  /**
   * A choice that does not last is over on the day on which it is booked: no day has less by it.
   */
  LotChoice(LedgerState state, Book book, LotQueue queue, Rows.Days on, boolean lasting) {
    this.state = state;
    this.book = book;
    this.queue = queue;
    this.on = on;
    this.lasting = lasting;
  }

  /** Parts that come to an amount, or to as much of it as there is. */
  List<Part> choose(long amount) {
    List<Part> parts = new ArrayList<>(2);
    Map<Integer, List<Integer>> expired = expiredLater();
    long open = amount;
    Iterable<Integer> lots = inOrder(expired);
    for (boolean later : new boolean[] {false, true}) {
      for (int lot : lots) {
        if (open > 0 && state.lots().bookedOn(lot) > on.booked() == later) {
          open -= take(parts, lot, expired.getOrDefault(lot, List.of()), open);
        }
      }
    }
    return parts;
  }

  /** Lots that are not over on the day, whether something is left of them or has expired since. */
  private Iterable<Integer> inOrder(Map<Integer, List<Integer>> expired) {
    Comparator<Integer> order =
        (one, other) -> one.equals(other) ? 0 : queue.isBefore(one, other) ? -1 : 1;
    TreeSet<Integer> lots = new TreeSet<>(order);
    lots.addAll(expired.keySet());
    for (int i = 0; i < queue.size(); i++) {
      if (isUnexpired(queue.get(i))) {
        lots.add(queue.get(i));
      }
    }
    return lots;
  }

  /** Takes from a lot: first what is left of it, then what expired, the first expiry first. */
  private long take(List<Part> parts, int lot, List<Integer> expiries, long most) {
    long taken = add(parts, lot, Math.min(most, left(lot, -1)), -1);
    for (int expiry : expiries) {
      taken += add(parts, lot, Math.min(most - taken, left(lot, expiry)), expiry);
    }
    return taken;
  }

  /** The parts lot by lot: what is left of one and what expired of it are one. */
  static List<Part> byLot(List<Part> parts) {
    if (parts.size() < 2) {
      return parts;
    }
    List<Part> byLot = new ArrayList<>(parts.size());
    for (Part part : parts) {
      int last = byLot.size() - 1;
      if (last >= 0 && byLot.get(last).lot() == part.lot()) {
        byLot.set(last, new Part(part.lot(), byLot.get(last).amount() + part.amount(), -1));
      } else {
        byLot.add(part);
      }
    }
    return byLot;
  }

  /** What is left of a lot, or of what expired of it by a row. */
  private long left(int lot, int expiry) {
    return expiry < 0
        ? state.lots().remaining(lot)
        : state.rows().amount(expiry) - state.settled(expiry);
  }

  /** Adds a part of a lot of which a part may have been chosen before. */
  long addMore(List<Part> parts, int lot, long most, int expiry) {
    int place = expiry < 0 ? ~lot : expiry;
    long left = left(lot, expiry) - chosen.getOrDefault(place, 0L);
    long amount = add(parts, lot, Math.min(most, left), expiry);
    chosen.merge(place, amount, Long::sum);
    return amount;
  }

  /** Adds as much of a part as no day forbids. */
  long add(List<Part> parts, int lot, long most, int expiry) {
    NavigableMap<Integer, Long> days = daysOf(lot);
    long amount = most;
    if (days != null) {
      int from = Math.max(on.booked(), state.lots().bookedOn(lot));
      if (expiry >= 0) {
        days.merge(state.rows().day(expiry), most, Long::sum);
      }
      amount = Math.max(0, Math.min(most, least(days, from)));
      days.merge(from, -amount, Long::sum);
      if (expiry >= 0) {
        days.merge(state.rows().day(expiry), amount - most, Long::sum);
      }
    }
    if (amount > 0) {
      parts.add(new Part(lot, amount, expiry));
    }
    return amount;
  }

  /** What is free of a lot day by day, if more may be left of it now than was on some day. */
  private @Nullable NavigableMap<Integer, Long> daysOf(int lot) {
    NavigableMap<Integer, Long> known = free.get(lot);
    if (known == null && lasting && state.lots().isGivenBack(lot)) {
      known = state.lots().free(lot, state.rows(), state::heldUntil);
      free.put(lot, known);
    }
    return known;
  }

  /** The least that is free on a day or any later one. */
  static long least(NavigableMap<Integer, Long> days, int from) {
    long sum = 0;
    for (long change : days.headMap(from, true).values()) {
      sum += change;
    }
    long least = sum;
    for (long change : days.tailMap(from, false).values()) {
      sum += change;
      least = Math.min(least, sum);
    }
    return least;
  }

  private boolean isUnexpired(int lot) {
    return state.lots().expiry(lot) > on.happened();
  }

  /** The rows by which lots expired that had not by the day, and that may be brought back. */
  private Map<Integer, List<Integer>> expiredLater() {
    Map<Integer, List<Integer>> expired = new LinkedHashMap<>();
    for (int row : book.expiries()) {
      int lot = state.lots().useLot(state.lots().firstUse(row));
      if (isUnexpired(lot) && state.settled(row) < state.rows().amount(row)) {
        expired.computeIfAbsent(lot, none -> new ArrayList<>(1)).add(row);
      }
    }
    return expired;
  }
}
