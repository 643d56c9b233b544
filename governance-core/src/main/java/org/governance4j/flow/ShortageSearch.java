package org.governance4j.flow;

import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;

/**
 * Follows who would have to move for an open place to be filled (交错路搜索): from a left node to the
 * right nodes that it has not got, and from a right node to the left nodes that have it.
 */
final class ShortageSearch {

  private final Assignment assignment;
  private final Pairs pairs;
  private final Neighbours ofLeft;
  private final Neighbours ofRight;
  private final BitSet lefts = new BitSet();
  private final BitSet rights = new BitSet();
  private final int[] queue;
  private int end;

  ShortageSearch(Assignment assignment, Neighbours ofLeft, Neighbours ofRight) {
    this.assignment = assignment;
    this.pairs = assignment.pairs();
    this.ofLeft = ofLeft;
    this.ofRight = ofRight;
    this.queue = new int[pairs.leftCount()];
  }

  Shortage around(int left) {
    enter(left);
    for (int at = 0; at < end; at++) {
      wantMore(queue[at]);
    }
    return new Shortage(array(lefts), array(rights), asked(), available());
  }

  private void enter(int left) {
    if (!lefts.get(left)) {
      lefts.set(left);
      queue[end++] = left;
    }
  }

  private void wantMore(int left) {
    for (int i = ofLeft.from(left); i < ofLeft.until(left); i++) {
      int pair = ofLeft.pair(i);
      int right = pairs.right(pair);
      if (!assignment.isChosen(pair) && !rights.get(right)) {
        rights.set(right);
        moveAway(right);
      }
    }
  }

  private void moveAway(int right) {
    for (int i = ofRight.from(right); i < ofRight.until(right); i++) {
      int pair = ofRight.pair(i);
      if (assignment.isChosen(pair)) {
        enter(pairs.left(pair));
      }
    }
  }

  private long asked() {
    return lefts.stream().mapToLong(pairs::leftPlaces).sum();
  }

  private long available() {
    long available = rights.stream().mapToLong(pairs::rightPlaces).sum();
    for (int at = 0; at < end; at++) {
      int left = queue[at];
      for (int i = ofLeft.from(left); i < ofLeft.until(left); i++) {
        available += rights.get(pairs.right(ofLeft.pair(i))) ? 0 : 1;
      }
    }
    return available;
  }

  private static ImmutableIntArray array(BitSet set) {
    return ImmutableIntArray.copyOf(set.stream());
  }
}
