package org.governance4j.flow;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * A choice of pairs with the whole-number prices that prove it best (配对证书).
 *
 * <p>A right node's price is what a place there is worth, never negative, and nothing where a place
 * is free. A left node's price is what it pays at most: a chosen pair's cost and its right node's
 * price together never exceed it, and no other pair would cost less. No left node pays more than an
 * open place costs, and one with an open place pays exactly that: the cost of the cheapest pair,
 * and a step for its level and each lower one. Then no choice costs less in pairs and open places
 * together. A step is worth more than all pairs by which two choices can differ around one place,
 * so none fills more places of a level while it fills as many of the higher ones, and none that
 * fills the same is cheaper.
 *
 * <p>{@link #verify} checks this in one pass over the pairs; nothing here is shared with the
 * solver.
 */
public final class PairCertificate {

  /** The largest absolute price, so that no sum here can overflow. */
  private static final long MAX_PRICE = 1L << 61;

  private static final int SIGN = 63;

  private final long count;
  private final long cost;
  private final long step;
  private final BitSet chosen;
  private final long[] leftPrices;
  private final long[] rightPrices;

  private PairCertificate(
      long count, long cost, long step, BitSet chosen, long[] leftPrices, long[] rightPrices) {
    this.count = count;
    this.cost = cost;
    this.step = step;
    this.chosen = chosen;
    this.leftPrices = leftPrices;
    this.rightPrices = rightPrices;
  }

  /**
   * States a choice and its prices from elsewhere; all is copied.
   *
   * @param count how many pairs are chosen
   * @param cost what they cost
   * @param step what one level more or less of an open place is worth
   * @param chosen the chosen pairs
   * @param leftPrices a price for each left node
   * @param rightPrices a price for each right node
   * @return the certificate, not checked at all
   */
  public static PairCertificate of(
      long count, long cost, long step, BitSet chosen, long[] leftPrices, long[] rightPrices) {
    return new PairCertificate(
        count, cost, step, (BitSet) chosen.clone(), leftPrices.clone(), rightPrices.clone());
  }

  /** Takes over what nobody else may keep. */
  static PairCertificate owning(
      long count, long cost, long step, BitSet chosen, long[] leftPrices, long[] rightPrices) {
    return new PairCertificate(count, cost, step, chosen, leftPrices, rightPrices);
  }

  /**
   * How many pairs are chosen.
   *
   * @return their number
   */
  public long count() {
    return count;
  }

  /**
   * What the chosen pairs cost.
   *
   * @return the sum of their costs
   */
  public long cost() {
    return cost;
  }

  /**
   * What one level more or less of an open place is worth.
   *
   * @return the step, larger than the costs of all pairs on which two choices alternate
   */
  public long step() {
    return step;
  }

  /**
   * The chosen pairs.
   *
   * @return a copy
   */
  public BitSet chosen() {
    return (BitSet) chosen.clone();
  }

  /**
   * The price of every left node.
   *
   * @return a copy
   */
  public long[] leftPrices() {
    return leftPrices.clone();
  }

  /**
   * The price of every right node.
   *
   * @return a copy
   */
  public long[] rightPrices() {
    return rightPrices.clone();
  }

  /**
   * By how much any choice with a pair is worse at least, where each place that it leaves open
   * counts a step for its level and each lower one.
   *
   * @param pairs what was to be chosen from, for which {@link #verify} finds no fault
   * @param pair the pair
   * @return the bound: the pair's cost and its right node's price less its left node's price, or 0
   *     if the pair is chosen
   * @throws IndexOutOfBoundsException if there is no such pair
   */
  public long atLeastDearer(Pairs pairs, int pair) {
    long above = pairs.cost(pair) + rightPrices[pairs.right(pair)] - leftPrices[pairs.left(pair)];
    return Math.max(0, above);
  }

  /**
   * Checks the proof.
   *
   * @param pairs what was to be chosen from
   * @return every kind of fault; empty if the choice is proved
   */
  public ImmutableSet<CertificateFault> verify(Pairs pairs) {
    if (leftPrices.length != pairs.leftCount()
        || rightPrices.length != pairs.rightCount()
        || chosen.length() > pairs.count()) {
      return ImmutableSet.of(CertificateFault.WRONG_SIZE);
    }
    if (!inBounds(leftPrices) || !inBounds(rightPrices) || step < 0 || step > MAX_PRICE >> 2) {
      return ImmutableSet.of(CertificateFault.POTENTIALS_DO_NOT_FIT);
    }
    Set<CertificateFault> faults = EnumSet.noneOf(CertificateFault.class);
    checkChosen(pairs, faults);
    checkStep(pairs, faults);
    return Sets.immutableEnumSet(faults);
  }

  private static boolean inBounds(long[] prices) {
    for (long price : prices) {
      if (price < -MAX_PRICE || price > MAX_PRICE) {
        return false;
      }
    }
    return true;
  }

  // A pair that costs less than its left node pays must be chosen. So many are counted among all
  // pairs and among the chosen ones, of which none may cost more.
  private void checkChosen(Pairs pairs, Set<CertificateFault> faults) {
    int[] atLeft = new int[leftPrices.length];
    int[] atRight = new int[rightPrices.length];
    long sum = 0;
    long number = 0;
    long above = 0;
    long below = 0;
    for (int pair = chosen.nextSetBit(0); pair >= 0; pair = chosen.nextSetBit(pair + 1)) {
      int left = pairs.left(pair);
      int right = pairs.right(pair);
      atLeft[left]++;
      atRight[right]++;
      sum += pairs.cost(pair);
      number++;
      long reduced = pairs.cost(pair) + rightPrices[right] - leftPrices[left];
      below += reduced >>> SIGN;
      above += -reduced >>> SIGN;
    }
    if (number != count) {
      faults.add(CertificateFault.WRONG_VALUE);
    }
    if (sum != cost) {
      faults.add(CertificateFault.WRONG_COST);
    }
    if (above > 0 || below != countBelow(pairs.lefts, pairs.rights, pairs.costs)) {
      faults.add(CertificateFault.POTENTIALS_DO_NOT_FIT);
    }
    checkNodes(pairs, atLeft, atRight, faults);
  }

  private long countBelow(int[] lefts, int[] rights, long[] costs) {
    long[] ofLefts = leftPrices;
    long[] ofRights = rightPrices;
    long below = 0;
    for (int pair = 0; pair < costs.length; pair++) {
      below += costs[pair] + ofRights[rights[pair]] - ofLefts[lefts[pair]] >>> SIGN;
    }
    return below;
  }

  // A way on which two choices alternate has at most one pair more of one than of the other, and
  // visits no node twice.
  private void checkStep(Pairs pairs, Set<CertificateFault> faults) {
    long longest = Math.min(pairs.leftCount(), pairs.rightCount()) + 1L;
    if (step == 0 || pairs.dearest() - pairs.cheapest() > (step - 1) / longest) {
      faults.add(CertificateFault.POTENTIALS_DO_NOT_FIT);
    }
  }

  private void checkNodes(Pairs pairs, int[] atLeft, int[] atRight, Set<CertificateFault> faults) {
    for (int left = 0; left < atLeft.length; left++) {
      int room = pairs.leftPlaces(left) - atLeft[left];
      long open = pairs.cheapest() + (pairs.levelCount() - pairs.level(left)) * step;
      check(room, leftPrices[left] == open || room == 0 && leftPrices[left] < open, faults);
    }
    for (int right = 0; right < atRight.length; right++) {
      int room = pairs.rightPlaces(right) - atRight[right];
      check(room, rightPrices[right] == 0 || room == 0 && rightPrices[right] > 0, faults);
    }
  }

  private static void check(int room, boolean priceFits, Set<CertificateFault> faults) {
    if (room < 0) {
      faults.add(CertificateFault.OUT_OF_CAPACITY);
    }
    if (!priceFits) {
      faults.add(CertificateFault.POTENTIALS_DO_NOT_FIT);
    }
  }
}
