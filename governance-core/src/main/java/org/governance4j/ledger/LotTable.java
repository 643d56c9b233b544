package org.governance4j.ledger;

import com.google.common.collect.BiMap;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.governance4j.journal.LotUse;
import org.jspecify.annotations.Nullable;

/**
 * All lots by number, and what the rows did to them in the order of entry. Lots stay when they are
 * spent, so that every point can be traced.
 */
final class LotTable {

  /** No day: a lot that does not expire. */
  static final int NEVER = Integer.MAX_VALUE;

  /** No lot: one that was earned. */
  static final int NO_SOURCE = -1;

  private static final ImmutableList<LotUse.Use> USES = ImmutableList.copyOf(LotUse.Use.values());

  private static final int NO_USE = -1;

  /** No row: one whose opening is not in memory. */
  static final int NO_ROW = -1;

  private final IntColumn openedBy = new IntColumn();
  private final IntColumn owners = new IntColumn();
  private final IntColumn bookedOn = new IntColumn();
  private final IntColumn sources = new IntColumn();
  private final IntColumn earned = new IntColumn();
  private final IntColumn expiries = new IntColumn();
  private final LongColumn remaining = new LongColumn();
  private final Map<Integer, Long> pinned = new HashMap<>();

  /** What expires on the very day; what does so on a later one is rare, and kept apart. */
  private final LongColumn expiringOnTime = new LongColumn();

  private final Map<Integer, NavigableMap<Integer, Long>> expiringLater = new HashMap<>();

  /** The numbers of lots where not all are in memory; else a lot's place is its number. */
  private @Nullable BiMap<Integer, Integer> numbers;

  private int next;

  private final IntColumn useRows = new IntColumn();
  private final IntColumn useLots = new IntColumn();
  private final IntColumn useKinds = new IntColumn();
  private final IntColumn earlierUses = new IntColumn();
  private final IntColumn lastUses = new IntColumn();

  /**
   * What was free on which day of lots that a snapshot had, by place; their earlier uses are not
   * counted.
   */
  private final Map<Integer, NavigableMap<Integer, Long>> loadedFree = new HashMap<>();

  private int loadedUses;

  /** How often something came back to a lot; lots to which nothing did have no entry. */
  private final Map<Integer, Integer> givenBack = new HashMap<>();

  private final LongColumn useAmounts = new LongColumn();

  int size() {
    return remaining.size();
  }

  /** The number of the next lot that is opened. */
  int next() {
    return next;
  }

  /** Says that not all lots will be in memory, and how many have been opened. */
  void hold(int opened) {
    numbers = HashBiMap.create();
    next = opened;
  }

  /** What a new lot is. */
  record Opening(int row, int owner, int bookedOn, int source, int earnedOn, int expiresOn) {}

  /** Opens a lot of nothing under the next number; the use that opens it gives it its amount. */
  int open(Opening opening) {
    return add(opening, next++);
  }

  /** Adds a lot under its number. */
  int add(Opening opening, int number) {
    openedBy.add(opening.row);
    owners.add(opening.owner);
    bookedOn.add(opening.bookedOn);
    sources.add(opening.source);
    earned.add(opening.earnedOn);
    expiries.add(opening.expiresOn);
    remaining.add(0);
    lastUses.add(NO_USE);
    expiringOnTime.add(0);
    if (numbers != null) {
      numbers.put(number, size() - 1);
    }
    return size() - 1;
  }

  void removeLast() {
    openedBy.removeLast();
    owners.removeLast();
    bookedOn.removeLast();
    sources.removeLast();
    earned.removeLast();
    expiries.removeLast();
    remaining.removeLast();
    lastUses.removeLast();
    expiringOnTime.removeLast();
    next--;
    if (numbers != null) {
      numbers.remove(next);
    }
  }

  /** The place of a lot by its number, or -1 if it is not in memory. */
  int place(long number) {
    if (number < 0 || number >= next) {
      return -1;
    }
    return numbers == null ? (int) number : numbers.getOrDefault((int) number, -1);
  }

  /** The number of a lot. */
  int number(int lot) {
    return numbers == null ? lot : numbers.inverse().get(lot);
  }

  /** The row that opened a lot, or {@link #NO_ROW}. */
  int openedBy(int lot) {
    return openedBy.get(lot);
  }

  int owner(int lot) {
    return owners.get(lot);
  }

  int bookedOn(int lot) {
    return bookedOn.get(lot);
  }

  /** The number of the lot that a lot comes from, or {@link #NO_SOURCE}. */
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

  /** Says what of a lot was free on which day before its uses in memory. */
  void loadFree(int lot, int day, long change) {
    loadedFree.computeIfAbsent(lot, none -> new TreeMap<>()).merge(day, change, Long::sum);
  }

  /** The uses so far are what a snapshot knew already. */
  void endOfLoad() {
    loadedUses = useCount();
    givenBack.clear();
  }

  /**
   * What of a lot came to be free on which day, below zero what was taken or held back. What a hold
   * has pinned is free once the hold is over, whenever it is unpinned.
   *
   * @param heldUntil the day on which the hold of a row is over, or {@link #NEVER}
   */
  NavigableMap<Integer, Long> free(int lot, Rows rows, IntUnaryOperator heldUntil) {
    NavigableMap<Integer, Long> free =
        new TreeMap<>(loadedFree.getOrDefault(lot, Collections.emptyNavigableMap()));
    for (int use = lastUses.get(lot); use >= loadedUses; use = earlierUses.get(use)) {
      changes(use, rows.day(useRow(use)), rows, heldUntil, (day, change) -> add(free, day, change));
    }
    return free;
  }

