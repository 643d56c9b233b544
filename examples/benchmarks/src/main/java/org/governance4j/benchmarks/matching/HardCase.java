package org.governance4j.benchmarks.matching;

import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A small instance of what is harder than a flow: orders for one or for a team of three, half hours
 * of two days that cross each other, people who are free in some of them. One of a set of 60 by its
 * number.
 */
final class HardCase {

  static final int COUNT = 60;
  static final int TEAM = 3;
  static final int SERVICES = 3;
  static final int GRIDS = 8;

  /** What an open place counts beside costs from 0 to 99. */
  static final int OPEN_PLACE = 1_000;

  private static final int DAYS = 2;
  private static final int DAY = 48;
  private static final int MORNING = 16;

  /** When each slot begins and ends, in half hours. */
  final int[] from;

  final int[] until;

  /** For each person the places, the services, the slots, and the cost in each grid. */
  final int[] capacity;

  final boolean[][] offers;
  final int[][] free;
  final int[][] costs;

  /** For each order the places, the service, the grid and the slots. */
  final int[] places;

  final int[] service;
  final int[] grid;
  final int[][] asked;

  private final SplittableRandom random;

  HardCase(int number) {
    random = new SplittableRandom(number);
    int people = 12 + random.nextInt(48);
    int orders = people * 2 / 3 + random.nextInt(people);
    int slots = 10 + random.nextInt(15);
    from = new int[slots];
    until = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      from[slot] = random.nextInt(DAYS) * DAY + MORNING + random.nextInt(18);
      until[slot] = from[slot] + 2 + random.nextInt(5);
    }
    capacity = new int[people];
    offers = new boolean[people][SERVICES];
    free = new int[people][];
    costs = new int[people][];
    for (int person = 0; person < people; person++) {
      capacity[person] = 1 + random.nextInt(4);
      offers[person][random.nextInt(SERVICES)] = true;
      offers[person][random.nextInt(SERVICES)] = true;
      free[person] = some(3 + random.nextInt(6), slots);
      costs[person] = random.ints(GRIDS, 0, 100).toArray();
    }
    places = new int[orders];
    service = random.ints(orders, 0, SERVICES).toArray();
    grid = random.ints(orders, 0, GRIDS).toArray();
    asked = new int[orders][];
    for (int order = 0; order < orders; order++) {
      places[order] = random.nextInt(3) == 0 ? TEAM : 1;
      asked[order] = some(1 + random.nextInt(3), slots);
    }
  }

  private int[] some(int draws, int slots) {
    TreeSet<Integer> drawn = new TreeSet<>();
    for (int i = 0; i < draws; i++) {
      drawn.add(random.nextInt(slots));
    }
    return drawn.stream().mapToInt(Integer::intValue).toArray();
  }

  int people() {
    return capacity.length;
  }

  int orders() {
    return places.length;
  }

  /** What is judged: open places, then costs. */
  long objective(long filled, long cost) {
    long all = 0;
    for (int asking : places) {
      all += asking;
    }
    return OPEN_PLACE * (all - filled) + cost;
  }

  /** Whether a slot covers the moment at which another begins. */
  boolean coversBeginning(int slot, int other) {
    return from[slot] <= from[other] && until[slot] > from[other];
  }
}
