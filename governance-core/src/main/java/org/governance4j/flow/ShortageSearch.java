package org.governance4j.flow;

import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;

/**
 * Follows who would have to move for an open place to be filled (交错路搜索): from a left node to the
 * right nodes that it has not got, and from a right node to the left nodes that have it.
 */
final class ShortageSearch {

  private final Pairs pairs;
  private final PairRows rows;
  private final Choice choice;
  private final BitSet lefts = new BitSet();
  private final BitSet rights = new BitSet();
  private final int[] queue;
  private int end;

  ShortageSearch(Assignment assignment, Choice choice) {
    this.pairs = assignment.pairs();
    this.rows = pairs.rows();
    this.choice = choice;
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
    for (int at = rows.first[left]; at < rows.first[left + 1]; at++) {
      int right = PairRows.node(rows.cells[at]);
      if (!rights.get(right) && !choice.has(left, right)) {
        rights.set(right);
        moveAway(right);
      }
    }
  }

  private void moveAway(int right) {
    for (int at = choice.from(right); at < choice.until(right); at++) {
      enter(choice.holder(at));
    }
  }

  private long asked() {
    return lefts.stream().mapToLong(pairs::leftPlaces).sum();
  }

  private long available() {
    long available = rights.stream().mapToLong(pairs::rightPlaces).sum();
    for (int i = 0; i < end; i++) {
      int left = queue[i];
      for (int at = rows.first[left]; at < rows.first[left + 1]; at++) {
        available += rights.get(PairRows.node(rows.cells[at])) ? 0 : 1;
      }
    }
    return available;
  }

  private static ImmutableIntArray array(BitSet set) {
    return ImmutableIntArray.copyOf(set.stream());
  }
}
