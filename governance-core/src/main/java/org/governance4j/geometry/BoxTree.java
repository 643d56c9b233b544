package org.governance4j.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the boxes that meet a box. It halves the boxes by their centres, in turn along each axis; a
 * query that meets few boxes takes O(log n).
 *
 * <p>Node 1 is the root, and the halves of node k are 2k and 2k + 1; a node's boxes are consecutive
 * in the order.
 */
public final class BoxTree {

  private static final int LEAF_SIZE = 4;

  private final Box[] boxes;
  private final int[] order;
  private final Box[] around;

  private BoxTree(Box[] boxes) {
    this.boxes = boxes;
    this.order = IntStream.range(0, boxes.length).toArray();
    this.around = new Box[Math.max(2, boxes.length)];
    build(1, 0, boxes.length, true);
  }

  /** Over at least one box; a box is named by its position. */
  public static BoxTree of(List<Box> boxes) {
    return new BoxTree(boxes.toArray(new Box[0]));
  }

  /** Calls the visitor with each box that meets the query, borders included. */
  public void visit(Box query, IntConsumer visitor) {
    visit(1, 0, order.length, query, visitor);
  }

  /**
   * Calls the visitor with each box that meets the query until it says no.
   *
   * @return whether it never did
   */
  public boolean visitWhile(Box query, IntPredicate visitor) {
    return visitWhile(1, 0, order.length, query, visitor);
  }

  private void visit(int node, int from, int to, Box query, IntConsumer visitor) {
    if (!around[node].meets(query)) {
      return;
    }
    if (to - from > LEAF_SIZE) {
      int middle = (from + to) >>> 1;
      visit(2 * node, from, middle, query, visitor);
      visit(2 * node + 1, middle, to, query, visitor);
      return;
    }
    for (int i = from; i < to; i++) {
      if (boxes[order[i]].meets(query)) {
        visitor.accept(order[i]);
      }
    }
  }

  private boolean visitWhile(int node, int from, int to, Box query, IntPredicate visitor) {
    if (!around[node].meets(query)) {
      return true;
    }
    if (to - from > LEAF_SIZE) {
      int middle = (from + to) >>> 1;
      return visitWhile(2 * node, from, middle, query, visitor)
          && visitWhile(2 * node + 1, middle, to, query, visitor);
    }
    for (int i = from; i < to; i++) {
      if (boxes[order[i]].meets(query) && !visitor.test(order[i])) {
        return false;
      }
    }
    return true;
  }

  private Box build(int node, int from, int to, boolean alongX) {
    if (to - from > LEAF_SIZE) {
      sort(from, to, alongX);
      int middle = (from + to) >>> 1;
      Box low = build(2 * node, from, middle, !alongX);
      around[node] = low.join(build(2 * node + 1, middle, to, !alongX));
    } else {
      around[node] =
          IntStream.range(from, to).mapToObj(i -> boxes[order[i]]).reduce(Box::join).orElseThrow();
    }
    return around[node];
  }

  /** Sorts by the centre in the upper half of a key with the position in its lower half. */
  private void sort(int from, int to, boolean alongX) {
    long[] keys = new long[to - from];
    for (int i = from; i < to; i++) {
      Box box = boxes[order[i]];
      long centre = alongX ? box.midX() : box.midY();
      keys[i - from] = centre << Integer.SIZE | order[i];
    }
    Arrays.sort(keys);
    for (int i = from; i < to; i++) {
      order[i] = (int) keys[i - from];
    }
  }
}