  private static void add(NavigableMap<Integer, Long> free, int day, long change) {
    free.merge(day, change, Long::sum);
  }

  /** By how much something of a lot is more from a day on. */
  interface DayChange {
    void on(int day, long change);
  }

  /**
   * On which days a use changes what there is of its lot: what a hold pins is there again once the
   * hold is over, whenever it is unpinned.
   *
   * @param day the first day on which the use counts
   * @param heldUntil the day on which the hold of a row is over, or {@link #NEVER}
   */
  void changes(int use, int day, Rows rows, IntUnaryOperator heldUntil, DayChange change) {
    long amount = useAmount(use);
    switch (use(use)) {
      case OPEN, RESTORE -> change.on(day, amount);
      case TAKE -> change.on(day, -amount);
      case PIN -> {
        change.on(day, -amount);
        onceOver(day, heldUntil.applyAsInt(useRow(use)), amount, change);
      }
      case TAKE_PINNED ->
          onceOver(day, heldUntil.applyAsInt(rows.original(useRow(use))), -amount, change);
      case UNPIN -> {
        change.on(day, amount);
        onceOver(day, heldUntil.applyAsInt(rows.original(useRow(use))), -amount, change);
      }
    }
  }

  private static void onceOver(int day, int heldUntil, long amount, DayChange change) {
    if (heldUntil != NEVER) {
      change.on(Math.max(day, heldUntil), amount);
    }
  }

  /** Whether something of a lot may have come back after it had been taken or held back. */
  boolean isGivenBack(int lot) {
    return givenBack.containsKey(lot) || isLoadedGivenBack(lot);
  }

  /**
   * Of a lot to which nothing came back, all that a snapshot says is free is so since it opened.
   */
  private boolean isLoadedGivenBack(int lot) {
    NavigableMap<Integer, Long> days = loadedFree.get(lot);
    boolean sinceItOpened = days != null && days.size() == 1 && days.firstKey() == bookedOn(lot);
    return openedBy(lot) == NO_ROW && !sinceItOpened;
  }

  private void noteGivenBack(int lot, LotUse.Use use, int change) {
    if (use == LotUse.Use.RESTORE || use == LotUse.Use.UNPIN) {
      if (givenBack.merge(lot, change, Integer::sum) == 0) {
        givenBack.remove(lot);
      }
    }
  }

  /** Changes how much of a lot has expired from a day on. */
  void addExpiring(int lot, int day, long change) {
    if (day == expiry(lot)) {
      expiringOnTime.set(lot, expiringOnTime.get(lot) + change);
      return;
    }
    NavigableMap<Integer, Long> later =
        expiringLater.computeIfAbsent(lot, regular -> new TreeMap<>());
    if (later.merge(day, change, Long::sum) == 0) {
      later.remove(day);
    }
    if (later.isEmpty()) {
      expiringLater.remove(lot);
    }
  }

  /** How much of a lot expires on which day, in the order of days; below zero, no longer does. */
  NavigableMap<Integer, Long> expiring(int lot) {
    NavigableMap<Integer, Long> days =
        new TreeMap<>(expiringLater.getOrDefault(lot, Collections.emptyNavigableMap()));
    if (expiringOnTime.get(lot) != 0) {
      days.put(expiry(lot), expiringOnTime.get(lot));
    }
    return days;
  }

  /**
   * What has expired by a day for good, by the first day from which on it is there and past its
   * time on every later one.
   */
  NavigableMap<Integer, Long> overdue(int lot, int by) {
    NavigableMap<Integer, Long> overdue = new TreeMap<>();
    if (!expiringLater.containsKey(lot)) {
      if (expiry(lot) <= by && expiringOnTime.get(lot) > 0) {
        overdue.put(expiry(lot), expiringOnTime.get(lot));
      }
      return overdue;
    }
    NavigableMap<Integer, Long> days = expiring(lot);
    long sum = days.values().stream().mapToLong(Long::longValue).sum();
    long least = sum;
    for (Map.Entry<Integer, Long> day : days.descendingMap().entrySet()) {
      long before = sum - day.getValue();
      long leastBefore = Math.min(least, before);
      if (day.getKey() <= by && least > leastBefore) {
        overdue.put(day.getKey(), least - leastBefore);
      }
      least = leastBefore;
      sum = before;
    }
    return overdue;
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
    useKinds.add(USES.indexOf(use));
    useAmounts.add(amount);
    earlierUses.add(lastUses.get(lot));
    lastUses.set(lot, useCount() - 1);
    noteGivenBack(lot, use, 1);
  }

  void removeLastUse() {
    int use = useCount() - 1;
    noteGivenBack(useLots.get(use), use(use), -1);
    lastUses.set(useLots.get(use), earlierUses.get(use));
    earlierUses.removeLast();
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
    return USES.get(useKinds.get(place));
  }

  long useAmount(int place) {
    return useAmounts.get(place);
  }
}
