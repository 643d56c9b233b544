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

  /** After how many visits the left nodes of a right node are sorted by cost. */
  private static final int VISITS = 3;

  private final Placing state;
  private final PairRows rows;
  private final PairRows turned;
  private final SearchHeap heap = new SearchHeap();
  private final long[] distance;

  /** At least what any place of a left node costs now; falls late. */
  private final long[] worth;

  /** Whether a left node may have an open place; falls late too. */
  private final boolean[] isOpen;

  private final byte[] visits;
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
    isOpen = new boolean[worth.length];
    for (int left = 0; left < worth.length; left++) {
      worth[left] = worth(left);
      isOpen[left] = openPlace(left) != NOBODY;
    }
    visits = new byte[rights];
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

  // The cheapest first, up to where nobody could pay enough; open places before all others, since
  // they bring the end near.
  private void askAround(int right, long key) {
    int from = turned.first[right];
    int until = turned.first[right + 1];
    // Sorting a row pays only for who is asked again and again.
    boolean sorted = visits[right] > VISITS;
    if (!sorted && ++visits[right] > VISITS) {
      Arrays.sort(turned.cells, from, until);
      sorted = true;
    }
    long[] cells = turned.cells;
    long offset = key + state.price[right];
    long most = state.openCosts[0];
    int at = from;
    for (; at < until; at++) {
      long value = offset + (cells[at] >>> PairRows.NODE_BITS);
      if (value - most >= end) {
        if (sorted) {
          break;
        }
        continue;
      }
      int left = (int) (cells[at] & PairRows.NODE_MASK);
      if (isOpen[left] && value - worth[left] < end && !holds(left, right)) {
        askOpen(left, value, right);
      }
    }
    int last = at;
    for (at = from; at < last; at++) {
      long value = offset + (cells[at] >>> PairRows.NODE_BITS);
      int left = (int) (cells[at] & PairRows.NODE_MASK);
      if (value - worth[left] < end && !holds(left, right)) {
        ask(left, value, right);
      }
    }
  }

  private void askOpen(int left, long value, int right) {
    int place = openPlace(left);
    isOpen[left] = place != NOBODY;
    long length = value - state.openCost(left);
    if (isOpen[left] && length < end) {
      end = length;
      endPlace = place;
      endRight = right;
    }
  }

  private int openPlace(int left) {
    for (int place = state.firstPlace[left]; place < state.firstPlace[left + 1]; place++) {
      if (state.cellOfPlace[place] == Placing.OPEN) {
        return place;
      }
    }
    return NOBODY;
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

  // With a single place, a left node that holds the right node is told by its length.
  private boolean holds(int left, int right) {
    return state.taken != null && state.has(left, right);
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
