package org.governance4j.flow;

import java.util.Arrays;

/** Who has whom (配对结果): the right nodes of each left node, and who holds each right node. */
final class Choice {

  private final int[] firstOfLeft;
  private final int[] rights;
  private final int[] firstOfRight;
  private final int[] holders;

  /** Reads a choice, and gives the nodes their own numbers back. */
  Choice(Placing placing, Renumbering numbers) {
    int lefts = numbers.newLeft.length;
    firstOfLeft = new int[lefts + 1];
    rights = new int[placing.cellOfPlace.length];
    int end = 0;
    for (int left = 0; left < lefts; left++) {
      int until = placing.firstPlace[numbers.newLeft[left] + 1];
      for (int place = placing.firstPlace[numbers.newLeft[left]]; place < until; place++) {
        if (placing.cellOfPlace[place] != Placing.OPEN) {
          rights[end++] = numbers.rightAt[PairRows.node(placing.cellOfPlace[place])];
        }
      }
      if (end - firstOfLeft[left] > 1) {
        Arrays.sort(rights, firstOfLeft[left], end);
      }
      firstOfLeft[left + 1] = end;
    }
    firstOfRight = new int[numbers.newRight.length + 1];
    holders = new int[end];
    int held = 0;
    for (int right = 0; right < numbers.newRight.length; right++) {
      int from = placing.firstSlot[numbers.newRight[right]];
      int until = from + placing.load[numbers.newRight[right]];
      for (int slot = from; slot < until; slot++) {
        holders[held++] = numbers.leftAt[placing.left(placing.placeOfSlot[slot])];
      }
      firstOfRight[right + 1] = held;
    }
  }

  /** How many pairs are chosen. */
  int count() {
    return holders.length;
  }

  /** How many pairs of a left node are chosen. */
  int ofLeft(int left) {
    return firstOfLeft[left + 1] - firstOfLeft[left];
  }

  /** Whether a pair is chosen; in logarithmic time for a left node with many. */
  boolean has(int left, int right) {
    int from = firstOfLeft[left];
    int until = firstOfLeft[left + 1];
    return until - from == 1
        ? rights[from] == right
        : Arrays.binarySearch(rights, from, until, right) >= 0;
  }

  /** The right node of the only chosen pair of a left node. */
  int only(int left) {
    return rights[firstOfLeft[left]];
  }

  int from(int right) {
    return firstOfRight[right];
  }

  int until(int right) {
    return firstOfRight[right + 1];
  }

  /** A left node that holds the right node in whose range the index is. */
  int holder(int index) {
    return holders[index];
  }

  /**
   * What a left node pays at most for a place: what an open one costs if it has one, and otherwise
   * what its dearest pair costs with the right node's price. Costs count from the cheapest pair.
   */
  long worth(Pairs pairs, long[] rightPrices, long[] openCosts, int left) {
    if (ofLeft(left) < pairs.leftPlaces(left)) {
      return openCosts[pairs.level(left)];
    }
    long worth = 0;
    PairRows rows = pairs.rows();
    int unseen = ofLeft(left);
    for (int at = rows.first[left]; unseen > 0; at++) {
      int right = PairRows.node(rows.cells[at]);
      if (has(left, right)) {
        unseen--;
        worth = Math.max(worth, PairRows.cost(rows.cells[at]) + rightPrices[right]);
      }
    }
    return worth;
  }
}
