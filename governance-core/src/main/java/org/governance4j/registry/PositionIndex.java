package org.governance4j.registry;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which records of one kind refer to which of another, by their positions (关联索引): one sorted array
 * of pairs, eight bytes a pair, because a map of lists would take more memory than the records.
 */
final class PositionIndex {

  private final long[] pairs;

  private PositionIndex(long[] pairs) {
    this.pairs = pairs;
  }

  /** The targets of a source in ascending order; none for a negative source; O(log n + result). */
  IntStream of(int source) {
    return source < 0
        ? IntStream.empty()
        : Arrays.stream(pairs, start(source), start(source + 1)).mapToInt(pair -> (int) pair);
  }

  private int start(int source) {
    int found = Arrays.binarySearch(pairs, (long) source << Integer.SIZE);
    return found < 0 ? -found - 1 : found;
  }

  /** Gathers pairs in any order; a pair given twice counts once. */
  static final class Builder {

    private final long[] pairs;
    private int size;

    Builder(int capacity) {
      pairs = new long[capacity];
    }

    /** Links a source to a target, neither negative. */
    void link(int source, int target) {
      pairs[size++] = (long) source << Integer.SIZE | target;
    }

    PositionIndex build() {
      Arrays.sort(pairs, 0, size);
      int distinct = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || pairs[i] != pairs[i - 1]) {
          pairs[distinct++] = pairs[i];
        }
      }
      return new PositionIndex(distinct == pairs.length ? pairs : Arrays.copyOf(pairs, distinct));
    }
  }
}
