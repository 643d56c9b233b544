package org.governance4j.flow;

import java.util.Arrays;

/**
 * The pairs of each node of one side in one array (邻接行): a row's cells hold the node of the other
 * side and the cost above the cheapest pair's, sorted by cost and then by node.
 *
 * <p>A cell is one {@code long}, so that a solver reads a row of ten pairs from one or two cache
 * lines: the node in the low {@value #NODE_BITS} bits, the cost above them.
 */
final class PairRows {

  /** For {@link Pairs#MAX_NODES} nodes; the costs' 38 bits then stay below the sign. */
  static final int NODE_BITS = 25;

  static final long NODE_MASK = (1L << NODE_BITS) - 1;

  private static final int SORTED_BY_HAND = 40;

  final int[] first;
  final long[] cells;

  private PairRows(int[] first, long[] cells) {
    this.first = first;
    this.cells = cells;
  }

  /** The rows of left nodes, sorted. */
  static PairRows ofLefts(int lefts, int[] leftOf, int[] rightOf, long[] costs, long cheapest) {
    int[] first = starts(lefts, leftOf);
    long[] cells = new long[leftOf.length];
    if (isSorted(leftOf)) {
      for (int pair = 0; pair < cells.length; pair++) {
        cells[pair] = (costs[pair] - cheapest) << NODE_BITS | rightOf[pair];
      }
    } else {
      int[] next = first.clone();
      for (int pair = 0; pair < cells.length; pair++) {
        cells[next[leftOf[pair]]++] = (costs[pair] - cheapest) << NODE_BITS | rightOf[pair];
      }
    }
    for (int left = 0; left < lefts; left++) {
      sort(cells, first[left], first[left + 1]);
    }
    return new PairRows(first, cells);
  }

  /** The same pairs under other numbers, sorted again where costs are equal. */
  PairRows renumbered(int[] nodeAt, int[] newOther) {
    int[] newFirst = new int[first.length];
    long[] newCells = new long[cells.length];
    int end = 0;
    for (int node = 0; node < nodeAt.length; node++) {
      int old = nodeAt[node];
      for (int at = first[old]; at < first[old + 1]; at++) {
        newCells[end++] = cells[at] & ~NODE_MASK | newOther[node(cells[at])];
      }
      newFirst[node + 1] = end;
      sort(newCells, newFirst[node], end);
    }
    return new PairRows(newFirst, newCells);
  }

  /** The same pairs by the other side's nodes; each row in the order of these rows. */
  PairRows turned(int others) {
    int[] turnedFirst = new int[others + 1];
    for (long cell : cells) {
      turnedFirst[node(cell) + 1]++;
    }
    addUp(turnedFirst);
    int[] next = turnedFirst.clone();
    long[] turned = new long[cells.length];
    for (int node = 0; node + 1 < first.length; node++) {
      for (int at = first[node]; at < first[node + 1]; at++) {
        long cell = cells[at];
        turned[next[node(cell)]++] = cell & ~NODE_MASK | node;
      }
    }
    return new PairRows(turnedFirst, turned);
  }

  static int node(long cell) {
    return (int) (cell & NODE_MASK);
  }

  static long cost(long cell) {
    return cell >>> NODE_BITS;
  }

  /** Where a cell is in a sorted row. */
  int indexOf(int node, long cell) {
    return Arrays.binarySearch(cells, first[node], first[node + 1], cell);
  }

  int size(int node) {
    return first[node + 1] - first[node];
  }

  private static int[] starts(int nodes, int[] nodeOf) {
    int[] first = new int[nodes + 1];
    for (int node : nodeOf) {
      first[node + 1]++;
    }
    addUp(first);
    return first;
  }

  private static void addUp(int[] first) {
    for (int node = 1; node < first.length; node++) {
      first[node] += first[node - 1];
    }
  }

  private static boolean isSorted(int[] numbers) {
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i - 1] > numbers[i]) {
        return false;
      }
    }
    return true;
  }

  private static void sort(long[] cells, int from, int until) {
    if (until - from > SORTED_BY_HAND) {
      Arrays.sort(cells, from, until);
      return;
    }
    for (int at = from + 1; at < until; at++) {
      long cell = cells[at];
      int gap = at;
      while (gap > from && cells[gap - 1] > cell) {
        cells[gap] = cells[gap - 1];
        gap--;
      }
      cells[gap] = cell;
    }
  }
}
