package org.governance4j.benchmarks.matching;

import java.io.DataInput;
import java.io.IOException;
import java.util.SplittableRandom;

/**
 * Orders of one place each, the people who could serve them, and what each such pair costs, as
 * arrays and always the same: {@value #EDGES} people an order, costs from 1 to {@value #MAX_COST}.
 */
final class OrderLoad {

  /** The people that an order fits. */
  static final int EDGES = 10;

  static final int MAX_COST = 1_000_000;

  /** The orders to each person of a family. */
  static final int ORDERS_A_PERSON = 10;

  private static final long SEED = 12_12_12;
  private static final int DAY_ORDERS = 300;
  private static final int DAY_PEOPLE = 330;

  /** The places of each person. */
  final int[] places;

  /** The order of each pair, ascending. */
  final int[] order;

  /** The person of each pair; an order has each at most once. */
  final int[] person;

  /** The cost of each pair. */
  final int[] cost;

  private final int orders;

  private OrderLoad(int orders, int people, int meanPlaces, boolean inTown) {
    this.orders = orders;
    SplittableRandom random = new SplittableRandom(SEED);
    places = new int[people];
    for (int i = 0; i < people; i++) {
      places[i] = random.nextInt(1, 2 * meanPlaces);
    }
    order = new int[orders * EDGES];
    person = new int[orders * EDGES];
    cost = new int[orders * EDGES];
    for (int pair = 0; pair < order.length; pair++) {
      order[pair] = pair / EDGES;
    }
    if (inTown) {
      new Town(orders, people, random).draw(person, cost);
    } else {
      drawAnyone(random);
    }
  }

  /** The load that a task names behind its first word: that of a family, or {@link #day}. */
  static OrderLoad asked(String task, DataInput in) throws IOException {
    int orders = MatchingInput.read(in).orders();
    String name = task.substring(task.indexOf(' ') + 1);
    return name.equals("day") ? day() : of(Family.of(name), orders);
  }

  /** The load of a family, with a person for every {@value #ORDERS_A_PERSON} orders. */
  static OrderLoad of(Family family, int orders) {
    return new OrderLoad(orders, orders / ORDERS_A_PERSON, family.meanPlaces, family.inTown);
  }

  /** A community's day: {@value #DAY_ORDERS} orders among {@value #DAY_PEOPLE} people nearby. */
  static OrderLoad day() {
    return new OrderLoad(DAY_ORDERS, DAY_PEOPLE, 1, true);
  }

  int orders() {
    return orders;
  }

  int people() {
    return places.length;
  }

  int pairs() {
    return order.length;
  }

  private void drawAnyone(SplittableRandom random) {
    for (int i = 0; i < orders; i++) {
      for (int edge = 0; edge < EDGES; edge++) {
        int pair = i * EDGES + edge;
        do {
          person[pair] = random.nextInt(people());
        } while (isAmong(person, i * EDGES, pair));
        cost[pair] = random.nextInt(1, MAX_COST + 1);
      }
    }
  }

  private static boolean isAmong(int[] values, int from, int at) {
    for (int i = from; i < at; i++) {
      if (values[i] == values[at]) {
        return true;
      }
    }
    return false;
  }
}
