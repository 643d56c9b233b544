package org.governance4j.flow;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;

/**
 * A choice of as many allowed pairs as possible under which the right nodes' loads are as even as
 * possible (均衡分配), and among those choices one of least cost.
 *
 * <p>Sorted from the largest down, no other choice of as many pairs has lexicographically smaller
 * loads: the largest load is as small as can be, then the second largest, and so on. For whole
 * pairs that is the same as the least sum of any strictly convex function of the loads, so each
 * further pair of a right node costs one step more than the one before, in steps that outweigh all
 * costs of pairs.
 */
public final class BalancedLoads {

  /** The largest load that a right node may carry beforehand. */
  public static final int MAX_CARRIED = 1_000_000;

  private final Pairs pairs;
  private final PairSolution solution;
  private final long[] loads;
  private final long cost;

  private BalancedLoads(Pairs pairs, int[] carried) {
    this.pairs = pairs;
    this.solution = PairSolution.of(pairs, PairNetwork.ofLoads(pairs, carried));
    this.loads = new long[carried.length];
    for (int right = 0; right < carried.length; right++) {
      loads[right] = carried[right];
    }
    long sum = 0;
    for (int pair = 0; pair < pairs.count(); pair++) {
      if (solution.isChosen(pair)) {
        loads[pairs.rights[pair]]++;
        sum += pairs.costs[pair];
      }
    }
    this.cost = sum;
  }

  /**
   * Chooses the pairs where nobody carries anything yet.
   *
   * @param pairs what is allowed; a left node is an item with the number of bearers that it wants,
   *     a right node a bearer with the most that it takes
   * @return the choice
   * @throws IllegalArgumentException as {@link #of(Pairs, int[])}
   */
  public static BalancedLoads of(Pairs pairs) {
    return of(pairs, new int[pairs.rightCount()]);
  }

  /**
   * Chooses the pairs where the right nodes carry something beforehand, which counts as load but
   * takes none of their places.
   *
   * @param pairs what is allowed
   * @param carried for each right node the load that it has already, from 0 to {@value
   *     #MAX_CARRIED}
   * @return the choice
   * @throws IllegalArgumentException if there is not one such load per right node, or the costs of
   *     pairs are too far apart to be weighed against loads in a {@code long}
   */
  public static BalancedLoads of(Pairs pairs, int[] carried) {
    checkArgument(
        carried.length == pairs.rightCount(),
        "%s loads carried for %s right nodes: state one each",
        carried.length,
        pairs.rightCount());
    for (int right = 0; right < carried.length; right++) {
      checkArgument(
          carried[right] >= 0 && carried[right] <= MAX_CARRIED,
          "right node %s carries %s, not 0 to %s",
          right,
          carried[right],
          MAX_CARRIED);
    }
    return new BalancedLoads(pairs, carried);
  }

  /**
   * What was to be chosen from.
   *
   * @return the allowed pairs
   */
  public Pairs pairs() {
    return pairs;
  }

  /**
   * How many pairs are chosen: as many as possible.
   *
   * @return their number
   */
  public long chosenCount() {
    return solution.chosenCount();
  }

  /**
   * What the chosen pairs cost together: as little as possible for loads as even as these.
   *
   * @return the sum of their costs
   */
  public long cost() {
    return cost;
  }

  /**
   * Whether a pair is chosen.
   *
   * @param pair the pair
   * @return true if it is
   * @throws IndexOutOfBoundsException if there is no such pair
   */
  public boolean isChosen(int pair) {
    return solution.isChosen(pair);
  }

  /**
   * What a right node carries in the end.
   *
   * @param right the right node
   * @return what it carried beforehand and its chosen pairs
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public long load(int right) {
    return loads[right];
  }

  /**
   * How many of a left node's places are open.
   *
   * @param left the left node
   * @return its places less its chosen pairs
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public int openPlaces(int left) {
    return solution.openPlaces(left);
  }

  /**
   * Checks the proof that no choice has more pairs, and none with as many is more even or as even
   * and cheaper, as {@link Certificate} does.
   *
   * @return every kind of fault; empty if the choice is proved
   */
  public ImmutableSet<CertificateFault> verify() {
    return solution.verify();
  }
}
