package org.governance4j.flow;

import java.util.Arrays;

/**
 * Lets places bid for right nodes (竞价): good prices fast, near the best choice but not proved.
 *
 * <p>A place bids for its cheapest right node what keeps it ahead of its second best. A full right
 * node passes its lowest bidder over, and its price is the lowest bid that it holds. Bids are exact
 * at first, so most places end where they belong. Those who go on bidding are at war over too few
 * slots: they wait, and in a second round they overbid. What a bidder overbids is set right
 * afterwards by exact searches.
 */
final class Auction {

  /** How often a place bids in a round. */
  private static final int TRIES = 6;

  /** A typical cost over this is overbid in the second round. */
  private static final int OVERBID = 400;

  private final Placing state;
  private final PairRows rows;
  private final long[] bids;
  private final byte[] tries;
  private final int[] waiting;
  private int waitingCount;
  private long excess;

  Auction(Placing state) {
    this.state = state;
    this.rows = state.rows;
    this.bids = state.gap;
    this.tries = new byte[state.placeCount()];
    this.waiting = new int[state.placeCount()];
  }

  /** Lets all places bid in their order, and then those once more that did not come to rest. */
  void run(long typicalCost) {
    for (int place = 0; place < waiting.length; place++) {
      chain(place);
    }
    int[] again = Arrays.copyOf(waiting, waitingCount);
    Arrays.fill(tries, (byte) 0);
    waitingCount = 0;
    excess = typicalCost / OVERBID + 1;
    for (int place : again) {
      chain(place);
    }
  }

  private void chain(int first) {
    int place = first;
    while (place >= 0) {
      if (tries[place] == TRIES) {
        waiting[waitingCount++] = place;
        return;
      }
      tries[place]++;
      place = bid(place);
    }
  }

  // Returns the place that is driven out, or -1.
  private int bid(int place) {
    int left = state.left(place);
    long[] cells = rows.cells;
    long[] price = state.price;
    boolean[] taken = state.taken;
    long best = state.openCost(left);
    long second = best;
    long bestCell = Placing.OPEN;
    int until = rows.first[left + 1];
    for (int at = rows.first[left]; at < until; at++) {
      long cell = cells[at];
      long cost = cell >>> PairRows.NODE_BITS;
      if (cost >= second) {
        break;
      }
      long value = cost + price[(int) (cell & PairRows.NODE_MASK)];
      if (value < second && (taken == null || !taken[at])) {
        if (value < best) {
          second = best;
          best = value;
          bestCell = cell;
        } else {
          second = value;
        }
      }
    }
    return bestCell == Placing.OPEN
        ? -1
        : place(place, bestCell, second - (bestCell >>> PairRows.NODE_BITS) + excess);
  }

  private int place(int place, long cell, long bid) {
    int right = PairRows.node(cell);
    int from = state.firstSlot[right];
    int capacity = state.firstSlot[right + 1] - from;
    int load = state.load[right];
    int out = -1;
    if (load < capacity) {
      state.load[right] = load + 1;
      raise(from, load, place, bid);
      load++;
    } else {
      out = state.placeOfSlot[from];
      drop(out);
      sink(from, capacity, place, bid);
    }
    state.cellOfPlace[place] = cell;
    if (state.taken != null) {
      state.taken[rows.indexOf(state.left(place), cell)] = true;
    }
    if (load == capacity) {
      state.price[right] = bids[from];
    }
    return out;
  }

  private void drop(int place) {
    if (state.taken != null) {
      state.taken[rows.indexOf(state.left(place), state.cellOfPlace[place])] = false;
    }
    state.cellOfPlace[place] = Placing.OPEN;
  }

  // The slots of a right node are a heap by bid, the lowest first.
  private void raise(int from, int last, int place, long bid) {
    int at = last;
    while (at > 0) {
      int above = (at - 1) >>> 1;
      if (bids[from + above] <= bid) {
        break;
      }
      bids[from + at] = bids[from + above];
      state.placeOfSlot[from + at] = state.placeOfSlot[from + above];
      at = above;
    }
    bids[from + at] = bid;
    state.placeOfSlot[from + at] = place;
  }

  private void sink(int from, int size, int place, long bid) {
    int at = 0;
    while (2 * at + 1 < size) {
      int below = 2 * at + 1;
      if (below + 1 < size && bids[from + below + 1] < bids[from + below]) {
        below++;
      }
      if (bids[from + below] >= bid) {
        break;
      }
      bids[from + at] = bids[from + below];
      state.placeOfSlot[from + at] = state.placeOfSlot[from + below];
      at = below;
    }
    bids[from + at] = bid;
    state.placeOfSlot[from + at] = place;
  }
}
