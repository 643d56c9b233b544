package org.governance4j.flow;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Strings.lenientFormat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two sides with places on every node, and the pairs that are allowed between them at a cost
 * (可配对关系): wishes on the left and people on the right, say.
 *
 * <p>Left nodes, right nodes and pairs are whole numbers from 0 in the order in which they were
 * given. A pair is chosen once or not at all, so a left node with two places takes two different
 * right nodes.
 */
public final class Pairs {

  /** The largest absolute cost of a pair. */
  public static final long MAX_COST = 1L << 36;

  /** The most nodes of a side. */
  public static final int MAX_NODES = 1 << 25;

  /** The lowest level of priority; level 0 is the highest. */
  public static final int MAX_LEVEL = 3;

  private final int[] leftPlaces;
  private final int[] rightPlaces;
  final int[] lefts;
  final int[] rights;
  final long[] costs;
  private final PairRows rows;
  private final long cheapest;
  private final long dearest;
  private final byte @Nullable [] levels;
  private final int levelCount;

  private Pairs(Builder builder) {
    this.leftPlaces = builder.leftPlaces;
    this.rightPlaces = builder.rightPlaces;
    this.lefts = Arrays.copyOf(builder.lefts, builder.size);
    this.rights = Arrays.copyOf(builder.rights, builder.size);
    this.costs = Arrays.copyOf(builder.costs, builder.size);
    this.levels = builder.levels;
    this.levelCount = levels == null ? 1 : 1 + largest(levels);
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (long cost : costs) {
      least = Math.min(least, cost);
      most = Math.max(most, cost);
    }
    this.cheapest = costs.length == 0 ? 0 : least;
    this.dearest = costs.length == 0 ? 0 : most;
    this.rows = PairRows.ofLefts(leftPlaces.length, lefts, rights, costs, cheapest);
  }

  private Pairs(Pairs that, Renumbering numbers) {
    this.leftPlaces = picked(that.leftPlaces, numbers.leftAt);
    this.rightPlaces = picked(that.rightPlaces, numbers.rightAt);
    this.lefts = new int[0];
    this.rights = new int[0];
    this.costs = new long[0];
    this.cheapest = that.cheapest;
    this.dearest = that.dearest;
    this.levels = that.levels == null ? null : picked(that.levels, numbers.leftAt);
    this.levelCount = that.levelCount;
    this.rows = that.rows.renumbered(numbers.leftAt, numbers.newRight);
  }

  private static int[] picked(int[] values, int[] at) {
    int[] picked = new int[at.length];
    for (int i = 0; i < at.length; i++) {
      picked[i] = values[at[i]];
    }
    return picked;
  }

  private static byte[] picked(byte[] values, int[] at) {
    byte[] picked = new byte[at.length];
    for (int i = 0; i < at.length; i++) {
      picked[i] = values[at[i]];
    }
    return picked;
  }

  private static int largest(byte[] levels) {
    int largest = 0;
    for (byte level : levels) {
      largest = Math.max(largest, level);
    }
    return largest;
  }

  /**
   * Starts with the two sides and no pair; the arrays are copied.
   *
   * @param leftPlaces for each left node how many pairs it wants, not negative
   * @param rightPlaces for each right node how many pairs it bears, not negative
   * @return the builder
   * @throws IllegalArgumentException if a number of places is negative, or a side has more than
   *     {@value #MAX_NODES} nodes
   */
  public static Builder builder(int[] leftPlaces, int[] rightPlaces) {
    return new Builder(checked("left", leftPlaces), checked("right", rightPlaces));
  }

  private static int[] checked(String side, int[] places) {
    checkArgument(
        places.length <= MAX_NODES,
        "%s %s nodes: a side has at most %s",
        places.length,
        side,
        MAX_NODES);
    int[] copy = places.clone();
    for (int node = 0; node < copy.length; node++) {
      checkArgument(copy[node] >= 0, "%s node %s has %s places", side, node, copy[node]);
    }
    return copy;
  }

  /**
   * How many left nodes there are.
   *
   * @return their number
   */
  public int leftCount() {
    return leftPlaces.length;
  }

  /**
   * How many right nodes there are.
   *
   * @return their number
   */
  public int rightCount() {
    return rightPlaces.length;
  }

  /**
   * How many pairs are allowed.
   *
   * @return their number
   */
  public int count() {
    return lefts.length;
  }

  /**
   * How many pairs a left node wants.
   *
   * @param left the left node
   * @return its places
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public int leftPlaces(int left) {
    return leftPlaces[left];
  }

  /**
   * How many pairs a right node bears.
   *
   * @param right the right node
   * @return its places
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public int rightPlaces(int right) {
    return rightPlaces[right];
  }

  /**
   * A pair's left node.
   *
   * @param pair the pair
   * @return the node
   * @throws IndexOutOfBoundsException if there is no such pair
   */
  public int left(int pair) {
    return lefts[pair];
  }

