package org.governance4j.flow;

import java.util.Arrays;

/**
 * Fills an open place at the least cost, or finds that it is best left open (填空搜索).
 *
 * <p>A way leads from the open place's left node to a right node, from a slot there to its left
 * node's other right nodes, and so on. It ends where a slot is empty or a place is left open.
 * Lengths are in reduced costs, none of them negative. A slot is looked into only when its gap lets
 * it matter; until then its right node alone is known. Afterwards the prices of all that is nearer
 * than the end rise, so that they prove the new choice too.
 */
final class FillSearch {

  private static final int NOBODY = -1;

  private final Placing state;
  private final PairRows rows;
  private final SearchHeap heap = new SearchHeap();
  private final long[] distance;
  private final int[] slotBefore;
  private final long[] cellBefore;
  private int[] reached = new int[64];
  private int reachedCount;

  private long end;
  private int endSlot;
  private int endRight;
  private long looks;

  FillSearch(Placing state) {
    this.state = state;
    this.rows = state.rows;
    int rights = state.load.length;
    distance = new long[rights];
    Arrays.fill(distance, Long.MAX_VALUE);
    slotBefore = new int[rights];
    cellBefore = new long[rights];
  }

  /** Fills an open place if that pays; then no place of its left node is open for too little. */
  void fill(int place) {
    int left = state.left(place);
    end = state.openCost(left);
    endSlot = NOBODY;
    endRight = NOBODY;
    look(left, 0, NOBODY, Placing.OPEN);
    while (!heap.isEmpty() && heap.leastKey() < end) {
      long key = heap.leastKey();
      int node = heap.leastNode();
      heap.removeLeast();
      if (node < 0) {
        lookInto(~node);
      } else if (key == distance[node]) {
        listSlots(node, key);
      }
    }
    heap.clear();
    raisePrices();
    if (endRight != NOBODY) {
      fillFrom(endRight, state.firstSlot[endRight] + state.load[endRight]++, place);
    } else if (endSlot != NOBODY) {
      int leaving = state.placeOfSlot[endSlot];
      int right = PairRows.node(state.cellOfPlace[leaving]);
      state.open(leaving);
      fillFrom(right, endSlot, place);
    }
  }

  /** How many rows of left nodes were looked at so far. */
  long looks() {
    return looks;
  }

  private void listSlots(int right, long key) {
    long[] gap = state.gap;
    long offset = key - state.price[right];
    int from = state.firstSlot[right];
    int until = from + state.load[right];
    for (int slot = from; slot < until; slot++) {
      long least = offset + gap[slot];
      if (least < end) {
        heap.add(least, ~slot);
      }
    }
  }

  private void lookInto(int slot) {
    int place = state.placeOfSlot[slot];
    long own = state.cellOfPlace[place];
    int right = PairRows.node(own);
    long base = distance[right] - state.price[right] - PairRows.cost(own);
    look(state.left(place), base, slot, own);
  }

  private void look(int left, long base, int slot, long own) {
    looks++;
    long[] cells = rows.cells;
    long[] price = state.price;
    boolean[] taken = state.taken;
    long least = state.openCost(left);
    if (slot >= 0 && base + least < end) {
      end = base + least;
      endSlot = slot;
      endRight = NOBODY;
    }
    int until = rows.first[left + 1];
    for (int at = rows.first[left]; at < until; at++) {
      long cell = cells[at];
      long cost = cell >>> PairRows.NODE_BITS;
      if (base + cost >= end) {
        least = Math.min(least, cost);
        break;
      }
      if (taken == null ? cell == own : taken[at]) {
        continue;
      }
      int right = (int) (cell & PairRows.NODE_MASK);
      long value = cost + price[right];
      least = Math.min(least, value);
      long length = base + value;
      if (length < end && length < distance[right]) {
        reach(right, length, slot, cell);
      }
    }
    if (slot >= 0) {
      state.gap[slot] = least - PairRows.cost(own);
    }
  }

  private void reach(int right, long length, int slot, long cell) {
    if (distance[right] == Long.MAX_VALUE) {
      if (reachedCount == reached.length) {
        reached = Arrays.copyOf(reached, 2 * reachedCount);
      }
      reached[reachedCount++] = right;
    }
    distance[right] = length;
    slotBefore[right] = slot;
    cellBefore[right] = cell;
    if (state.isFull(right)) {
      heap.add(length, right);
    } else {
      end = length;
      endRight = right;
    }
  }

  private void raisePrices() {
    for (int i = 0; i < reachedCount; i++) {
      int right = reached[i];
      if (distance[right] < end) {
        state.price[right] += end - distance[right];
      }
      distance[right] = Long.MAX_VALUE;
    }
    reachedCount = 0;
  }

  private void fillFrom(int lastRight, int lastSlot, int place) {
    int right = lastRight;
    int slot = lastSlot;
    while (slotBefore[right] != NOBODY) {
      int from = slotBefore[right];
      int moving = state.placeOfSlot[from];
      int next = PairRows.node(state.cellOfPlace[moving]);
      state.put(slot, moving, cellBefore[right]);
      slot = from;
      right = next;
    }
    state.put(slot, place, cellBefore[right]);
  }
}
