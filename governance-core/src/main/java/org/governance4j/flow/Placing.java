package org.governance4j.flow;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which place of a left node is filled by which right node, and at which price (配对状态).
 *
 * <p>A place of a left node holds the cell of its pair or {@link #OPEN}. A right node has slots, of
 * which the first {@code load} hold places. What a place asks a right node for is worth the pair's
 * cost and the right node's price together: its value. A {@code gap} never exceeds the least value
 * that the slot's left node could have elsewhere, less the cost of its pair here.
 */
final class Placing {

  static final long OPEN = -1;

  final Pairs pairs;
  final PairRows rows;

  /** For each level what an open place costs. */
  long[] openCosts;

  final int[] firstPlace;
  private final int @Nullable [] leftOfPlace;
  final long[] cellOfPlace;
  final int[] slotOfPlace;

  /** For each cell whether it is chosen, or null if no left node has two places. */
  final boolean @Nullable [] taken;

  final int[] firstSlot;
  final int[] load;
  final int[] placeOfSlot;
  final long[] gap;
  final long[] price;

  Placing(Pairs pairs, long[] openCosts) {
    this.pairs = pairs;
    this.rows = pairs.rows();
    this.openCosts = openCosts;
    firstPlace = new int[pairs.leftCount() + 1];
    boolean oneEach = true;
    boolean several = false;
    for (int left = 0; left < pairs.leftCount(); left++) {
      int places = usable(pairs.leftPlaces(left), rows.size(left));
      oneEach &= places == 1;
      several |= places > 1;
      firstPlace[left + 1] = firstPlace[left] + places;
    }
    leftOfPlace = oneEach ? null : owners(firstPlace);
    taken = several ? new boolean[rows.cells.length] : null;
    cellOfPlace = new long[firstPlace[pairs.leftCount()]];
    slotOfPlace = new int[cellOfPlace.length];
    Arrays.fill(cellOfPlace, OPEN);
    Arrays.fill(slotOfPlace, -1);
    firstSlot = slots(pairs);
    load = new int[pairs.rightCount()];
    price = new long[pairs.rightCount()];
    placeOfSlot = new int[firstSlot[pairs.rightCount()]];
    gap = new long[placeOfSlot.length];
  }

  private Placing(Placing that) {
    pairs = that.pairs;
    rows = that.rows;
    openCosts = that.openCosts;
    firstPlace = that.firstPlace;
    leftOfPlace = that.leftOfPlace;
    firstSlot = that.firstSlot;
    taken = that.taken == null ? null : that.taken.clone();
    cellOfPlace = that.cellOfPlace.clone();
    slotOfPlace = that.slotOfPlace.clone();
    load = that.load.clone();
    placeOfSlot = that.placeOfSlot.clone();
    // A copy is for choosing without costs.
    price = new long[load.length];
    gap = new long[placeOfSlot.length];
  }

  /** The same choice without prices. */
  Placing copy() {
    return new Placing(this);
  }

  // A node with a place but no pair keeps it, so that mostly a place has its node's number.
  private static int usable(int places, int pairs) {
    return Math.min(places, Math.max(1, pairs));
  }

  private static int[] owners(int[] firstPlace) {
    int[] owners = new int[firstPlace[firstPlace.length - 1]];
    for (int left = 0; left + 1 < firstPlace.length; left++) {
      Arrays.fill(owners, firstPlace[left], firstPlace[left + 1], left);
    }
    return owners;
  }

  private static int[] slots(Pairs pairs) {
    int[] degree = new int[pairs.rightCount()];
    for (long cell : pairs.rows().cells) {
      degree[PairRows.node(cell)]++;
    }
    int[] firstSlot = new int[degree.length + 1];
    for (int right = 0; right < degree.length; right++) {
      firstSlot[right + 1] = firstSlot[right] + Math.min(degree[right], pairs.rightPlaces(right));
    }
    return firstSlot;
  }

  int placeCount() {
    return cellOfPlace.length;
  }

  int left(int place) {
    return leftOfPlace == null ? place : leftOfPlace[place];
  }

  long openCost(int left) {
    return openCosts[pairs.level(left)];
  }

  int capacity(int right) {
    return firstSlot[right + 1] - firstSlot[right];
  }

  boolean isFull(int right) {
    return load[right] == firstSlot[right + 1] - firstSlot[right];
  }

  /**
   * After an auction: numbers the slots, measures every gap, and opens the places whose left node
   * would rather be elsewhere or have none.
   */
  void settle() {
    for (int right = 0; right < load.length; right++) {
      for (int slot = firstSlot[right]; slot < firstSlot[right] + load[right]; slot++) {
        slotOfPlace[placeOfSlot[slot]] = slot;
      }
    }
    for (int place = 0; place < cellOfPlace.length; place++) {
      long own = cellOfPlace[place];
      if (own != OPEN) {
        long least = leastElsewhere(left(place), own);
        if (least < PairRows.cost(own) + price[PairRows.node(own)]) {
          leave(place);
        } else {
          gap[slotOfPlace[place]] = least - PairRows.cost(own);
        }
      }
    }
  }

  /** Whether one of a left node's places holds a right node. */
  boolean has(int left, int right) {
    for (int place = firstPlace[left]; place < firstPlace[left + 1]; place++) {
      long own = cellOfPlace[place];
      if (own != OPEN && PairRows.node(own) == right) {
        return true;
      }
    }
    return false;
  }

  /** Whether a left node that has a place with this pair has the cell chosen already. */
  boolean isTaken(int at, long cell, long own) {
    return taken == null ? cell == own : taken[at];
  }

  /** Moves a place to a slot that is empty, or whose place was moved or opened just before. */
  void put(int slot, int place, long cell) {
    if (taken != null && cellOfPlace[place] != OPEN) {
      mark(place, false, cellOfPlace[place]);
    }
    mark(place, true, cell);
    placeOfSlot[slot] = place;
    slotOfPlace[place] = slot;
    cellOfPlace[place] = cell;
    gap[slot] = price[PairRows.node(cell)];
  }

  /** Opens a place whose slot is filled anew at once. */
  void open(int place) {
    mark(place, false, cellOfPlace[place]);
    cellOfPlace[place] = OPEN;
    slotOfPlace[place] = -1;
  }

  /** Opens a place, and closes its right node's ranks. */
  void leave(int place) {
    int slot = slotOfPlace[place];
    int right = PairRows.node(cellOfPlace[place]);
    open(place);
    int last = firstSlot[right] + --load[right];
    if (slot != last) {
      placeOfSlot[slot] = placeOfSlot[last];
      slotOfPlace[placeOfSlot[slot]] = slot;
      gap[slot] = gap[last];
    }
  }

  private void mark(int place, boolean chosen, long cell) {
    if (taken != null) {
      taken[rows.indexOf(left(place), cell)] = chosen;
    }
  }

  /** The least value of a left node's other pairs, and of an open place. */
  long leastElsewhere(int left, long own) {
    long least = openCost(left);
    long[] cells = rows.cells;
    int until = rows.first[left + 1];
    for (int at = rows.first[left]; at < until; at++) {
      long cell = cells[at];
      long cost = cell >>> PairRows.NODE_BITS;
      if (cost >= least) {
        break;
      }
      if (!isTaken(at, cell, own)) {
        least = Math.min(least, cost + price[(int) (cell & PairRows.NODE_MASK)]);
      }
    }
    return least;
  }

  /** What the chosen pairs cost. */
  long cost() {
    long cost = 0;
    for (long cell : cellOfPlace) {
      if (cell != OPEN) {
        cost += PairRows.cost(cell) + pairs.cheapest();
      }
    }
    return cost;
  }
}
