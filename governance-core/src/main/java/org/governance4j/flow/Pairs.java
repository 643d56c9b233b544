package org.governance4j.flow;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Strings.lenientFormat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;

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

  private final int[] leftPlaces;
  private final int[] rightPlaces;
  final int[] lefts;
  final int[] rights;
  final long[] costs;

  private Pairs(Builder builder) {
    this.leftPlaces = builder.leftPlaces;
    this.rightPlaces = builder.rightPlaces;
    this.lefts = Arrays.copyOf(builder.lefts, builder.size);
    this.rights = Arrays.copyOf(builder.rights, builder.size);
    this.costs = Arrays.copyOf(builder.costs, builder.size);
  }

  /**
   * Starts with the two sides and no pair; the arrays are copied.
   *
   * @param leftPlaces for each left node how many pairs it wants, not negative
   * @param rightPlaces for each right node how many pairs it bears, not negative
   * @return the builder
   * @throws IllegalArgumentException if a number of places is negative
   */
  public static Builder builder(int[] leftPlaces, int[] rightPlaces) {
    return new Builder(checked("left", leftPlaces), checked("right", rightPlaces));
  }

  private static int[] checked(String side, int[] places) {
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

  /** Gathers the pairs (配对构建器); for use within one thread. */
  public static final class Builder {

    private final int[] leftPlaces;
    private final int[] rightPlaces;
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
     * All that was given.
     *
     * @return the pairs
     * @throws IllegalArgumentException if two pairs join the same nodes
     */
    public Pairs build() {
      Pairs pairs = new Pairs(this);
      checkNoneTwice(new Neighbours(leftPlaces.length, pairs.lefts), pairs);
      return pairs;
    }

    private static void checkNoneTwice(Neighbours ofLeft, Pairs pairs) {
      int[] pairOfRight = new int[pairs.rightCount()];
      Arrays.fill(pairOfRight, -1);
      for (int left = 0; left < pairs.leftCount(); left++) {
        for (int i = ofLeft.from(left); i < ofLeft.until(left); i++) {
          int pair = ofLeft.pair(i);
          int earlier = pairOfRight[pairs.rights[pair]];
          if (earlier >= 0 && pairs.lefts[earlier] == left) {
            throw new IllegalArgumentException(
                lenientFormat(
                    "pairs %s and %s both join left node %s and right node %s: give the cheaper"
                        + " one",
                    earlier, pair, left, pairs.rights[pair]));
          }
          pairOfRight[pairs.rights[pair]] = pair;
        }
      }
    }
  }
}
