package org.governance4j.flow;

import java.util.Arrays;

/**
 * Finds the right nodes that are short (缺口区域): whoever wants one of their slots would have to leave
 * as much open elsewhere, however the others move.
 *
 * <p>Works on a copy that starts from a good choice and ends with as many places filled as
 * possible, level by level. Costs play no part: in rounds, a search back from the empty slots
 * counts the moves to one of them, and each open place follows falling numbers to an empty slot
 * (Hopcroft and Karp).
 */
final class Reach {

  private static final int NOWHERE = 1 << 28;

  private static final int NOBODY = -1;

  /** How many more moves than at its start a way may take within a round. */
  private static final int SLACK = 4;

  private final Pairs pairs;
  private final PairRows rows;
  private final Placing origin;
  private final Placing copy;
  private final PairRows turned;
  private final int[] steps;
  private final int[] open;
  private int openCount;

  // For each right node the moves to an empty slot, and for each slot those on from its left node.
  private final int[] moves;
  private final int[] movesOn;
  private final int[] queue;
  private int end;
  private int limit;

  /** How many slots are empty. */
  private int room;

  // The way so far: the slots that are given up, where in their rows their left nodes look next,
  // and per right node which slot comes next.
  private final int[] nextSlot;
  private final int[] waySlot;
  private final int[] wayAt;

  Reach(Placing origin, PairRows turned) {
    this.pairs = origin.pairs;
    this.origin = origin;
    this.turned = turned;
    this.copy = origin.copy();
    this.rows = origin.rows;
    this.steps = new int[pairs.rightCount()];
    this.queue = new int[pairs.rightCount()];
    this.moves = new int[pairs.rightCount()];
    this.nextSlot = new int[pairs.rightCount()];
    this.waySlot = new int[pairs.rightCount() + 1];
    this.wayAt = new int[pairs.rightCount() + 1];
    this.movesOn = new int[copy.placeOfSlot.length];
    this.open = new int[copy.placeCount()];
  }

  /**
   * For each right node by how many steps of levels its price exceeds those that are not short: 0
   * where slots are free, and more where an open place of a higher level would be glad of it.
   */
  int[] steps() {
    expelLowLevels();
    for (int level = 0; level < pairs.levelCount(); level++) {
      admit(level);
      countMoves();
      boolean lost = listOpen(level);
      while (openCount > 0) {
        for (int i = 0; i < openCount && room > 0; i++) {
          fill(open[i]);
        }
        countMoves();
        lost = listOpen(level);
      }
      if (lost) {
        markShort(pairs.levelCount() - level);
      }
    }
    return steps;
  }

