package org.governance4j.flow;

import com.google.common.collect.ImmutableSet;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A choice of as many allowed pairs as possible, and among those choices one of least cost (最优配对).
 *
 * <p>Where left nodes have levels of priority, it fills as many places of level 0 as possible, then
 * as many of level 1 as that leaves, and so on, which are as many as possible in all.
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
  private final Choice choice;
  private final long[] rightPrices;
  private final long cost;

  private Assignment(Pairs pairs) {
    this.pairs = pairs;
    Renumbering numbers = Renumbering.of(pairs);
    Placing placing = PairSolver.solve(numbers.pairs());
    this.choice = new Choice(placing, numbers);
    this.rightPrices = new long[pairs.rightCount()];
    for (int right = 0; right < rightPrices.length; right++) {
      rightPrices[right] = placing.price[numbers.newRight[right]];
    }
    this.cost = placing.cost();
  }

  /**
   * Chooses the pairs.
   *
   * @param pairs what is allowed
   * @return the choice
   * @throws IllegalArgumentException if a step of levels (the difference of the largest and the
   *     least cost times twice the number of nodes of the smaller side) or the sum of all costs is
   *     too large for a {@code long}
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
    return choice.count();
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
    return choice.has(pairs.left(pair), pairs.right(pair));
  }

  /**
   * How many of a left node's places are open.
   *
   * @param left the left node
   * @return its places less its chosen pairs
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public int openPlaces(int left) {
    return pairs.leftPlaces(left) - choice.ofLeft(left);
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
    int allowed = pairs.rows().size(left);
    if (allowed == 0) {
      return Optional.of(OpenCause.NO_PAIR);
    }
    boolean allChosen = choice.ofLeft(left) == allowed;
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
        : Optional.of(new ShortageSearch(this, choice).around(left));
  }

  /**
   * The shortages of all left nodes with open places.
   *
   * @return them all, found in one pass over the pairs
   */
  public Shortages shortages() {
    return ShortageParts.of(pairs, choice);
  }

  /**
   * How much dearer the best choice becomes that contains a pair. One search for a shortest way;
   * {@link PairCertificate#atLeastDearer} bounds it for many pairs at once.
   *
   * @param pair the pair
   * @return the difference, of nothing if the pair is chosen already; empty if no choice contains
   *     the pair because one of its nodes has no place
   * @throws IndexOutOfBoundsException if there is no such pair
   */
  public Optional<Forcing> forcePair(int pair) {
    if (isChosen(pair)) {
      return Optional.of(new Forcing(0, OptionalInt.empty(), OptionalInt.empty()));
    }
    return new ForceSearch(pairs, choice, rightPrices)
        .forcePair(pairs.left(pair), pairs.right(pair));
  }

  /**
   * How much dearer the best choice becomes in which a left node has one place more filled than
   * here, and all others together one fewer. One search for a shortest way.
   *
   * @param left the left node
   * @return the difference; empty if no place of the node is open, or all its allowed pairs are
   *     chosen
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public Optional<Forcing> forcePlace(int left) {
    return openPlaces(left) == 0
        ? Optional.empty()
        : new ForceSearch(pairs, choice, rightPrices).forcePlace(left);
  }

  /**
   * The proof that no choice is better, to be kept and checked without this class.
   *
   * @return the chosen pairs and a price for every node; takes one pass over the pairs
   */
  public PairCertificate certificate() {
    BitSet chosen = new BitSet(pairs.count());
    for (int pair = 0; pair < pairs.count(); pair++) {
      if (choice.has(pairs.lefts[pair], pairs.rights[pair])) {
        chosen.set(pair);
      }
    }
    return PairCertificate.owning(
        choice.count(), cost, OpenCosts.step(pairs), chosen, leftPrices(), rightPrices.clone());
  }

  private long[] leftPrices() {
    long[] open = OpenCosts.ofLevels(pairs.levelCount(), OpenCosts.step(pairs));
    long[] prices = new long[pairs.leftCount()];
    for (int left = 0; left < prices.length; left++) {
      prices[left] = pairs.cheapest() + choice.worth(pairs, rightPrices, open, left);
    }
    return prices;
  }

  /**
   * Checks the proof that no choice fills more places of a level with as many of every higher one,
   * and none that fills as many of each is cheaper.
   *
   * @return every kind of fault; empty if the choice is proved
   * @see PairCertificate
   */
  public ImmutableSet<CertificateFault> verify() {
    return certificate().verify(pairs);
  }
}
