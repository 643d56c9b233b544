package org.governance4j.flow;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the cheapest way to make room for a pair (强制搜索): who gives up a place at its right node,
 * where that one goes instead, and so on, back to the pair's own left node.
 *
 * <p>A way may also lead through places that are left open and slots that stay empty. These are one
 * node, the pool: whoever leaves goes there, an empty slot is taken from there, and an open place
 * is filled from there. Lengths are in reduced costs, none of them negative.
 */
final class ForceSearch {

  private static final int NONE = -1;

  private final Pairs pairs;
  private final PairRows rows;
  private final Choice choice;
  private final long[] prices;
  private final long[] openCosts;
  private final int pool;
  private final SearchHeap heap = new SearchHeap();
  private final long[] distance;
  private final long[] cost;
  private final int[] gains;
  private final int[] loses;

  private int goal;
  private boolean fromPoolOnly;
  private long length = Long.MAX_VALUE;
  private long paid;
  private int gaining;
  private int losing;

  ForceSearch(Pairs pairs, Choice choice, long[] prices) {
    this.pairs = pairs;
    this.rows = pairs.rows();
    this.choice = choice;
    this.prices = prices;
    this.openCosts = OpenCosts.ofLevels(pairs.levelCount(), OpenCosts.step(pairs));
    this.pool = prices.length;
    distance = new long[pool + 1];
    Arrays.fill(distance, Long.MAX_VALUE);
    cost = new long[pool + 1];
    gains = new int[pool + 1];
    loses = new int[pool + 1];
  }

  /** The best choice with a pair that is not chosen. */
  Optional<Forcing> forcePair(int left, int right) {
    if (pairs.leftPlaces(left) == 0 || pairs.rightPlaces(right) == 0) {
      return Optional.empty();
    }
    long pair = costOf(left, right);
    reach(right, pair + prices[right] - worth(left), pair, NONE, NONE);
    return search(left, false);
  }

  /** The best choice in which a left node with an open place has one more filled. */
  Optional<Forcing> forcePlace(int left) {
    go(left, -worth(left), 0, NONE, NONE);
    return search(left, true);
  }

  private Optional<Forcing> search(int left, boolean mustGain) {
    goal = left;
    fromPoolOnly = mustGain;
    while (!heap.isEmpty() && heap.leastKey() < length) {
      long key = heap.leastKey();
      int node = heap.leastNode();
      heap.removeLeast();
      if (key == distance[node]) {
        if (node == pool) {
          leavePool();
        } else {
          leaveRight(node);
        }
      }
    }
    return length == Long.MAX_VALUE ? Optional.empty() : Optional.of(forcing());
  }

  // Rows count costs from the cheapest pair, so one pair more or less shifts the sum.
  private Forcing forcing() {
    long more = (gaining == NONE ? 0L : 1L) - (losing == NONE ? 0L : 1L);
    return new Forcing(paid + more * pairs.cheapest(), optional(gaining), optional(losing));
  }

  private void reach(int node, long at, long sum, int gain, int loss) {
    if (at < distance[node] && at < length) {
      distance[node] = at;
      cost[node] = sum;
      gains[node] = gain;
      loses[node] = loss;
      heap.add(at, node);
    }
  }

  private void leaveRight(int right) {
    long base = distance[right] - prices[right];
    for (int at = choice.from(right); at < choice.until(right); at++) {
      giveUp(choice.holder(at), base, right);
    }
    if (choice.until(right) - choice.from(right) < pairs.rightPlaces(right)) {
      reach(pool, base, cost[right], gains[right], loses[right]);
    }
  }

  private void giveUp(int left, long base, int right) {
    long own = costOf(left, right);
    long sum = cost[right] - own;
    if (left == goal) {
      if (!fromPoolOnly) {
        arrive(base - own + worth(left), sum, gains[right], loses[right]);
      }
      return;
    }
    go(left, base - own, sum, gains[right], loses[right]);
    long open = openCosts[pairs.level(left)];
    reach(pool, base - own + open, sum, gains[right], left);
  }

  private void go(int left, long base, long sum, int gain, int loss) {
    for (int at = rows.first[left]; at < rows.first[left + 1]; at++) {
      int next = PairRows.node(rows.cells[at]);
      long pair = PairRows.cost(rows.cells[at]);
      if (!choice.has(left, next)) {
        reach(next, base + pair + prices[next], sum + pair, gain, loss);
      }
    }
  }

  private void leavePool() {
    long base = distance[pool];
    for (int left = 0; left < pairs.leftCount(); left++) {
      if (pairs.leftPlaces(left) > choice.ofLeft(left)) {
        long filled = base - openCosts[pairs.level(left)];
        if (left == goal) {
          arrive(filled + worth(left), cost[pool], left, loses[pool]);
        } else {
          go(left, filled, cost[pool], left, loses[pool]);
        }
      }
    }
    for (int right = 0; right < prices.length; right++) {
      if (choice.until(right) > choice.from(right)) {
        reach(right, base + prices[right], cost[pool], gains[pool], loses[pool]);
      }
    }
  }

  private void arrive(long at, long sum, int gain, int loss) {
    if (at < length) {
      length = at;
      paid = sum;
      gaining = gain;
      losing = loss;
    }
  }

  private static OptionalInt optional(int left) {
    return left == NONE ? OptionalInt.empty() : OptionalInt.of(left);
  }

  private long costOf(int left, int right) {
    for (int at = rows.first[left]; at < rows.first[left + 1]; at++) {
      if (PairRows.node(rows.cells[at]) == right) {
        return PairRows.cost(rows.cells[at]);
      }
    }
    throw new IllegalStateException("left node " + left + " has no pair with " + right);
  }

  private long worth(int left) {
    return choice.worth(pairs, prices, openCosts, left);
  }
}
