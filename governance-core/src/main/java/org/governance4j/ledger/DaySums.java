package org.governance4j.ledger;

import java.util.Arrays;

/**
 * Changes by day, with the sum up to a day and the least and the greatest sum from a day on.
 *
 * <p>Days are kept in order, and over them blocks of blocks with the sum of each and the least and
 * greatest sum within it. A change on a day that has one already, or on a day behind all others,
 * takes time by the logarithm of the days; a new day among others moves those behind it.
 */
final class DaySums {

  private static final int FAN_SHIFT = 5;
  private static final int FAN = 1 << FAN_SHIFT;

  private static final int FIRST_CAPACITY = 2;
  private static final Level[] NO_LEVELS = new Level[0];

  private int size;
  private long total;

  /** Over how many of the first days the blocks are worked out: no more than was asked for. */
  private int fresh;

  /** By twos: a day, then its change; side by side, so that they are near. */
  private long[] cells = new long[2 * FIRST_CAPACITY];

  private Level[] levels = NO_LEVELS;

  /** Blocks of {@link #FAN} of the level below: their sums, and the extremes within them. */
  private static final class Level {
    long[] sum = new long[2];
    long[] low = new long[2];
    long[] high = new long[2];

    void reserve(int count) {
      if (count > sum.length) {
        int capacity = count + (count >> 1);
        sum = Arrays.copyOf(sum, capacity);
        low = Arrays.copyOf(low, capacity);
        high = Arrays.copyOf(high, capacity);
      }
    }
  }

  /** Adds a change; a day whose changes come to nothing stays, and is harmless. */
  void add(int day, long change) {
    total += change;
    int at = countUntil(day);
    if (at > 0 && day(at - 1) == day) {
      cells[2 * at - 1] += change;
      fresh = Math.min(fresh, at - 1);
    } else {
      insert(at, day, change);
      fresh = Math.min(fresh, at);
    }
  }

  /** The sum of the changes up to a day. */
  long at(int day) {
    return sumOfFirst(countUntil(day));
  }

  /** The sum of all changes. */
  long total() {
    return total;
  }

  /** The least sum on any day from one on, before another. */
  long least(int from, int until) {
    return extreme(from, until, true);
  }

  /** The greatest sum on any day from one on, before another. */
  long greatest(int from, int until) {
    return extreme(from, until, false);
  }

  /** The first day from one on whose sum is below a bound, or above it; there must be one. */
  int firstFrom(int day, boolean below, long bound) {
    int count = countUntil(day);
    long sum = sumOfFirst(count);
    int found = day;
    while (below ? sum >= bound : sum <= bound) {
      sum += change(count);
      found = day(count++);
    }
    return found;
  }

  private int day(int index) {
    return (int) cells[2 * index];
  }

  private long change(int index) {
    return cells[2 * index + 1];
  }

  private int countUntil(int day) {
    if (size == 0 || day(size - 1) <= day) {
      return size;
    }
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (day(middle) <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long sumOfFirst(int count) {
    if (count == size) {
      return total;
    }
    refresh();
    long sum = 0;
    int at = count;
    int end = at & -FAN;
    for (int i = end; i < at; i++) {
      sum += change(i);
    }
    for (Level level : levels) {
      at = at >>> FAN_SHIFT;
      end = at & -FAN;
      for (int i = end; i < at; i++) {
        sum += level.sum[i];
      }
    }
    return sum;
  }

  /** Walks up to the next full block, over blocks while there are, and down what is left. */
  private long extreme(int from, int until, boolean least) {
    int at = countUntil(from);
    int end = countUntil(until - 1);
    if (at < end) {
      refresh();
    }
    long sum = sumOfFirst(at);
    long extreme = sum;
    while (at < end) {
      int height = heightAt(at, end);
      if (height == 0) {
        sum += change(at);
        extreme = better(extreme, sum, least);
        at++;
      } else {
        Level level = levels[height - 1];
        int block = at >>> (FAN_SHIFT * height);
        extreme = better(extreme, sum + (least ? level.low[block] : level.high[block]), least);
        sum += level.sum[block];
        at += 1 << (FAN_SHIFT * height);
      }
    }
    return extreme;
  }

  /** The highest level with a block that begins at a place and ends by another. */
  private int heightAt(int at, int end) {
    int height = 0;
    while (height < levels.length && isBlock(at, end, FAN_SHIFT * (height + 1))) {
      height++;
    }
    return height;
  }

  /** The last block may be short. */
  private boolean isBlock(int at, int end, int shift) {
    return (at & ((1 << shift) - 1)) == 0 && (at + (1 << shift) <= end || end == size);
  }

  private static long better(long one, long other, boolean least) {
    return least ? Math.min(one, other) : Math.max(one, other);
  }

  private void insert(int at, int day, long change) {
    if (2 * size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * (size + Math.max(FIRST_CAPACITY, size >> 2)));
    }
    System.arraycopy(cells, 2 * at, cells, 2 * at + 2, 2 * (size - at));
    cells[2 * at] = day;
    cells[2 * at + 1] = change;
    size++;
    if (size > 1 << (FAN_SHIFT * (levels.length + 1))) {
      levels = Arrays.copyOf(levels, levels.length + 1);
      levels[levels.length - 1] = new Level();
      fresh = 0;
    }
  }

  private void refresh() {
    if (fresh < size) {
      refresh(fresh, size);
      fresh = size;
    }
  }

  /** Works the blocks over some places out anew. */
  private void refresh(int from, int until) {
    int first = from;
    int last = until - 1;
    int count = size;
    for (int height = 0; height < levels.length; height++) {
      first >>>= FAN_SHIFT;
      last >>>= FAN_SHIFT;
      Level level = levels[height];
      level.reserve(((count - 1) >>> FAN_SHIFT) + 1);
      for (int block = first; block <= last; block++) {
        summarise(height, block, Math.min(count, (block + 1) << FAN_SHIFT));
      }
      count = ((count - 1) >>> FAN_SHIFT) + 1;
    }
  }

  private void summarise(int height, int block, int until) {
    long sum = 0;
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (int i = block << FAN_SHIFT; i < until; i++) {
      if (height == 0) {
        sum += change(i);
        low = Math.min(low, sum);
        high = Math.max(high, sum);
      } else {
        Level below = levels[height - 1];
        low = Math.min(low, sum + below.low[i]);
        high = Math.max(high, sum + below.high[i]);
        sum += below.sum[i];
      }
    }
    levels[height].sum[block] = sum;
    levels[height].low[block] = low;
    levels[height].high[block] = high;
  }
}
