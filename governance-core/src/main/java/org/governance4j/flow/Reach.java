package org.governance4j.flow;

import java.util.Arrays;

/**
 * Finds the right nodes that are short (缺口区域): whoever wants one of their slots would have to leave
 * as much open elsewhere, however the others move.
 *
 * <p>Works on a copy that starts from a good choice and ends with as many places filled as
 * possible, level by level. Costs play no part: places bid with the number of moves to an empty
 * slot, which a search back from the empty slots counts anew before each round of bids.
 */
final class Reach {

  private static final int NOWHERE = 1 << 28;

  /** How much longer a way may become within a round. */
  private static final int SLACK = 20;

  private final Pairs pairs;
  private final Placing origin;
  private final Placing copy;
  private final PairRows turned;
  private final Auction auction;
  private final int[] queue;
  private int end;
  private final int[] steps;
  private final int[] open;
  private int openCount;

  Reach(Placing origin, PairRows turned) {
    this.pairs = origin.pairs;
    this.origin = origin;
    this.turned = turned;
    this.copy = origin.emptyCopy();
    this.auction = new Auction(copy, 0);
    this.steps = new int[pairs.rightCount()];
    this.queue = new int[pairs.rightCount()];
    this.open = new int[copy.placeCount()];
  }

  /**
   * For each right node by how many steps of levels its price exceeds those that are not short: 0
   * where slots are free, and more where an open place of a higher level would be glad of it.
   */
  int[] steps() {
    for (int level = 0; level < pairs.levelCount(); level++) {
      restore(level);
      int farthest = countMoves();
      boolean lost = listOpen(level);
      while (openCount > 0) {
        copy.openCosts = new long[pairs.levelCount()];
        Arrays.fill(copy.openCosts, farthest + SLACK);
        auction.run(open, openCount, 1);
        farthest = countMoves();
        lost = listOpen(level);
      }
      if (lost) {
        markShort(pairs.levelCount() - level);
      }
    }
    return steps;
  }

  // Lists the open places that could be filled, and tells whether there are others.
  private boolean listOpen(int level) {
    boolean others = false;
    openCount = 0;
    for (int place = 0; place < copy.placeCount(); place++) {
      if (copy.cellOfPlace[place] == Placing.OPEN) {
        int left = copy.left(place);
        if (pairs.level(left) == level) {
          if (canReach(left)) {
            open[openCount++] = place;
          } else {
            others = true;
          }
        }
      }
    }
    return others;
  }

  private void restore(int level) {
    for (int place = 0; place < copy.placeCount(); place++) {
      long cell = origin.cellOfPlace[place];
      if (cell != Placing.OPEN && pairs.level(copy.left(place)) == level) {
        int right = PairRows.node(cell);
        if (!copy.isFull(right)) {
          copy.put(copy.firstSlot[right] + copy.load[right]++, place, cell);
        }
      }
    }
  }

  private int countMoves() {
    end = 0;
    for (int right = 0; right < steps.length; right++) {
      int from = copy.firstSlot[right];
      int until = from + copy.load[right];
      Arrays.fill(copy.gap, from, until, NOWHERE);
      for (int slot = from; slot < until; slot++) {
        copy.slotOfPlace[copy.placeOfSlot[slot]] = slot;
      }
      copy.price[right] = NOWHERE;
      if (!copy.isFull(right)) {
        copy.price[right] = 0;
        queue[end++] = right;
      }
    }
    for (int at = 0; at < end; at++) {
      goBack(queue[at]);
    }
    for (int right = 0; right < steps.length; right++) {
      auction.order(right);
    }
    return end == 0 ? 0 : (int) copy.price[queue[end - 1]];
  }

  private void goBack(int right) {
    long moves = copy.price[right] + 1;
    for (int at = turned.first[right]; at < turned.first[right + 1]; at++) {
      int left = PairRows.node(turned.cells[at]);
      for (int place = copy.firstPlace[left]; place < copy.firstPlace[left + 1]; place++) {
        long own = copy.cellOfPlace[place];
        if (own != Placing.OPEN && PairRows.node(own) != right) {
          countMoves(copy.slotOfPlace[place], PairRows.node(own), moves);
        }
      }
    }
  }

  private void countMoves(int slot, int right, long moves) {
    if (copy.gap[slot] == NOWHERE) {
      copy.gap[slot] = moves;
      if (copy.price[right] == NOWHERE) {
        copy.price[right] = moves;
        queue[end++] = right;
      }
    }
  }

  private boolean canReach(int left) {
    for (int at = copy.rows.first[left]; at < copy.rows.first[left + 1]; at++) {
      boolean taken = copy.taken != null && copy.taken[at];
      if (!taken && copy.price[PairRows.node(copy.rows.cells[at])] < NOWHERE) {
        return true;
      }
    }
    return false;
  }

  private void markShort(int value) {
    for (int right = 0; right < steps.length; right++) {
      if (steps[right] == 0 && copy.price[right] == NOWHERE) {
        steps[right] = value;
      }
    }
  }
}