  /**
   * A pair's right node.
   *
   * @param pair the pair
   * @return the node
   * @throws IndexOutOfBoundsException if there is no such pair
   */
  public int right(int pair) {
    return rights[pair];
  }

  /**
   * A pair's cost.
   *
   * @param pair the pair
   * @return the cost, which may be negative
   * @throws IndexOutOfBoundsException if there is no such pair
   */
  public long cost(int pair) {
    return costs[pair];
  }

  /**
   * A left node's level of priority.
   *
   * @param left the left node
   * @return the level, 0 the highest
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public int level(int left) {
    return levels == null ? 0 : levels[left];
  }

  /**
   * How many levels of priority there are.
   *
   * @return one more than the lowest level's number
   */
  public int levelCount() {
    return levelCount;
  }

  /** The same pairs under other numbers, of which only the rows are kept. */
  Pairs renumbered(Renumbering numbers) {
    return new Pairs(this, numbers);
  }

  /** The left nodes' rows; costs count from the cheapest pair. */
  PairRows rows() {
    return rows;
  }

  /** The least cost of a pair, or 0 if there is none. */
  long cheapest() {
    return cheapest;
  }

  /** The largest cost of a pair, or 0 if there is none. */
  long dearest() {
    return dearest;
  }

  /** Gathers the pairs (配对构建器); for use within one thread. */
  public static final class Builder {

    private final int[] leftPlaces;
    private final int[] rightPlaces;
    private byte @Nullable [] levels;
    private int size;
    private int[] lefts = new int[16];
    private int[] rights = new int[16];
    private long[] costs = new long[16];

    private Builder(int[] leftPlaces, int[] rightPlaces) {
      this.leftPlaces = leftPlaces;
      this.rightPlaces = rightPlaces;
    }

    /**
     * Allows a pair.
     *
     * @param left the left node
     * @param right the right node
     * @param cost what choosing it costs, between plus and minus {@value Pairs#MAX_COST}
     * @return this
     * @throws IndexOutOfBoundsException if a node does not exist
     * @throws IllegalArgumentException if the cost is out of bounds
     */
    @CanIgnoreReturnValue
    public Builder allow(int left, int right, long cost) {
      checkElementIndex(left, leftPlaces.length, "left node");
      checkElementIndex(right, rightPlaces.length, "right node");
      if (cost < -MAX_COST || cost > MAX_COST) {
        throw new IllegalArgumentException(
            lenientFormat(
                "cost %s of pair %s is beyond %s either way: count costs in a coarser unit",
                cost, size, MAX_COST));
      }
      if (size == lefts.length) {
        lefts = Arrays.copyOf(lefts, 2 * size);
        rights = Arrays.copyOf(rights, 2 * size);
        costs = Arrays.copyOf(costs, 2 * size);
      }
      lefts[size] = left;
      rights[size] = right;
      costs[size++] = cost;
      return this;
    }

    /**
     * Gives left nodes levels of priority (优先级): as many places of level 0 as possible are filled
     * first, then as many of level 1 as that leaves, and so on, whatever the pairs cost.
     *
     * @param levels for each left node its level, from 0 (the highest) to {@value Pairs#MAX_LEVEL};
     *     the array is copied
     * @return this
     * @throws IllegalArgumentException if there is not one level for each left node, or one is out
     *     of bounds
     */
    @CanIgnoreReturnValue
    public Builder levels(int[] levels) {
      checkArgument(
          levels.length == leftPlaces.length,
          "%s levels for %s left nodes: give each node one",
          levels.length,
          leftPlaces.length);
      byte[] copy = new byte[levels.length];
      for (int left = 0; left < levels.length; left++) {
        checkArgument(
            levels[left] >= 0 && levels[left] <= MAX_LEVEL,
            "left node %s has level %s, not 0 to %s",
            left,
            levels[left],
            MAX_LEVEL);
        copy[left] = (byte) levels[left];
      }
      this.levels = copy;
      return this;
    }

    /**
     * All that was given.
     *
     * @return the pairs
     * @throws IllegalArgumentException if two pairs join the same nodes
     */
    public Pairs build() {
      Pairs pairs = new Pairs(this);
      checkNoneTwice(pairs);
      return pairs;
    }

    private static void checkNoneTwice(Pairs pairs) {
      int[] lastLeft = new int[pairs.rightCount()];
      long[] cells = pairs.rows.cells;
      for (int left = 0; left < pairs.leftCount(); left++) {
        int until = pairs.rows.first[left + 1];
        for (int at = pairs.rows.first[left]; at < until; at++) {
          int right = PairRows.node(cells[at]);
          if (lastLeft[right] == left + 1) {
            throw new IllegalArgumentException(pairs.twice(left, right));
          }
          lastLeft[right] = left + 1;
        }
      }
    }
  }

  private String twice(int left, int right) {
    int[] both =
        IntStream.range(0, count())
            .filter(pair -> lefts[pair] == left && rights[pair] == right)
            .toArray();
    return lenientFormat(
        "pairs %s and %s both join left node %s and right node %s: give the cheaper one",
        both[0], both[1], left, right);
  }
}