  private void expelLowLevels() {
    for (int place = 0; pairs.levelCount() > 1 && place < copy.placeCount(); place++) {
      if (copy.cellOfPlace[place] != Placing.OPEN && pairs.level(copy.left(place)) > 0) {
        copy.leave(place);
      }
    }
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

  private void admit(int level) {
    for (int place = 0; level > 0 && place < copy.placeCount(); place++) {
      long cell = origin.cellOfPlace[place];
      if (cell != Placing.OPEN && pairs.level(copy.left(place)) == level) {
        int right = PairRows.node(cell);
        if (!copy.isFull(right)) {
          copy.put(copy.firstSlot[right] + copy.load[right]++, place, cell);
        }
      }
    }
  }

  private void countMoves() {
    end = 0;
    room = 0;
    Arrays.fill(moves, NOWHERE);
    Arrays.fill(movesOn, NOWHERE);
    for (int right = 0; right < steps.length; right++) {
      nextSlot[right] = copy.firstSlot[right];
      if (!copy.isFull(right)) {
        moves[right] = 0;
        room += copy.capacity(right) - copy.load[right];
        queue[end++] = right;
      }
    }
    for (int at = 0; at < end; at++) {
      goBack(queue[at]);
    }
    limit = (end == 0 ? 0 : moves[queue[end - 1]]) + SLACK;
  }

  private void goBack(int right) {
    int more = moves[right] + 1;
    for (int at = turned.first[right]; at < turned.first[right + 1]; at++) {
      int left = PairRows.node(turned.cells[at]);
      if (copy.has(left, right)) {
        continue;
      }
      for (int place = copy.firstPlace[left]; place < copy.firstPlace[left + 1]; place++) {
        long own = copy.cellOfPlace[place];
        if (own != Placing.OPEN) {
          count(copy.slotOfPlace[place], PairRows.node(own), more);
        }
      }
    }
  }

  private void count(int slot, int right, int more) {
    if (movesOn[slot] == NOWHERE) {
      movesOn[slot] = more;
      if (moves[right] == NOWHERE) {
        moves[right] = more;
        queue[end++] = right;
      }
    }
  }

  // Depth first along falling numbers. Where they end, they are counted anew on the spot and the
  // way goes one step back; who gets too far away counts as nowhere for the rest of the round.
  private void fill(int place) {
    int depth = 0;
    waySlot[0] = NOBODY;
    while (true) {
      int slot = waySlot[depth];
      int mover = slot == NOBODY ? place : copy.placeOfSlot[slot];
      int at = nearest(mover);
      int number = at == NOBODY ? NOWHERE : moves[PairRows.node(rows.cells[at])];
      if (slot != NOBODY && number >= movesOn[slot]) {
        movesOn[slot] = number + 1;
        int right = PairRows.node(copy.cellOfPlace[mover]);
        waySlot[depth] = giveUp(right);
        if (waySlot[depth] == NOBODY) {
          countAnew(right);
          depth--;
        }
        continue;
      }
      if (at == NOBODY) {
        return;
      }
      wayAt[depth] = at;
      int right = PairRows.node(rows.cells[at]);
      if (!copy.isFull(right)) {
        room--;
        move(place, depth, copy.firstSlot[right] + copy.load[right]++);
        return;
      }
      int given = giveUp(right);
      if (given == NOBODY) {
        countAnew(right);
      } else {
        waySlot[++depth] = given;
      }
    }
  }

  private int nearest(int place) {
    int left = copy.left(place);
    long own = copy.cellOfPlace[place];
    int until = rows.first[left + 1];
    int best = NOBODY;
    int least = NOWHERE;
    for (int at = rows.first[left]; at < until; at++) {
      long cell = rows.cells[at];
      int number = moves[(int) (cell & PairRows.NODE_MASK)];
      if (number < least && !copy.isTaken(at, cell, own)) {
        least = number;
        best = at;
      }
    }
    return best;
  }

  private int giveUp(int right) {
    int until = copy.firstSlot[right + 1];
    while (nextSlot[right] < until) {
      if (movesOn[nextSlot[right]] <= moves[right]) {
        return nextSlot[right];
      }
      nextSlot[right]++;
    }
    return NOBODY;
  }

  private void countAnew(int right) {
    int least = NOWHERE;
    for (int slot = copy.firstSlot[right]; slot < copy.firstSlot[right + 1]; slot++) {
      least = Math.min(least, movesOn[slot]);
    }
    moves[right] = least > limit ? NOWHERE : least;
    nextSlot[right] = copy.firstSlot[right];
  }

  private void move(int place, int depth, int emptySlot) {
    int slot = emptySlot;
    for (int i = depth; i >= 0; i--) {
      int from = waySlot[i];
      int right = PairRows.node(rows.cells[wayAt[i]]);
      copy.put(slot, from == NOBODY ? place : copy.placeOfSlot[from], rows.cells[wayAt[i]]);
      movesOn[slot] = moves[right] + 1;
      slot = from;
    }
  }

  private boolean canReach(int left) {
    for (int at = rows.first[left]; at < rows.first[left + 1]; at++) {
      boolean taken = copy.taken != null && copy.taken[at];
      if (!taken && moves[PairRows.node(rows.cells[at])] < NOWHERE) {
        return true;
      }
    }
    return false;
  }

  private void markShort(int value) {
    for (int right = 0; right < steps.length; right++) {
      if (steps[right] == 0 && moves[right] == NOWHERE) {
        steps[right] = value;
      }
    }
  }
}
