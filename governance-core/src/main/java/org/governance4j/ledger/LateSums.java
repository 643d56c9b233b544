package org.governance4j.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Changes that came late, in the order of entry: how much of the first ones is effective by a day.
 *
 * <p>Every {@link #LEAF} changes a block is closed, which covers as many as the lowest bit of its
 * number says, sorted by day with running sums; so the first n changes are a few blocks and less
 * than {@link #LEAF} single ones, and a question takes time by the square of the logarithm.
 */
final class LateSums {

  private static final int LEAF = 16;

  /** The distinct days of a block with the sum up to each. */
  private static final class Block {

    private final int[] days;
    private final long[] sums;

    Block(int[] days, long[] sums) {
      this.days = days;
      this.sums = sums;
    }

    long until(int day) {
      int at = Arrays.binarySearch(days, day);
      int count = at < 0 ? -at - 1 : at + 1;
      return count == 0 ? 0 : sums[count - 1];
    }

    static Block merge(Block one, Block other) {
      int[] days = new int[one.days.length + other.days.length];
      long[] sums = new long[days.length];
      int count = 0;
      int i = 0;
      int j = 0;
      while (i < one.days.length || j < other.days.length) {
        int mine = i < one.days.length ? one.days[i] : Integer.MAX_VALUE;
        int others = j < other.days.length ? other.days[j] : Integer.MAX_VALUE;
        i += mine <= others ? 1 : 0;
        j += others <= mine ? 1 : 0;
        days[count] = Math.min(mine, others);
        sums[count++] = (i == 0 ? 0 : one.sums[i - 1]) + (j == 0 ? 0 : other.sums[j - 1]);
      }
      return new Block(Arrays.copyOf(days, count), Arrays.copyOf(sums, count));
    }
  }

  private int size;
  private int[] rows = new int[4];
  private int[] days = new int[4];
  private long[] changes = new long[4];
  private @Nullable Block[] blocks = new Block[0];

  int size() {
    return size;
  }

  int lastRow() {
    return rows[size - 1];
  }

  int row(int index) {
    return rows[index];
  }

  int day(int index) {
    return days[index];
  }

  long change(int index) {
    return changes[index];
  }

  void add(int row, int day, long change) {
    if (size == rows.length) {
      int capacity = size + (size >> 1);
      rows = Arrays.copyOf(rows, capacity);
      days = Arrays.copyOf(days, capacity);
      changes = Arrays.copyOf(changes, capacity);
    }
    rows[size] = row;
    days[size] = day;
    changes[size] = change;
    size++;
    if (size % LEAF == 0) {
      close(size / LEAF);
    }
  }

  void removeLast() {
    if (size % LEAF == 0) {
      blocks[size / LEAF] = null;
    }
    size--;
  }

  /** The sum of the changes up to a day among those whose row is below a bound. */
  long until(int day, int rowBound) {
    int count = countBelow(rowBound);
    long sum = 0;
    for (int i = count - count % LEAF; i < count; i++) {
      if (days[i] <= day) {
        sum += changes[i];
      }
    }
    for (int block = count / LEAF; block > 0; block &= block - 1) {
      sum += block(block).until(day);
    }
    return sum;
  }

  private int countBelow(int rowBound) {
    if (size == 0 || rows[size - 1] < rowBound) {
      return size;
    }
    int at = Arrays.binarySearch(rows, 0, size, rowBound);
    int count = at < 0 ? -at - 1 : at;
    while (count > 0 && rows[count - 1] >= rowBound) {
      count--;
    }
    return count;
  }

  private Block block(int number) {
    Block block = blocks[number];
    if (block == null) {
      throw new IllegalStateException("block " + number + " is closed when it is full");
    }
    return block;
  }

  /** Sorts what a block covers: its own leaf, and the closed blocks below it. */
  private void close(int number) {
    if (number >= blocks.length) {
      blocks = Arrays.copyOf(blocks, Math.max(4, number + (number >> 1)));
    }
    Block block = leaf();
    int covered = Integer.lowestOneBit(number);
    for (int below = 1; below < covered; below <<= 1) {
      block = Block.merge(block(number - below), block);
    }
    blocks[number] = block;
  }

  /** The last changes that no block covers yet, sorted. */
  private Block leaf() {
    long[] order = new long[LEAF];
    for (int i = 0; i < LEAF; i++) {
      order[i] = ((long) days[size - LEAF + i] << Integer.SIZE) | i;
    }
    Arrays.sort(order);
    int[] distinct = new int[LEAF];
    long[] sums = new long[LEAF];
    int count = 0;
    long sum = 0;
    for (long key : order) {
      int day = (int) (key >> Integer.SIZE);
      sum += changes[size - LEAF + (int) key];
      if (count == 0 || distinct[count - 1] != day) {
        distinct[count++] = day;
      }
      sums[count - 1] = sum;
    }
    return new Block(Arrays.copyOf(distinct, count), Arrays.copyOf(sums, count));
  }
}
