package org.governance4j.flow;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * A choice of as many allowed pairs as possible, and among those choices one of least cost (最优配对).
 *
 * <pre>{@code
 * Pairs wishes = Pairs.builder(new int[] {1, 2}, new int[] {1, 1}).allow(0, 1, 300)….build();
 * Assignment best = Assignment.of(wishes);
 * best.causeAt(1);         // why a wish stays open
 * best.shortageAround(1);  // which wishes ask for more than which people can do
 * }</pre>
 */
public final class Assignment {

  private final Pairs pairs;
  private final Neighbours ofLeft;
  private final Neighbours ofRight;
  private final PairSolution solution;
  private final long cost;

  private Assignment(Pairs pairs) {
    this.pairs = pairs;
    this.ofLeft = new Neighbours(pairs.leftCount(), pairs.lefts);
    this.ofRight = new Neighbours(pairs.rightCount(), pairs.rights);
    this.solution = PairSolution.of(pairs, PairNetwork.ofChoice(pairs));
    this.cost = solution.flowCost() + solution.chosenCount() * PairNetwork.cheapest(pairs);
  }

  /**
   * Chooses the pairs.
   *
   * @param pairs what is allowed
   * @return the choice
   * @throws IllegalArgumentException if the costs are too large for the number of nodes, as {@link
   *     FlowNetwork} bounds them
   */
  public static Assignment of(Pairs pairs) {
    return new Assignment(pairs);
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
   * The cost of the chosen pairs: the least for their number.
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
   * Why a left node has open places.
   *
   * @param left the left node
   * @return the cause, or empty if all its places are filled
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public Optional<OpenCause> causeAt(int left) {
    if (openPlaces(left) == 0) {
      return Optional.empty();
    }
    if (ofLeft.count(left) == 0) {
      return Optional.of(OpenCause.NO_PAIR);
    }
    boolean allChosen = pairs.leftPlaces(left) - openPlaces(left) == ofLeft.count(left);
    return Optional.of(allChosen ? OpenCause.TOO_FEW_PAIRS : OpenCause.ALL_PARTNERS_TAKEN);
  }

  /**
   * The shortage that keeps a left node's places open: the smallest set of left nodes with this one
   * that asks for more than there is by exactly the open places in it.
   *
   * <p>A right node belongs to it if a place there could be had by others' moving, and a left node
   * if it would have to move. Takes time in proportion to the pairs of these nodes, and to all
   * nodes once.
   *
   * @param left the left node
   * @return the shortage, or empty if all its places are filled
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public Optional<Shortage> shortageAround(int left) {
    return openPlaces(left) == 0
        ? Optional.empty()
        : Optional.of(new ShortageSearch(this, ofLeft, ofRight).around(left));
  }

  /**
   * Checks the proof that no choice has more pairs, and none with as many is cheaper, as {@link
   * Certificate} does.
   *
   * @return every kind of fault; empty if the choice is proved
   */
  public ImmutableSet<CertificateFault> verify() {
    return solution.verify();
  }
}
