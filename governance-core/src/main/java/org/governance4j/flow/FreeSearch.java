package org.governance4j.flow;

import java.util.Arrays;

/**
 * Lowers the price of a right node that has an empty slot but is not free of charge (空位搜索), until
 * it costs nothing or somebody takes the slot.
 *
 * <p>The ways lead back from the empty slot to the left nodes that could take it, and from the
 * slots that they hold to the left nodes that could take those. A way ends where a left node has an
 * open place, or where an emptied slot may stay empty because its right node's price has come down
 * to nothing.
 */
final class FreeSearch {

  private static final int NOBODY = -1;

  private final Placing state;
  private final PairRows rows;
  private final PairRows turned;
  private final SearchHeap heap = new SearchHeap();
  private final long[] distance;

  /** At least what any place of a left node costs now; falls late. */
  private final long[] worth;

  private final int[] placeAfter;
  private final int[] rightAfter;
  private int[] reached = new int[64];
  private int reachedCount;

  private long end;
  private int endPlace;
  private int endRight;

  FreeSearch(Placing state, PairRows turned) {
    this.state = state;
    this.rows = state.rows;
    this.turned = turned;
    int rights = state.load.length;
    distance = new long[rights];
    Arrays.fill(distance, Long.MAX_VALUE);
    worth = new long[state.firstPlace.length - 1];
    for (int left = 0; left < worth.length; left++) {
      worth[left] = worth(left);
    }
    placeAfter = new int[rights];
    rightAfter = new int[rights];
  }

  /** Uses an empty slot or brings its price down to nothing. */
  void use(int right) {
    end = state.price[right];
    endPlace = NOBODY;
    endRight = right;
    reach(right, 0, NOBODY, NOBODY);
    heap.add(0, right);
    while (!heap.isEmpty() && heap.leastKey() < end) {
      long key = heap.leastKey();
      int node = heap.leastNode();
      heap.removeLeast();
      if (key == distance[node]) {
        askAround(node, key);
      }
    }
    heap.clear();
    lowerPrices();
    move();
  }

  private void askAround(int right, long key) {
    long offset = key + state.price[right];
    for (int at = turned.first[right]; at < turned.first[right + 1]; at++) {
      long cell = turned.cells[at];
      int left = PairRows.node(cell);
      long value = offset + PairRows.cost(cell);
      if (value - worth[left] < end && !has(left, right)) {
        ask(left, value, right);
      }
    }
  }

  private long worth(int left) {
    long most = Long.MIN_VALUE;
    for (int place = state.firstPlace[left]; place < state.firstPlace[left + 1]; place++) {
      long own = state.cellOfPlace[place];
      if (own == Placing.OPEN) {
        return state.openCost(left);
      }
      most = Math.max(most, PairRows.cost(own) + state.price[PairRows.node(own)]);
    }
    return most == Long.MIN_VALUE ? Long.MIN_VALUE >> 2 : most;
  }

  private void ask(int left, long value, int right) {
    worth[left] = worth(left);
    for (int place = state.firstPlace[left]; place < state.firstPlace[left + 1]; place++) {
      long own = state.cellOfPlace[place];
      if (own == Placing.OPEN) {
        long length = value - state.openCost(left);
        if (length < end) {
          end = length;
          endPlace = place;
          endRight = right;
        }
        continue;
      }
      int from = PairRows.node(own);
      long length = value - PairRows.cost(own) - state.price[from];
      if (from != right && length < end && length < distance[from]) {
        reach(from, length, place, right);
        heap.add(length, from);
        if (length + state.price[from] < end) {
          end = length + state.price[from];
          endPlace = NOBODY;
          endRight = from;
        }
      }
    }
  }

  // Only a left node with several places can hold the right node with another one.
  private boolean has(int left, int right) {
    if (state.taken == null) {
      return false;
    }
    for (int place = state.firstPlace[left]; place < state.firstPlace[left + 1]; place++) {
      long own = state.cellOfPlace[place];
      if (own != Placing.OPEN && PairRows.node(own) == right) {
        return true;
      }
    }
    return false;
  }

  private void reach(int right, long length, int place, int next) {
    if (distance[right] == Long.MAX_VALUE) {
      if (reachedCount == reached.length) {
        reached = Arrays.copyOf(reached, 2 * reachedCount);
      }
      reached[reachedCount++] = right;
    }
    distance[right] = length;
    placeAfter[right] = place;
    rightAfter[right] = next;
  }

  private void lowerPrices() {
    for (int i = 0; i < reachedCount; i++) {
      int right = reached[i];
      if (distance[right] < end) {
        state.price[right] -= end - distance[right];
      }
    }
    for (int i = 0; i < reachedCount; i++) {
      distance[reached[i]] = Long.MAX_VALUE;
    }
    reachedCount = 0;
  }

  // Everybody on the way moves one step towards the empty slot, from its side on.
  private void move() {
    int right = endRight;
    int place = endPlace;
    if (place == NOBODY) {
      place = placeAfter[right];
      if (place == NOBODY) {
        return;
      }
      int next = rightAfter[right];
      state.leave(place);
      right = next;
    }
    while (true) {
      long cell = cell(state.left(place), right);
      int following = placeAfter[right];
      if (following == NOBODY) {
        state.put(state.firstSlot[right] + state.load[right]++, place, cell);
        return;
      }
      int next = rightAfter[right];
      int slot = state.slotOfPlace[following];
      state.open(following);
      state.put(slot, place, cell);
      place = following;
      right = next;
    }
  }

  private long cell(int left, int right) {
    for (int at = rows.first[left]; at < rows.first[left + 1]; at++) {
      if (PairRows.node(rows.cells[at]) == right) {
        return rows.cells[at];
      }
    }
    throw new IllegalStateException("left node " + left + " has no pair with " + right);
  }
}
