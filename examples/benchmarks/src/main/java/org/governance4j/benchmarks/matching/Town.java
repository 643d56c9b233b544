package org.governance4j.benchmarks.matching;

import java.util.SplittableRandom;

/**
 * A town of squares of {@value #SQUARE} metres with one person each on average. Two orders in three
 * come from its estates, where they are crowded, the others from anywhere. An order fits people
 * from among those nearby, and costs by distance, more or less.
 */
final class Town {

  private static final int SQUARE = 100;
  private static final int ORDERS_AN_ESTATE = 350;
  private static final int ESTATE_RADIUS = 250;

  /** How many people nearby an order's are drawn from. */
  private static final int NEARBY = 30;

  private static final int COST_A_METRE = 1_500;
  private static final int MOST_NOISE = 200_000;

  private final int orders;
  private final int squares;
  private final SplittableRandom random;
  private final int[] x;
  private final int[] y;

  /** The people of square {@code s} are {@code ofSquare[first[s]]} to before the next one's. */
  private final int[] first;

  private final int[] ofSquare;

  Town(int orders, int people, SplittableRandom random) {
    this.orders = orders;
    this.random = random;
    squares = (int) Math.ceil(Math.sqrt(people));
    x = new int[people];
    y = new int[people];
    first = new int[squares * squares + 1];
    ofSquare = new int[people];
    for (int i = 0; i < people; i++) {
      x[i] = anywhere();
      y[i] = anywhere();
      first[square(x[i], y[i]) + 1]++;
    }
    for (int i = 0; i < squares * squares; i++) {
      first[i + 1] += first[i];
    }
    int[] next = first.clone();
    for (int i = 0; i < people; i++) {
      ofSquare[next[square(x[i], y[i])]++] = i;
    }
  }

  private int anywhere() {
    return random.nextInt(squares * SQUARE);
  }

  private int square(int atX, int atY) {
    return atX / SQUARE * squares + atY / SQUARE;
  }

  /** Draws the people and costs of every order. */
  void draw(int[] person, int[] cost) {
    int estates = Math.max(1, orders / ORDERS_AN_ESTATE);
    int[] estateX = random.ints(estates, 0, squares * SQUARE).toArray();
    int[] estateY = random.ints(estates, 0, squares * SQUARE).toArray();
    int[] nearby = new int[x.length];
    for (int order = 0; order < orders; order++) {
      int atX = anywhere();
      int atY = anywhere();
      if (random.nextInt(3) > 0) {
        int estate = random.nextInt(estates);
        atX = inside(estateX[estate] + around());
        atY = inside(estateY[estate] + around());
      }
      int count = findNearby(atX, atY, nearby);
      for (int edge = 0; edge < OrderLoad.EDGES; edge++) {
        int chosen = random.nextInt(edge, count);
        int who = nearby[chosen];
        nearby[chosen] = nearby[edge];
        nearby[edge] = who;
        person[order * OrderLoad.EDGES + edge] = who;
        cost[order * OrderLoad.EDGES + edge] = cost(x[who] - atX, y[who] - atY);
      }
    }
  }

  // The sum of two is near the middle more often than at the edge.
  private int around() {
    return random.nextInt(-ESTATE_RADIUS, ESTATE_RADIUS + 1) / 2
        + random.nextInt(-ESTATE_RADIUS, ESTATE_RADIUS + 1) / 2;
  }

  private int inside(int at) {
    return Math.max(0, Math.min(squares * SQUARE - 1, at));
  }

  private int cost(long byX, long byY) {
    long metres = (long) Math.sqrt((double) (byX * byX + byY * byY));
    return (int) Math.min(OrderLoad.MAX_COST, 1 + metres * COST_A_METRE + noise());
  }

  private int noise() {
    return random.nextInt(MOST_NOISE);
  }

  /** The people of the squares around, in ever wider rings, until there are enough. */
  private int findNearby(int atX, int atY, int[] found) {
    int row = atX / SQUARE;
    int column = atY / SQUARE;
    int count = 0;
    for (int ring = 0; count < NEARBY && ring < squares; ring++) {
      for (int i = row - ring; i <= row + ring; i++) {
        boolean whole = i == row - ring || i == row + ring;
        for (int j = column - ring; j <= column + ring; j += whole || ring == 0 ? 1 : 2 * ring) {
          count = addSquare(i, j, found, count);
        }
      }
    }
    return count;
  }

  private int addSquare(int row, int column, int[] found, int count) {
    if (row < 0 || row >= squares || column < 0 || column >= squares) {
      return count;
    }
    int end = count;
    int square = row * squares + column;
    for (int i = first[square]; i < first[square + 1]; i++) {
      found[end++] = ofSquare[i];
    }
    return end;
  }
}
