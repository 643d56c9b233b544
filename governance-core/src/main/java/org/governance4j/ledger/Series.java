package org.governance4j.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one sum of an account in the order of entry, each with its day: the sum by a day
 * as of any row of the ledger. Changes in the order of days have running sums; those that came late
 * are kept apart.
 */
final class Series {

  private int size;
  private int[] rows = new int[2];
  private int[] days = new int[2];
  private long[] sums = new long[2];
  private @Nullable LateSums late;

  void add(int row, int day, long change) {
    if (size > 0 && day < days[size - 1]) {
      LateSums known = late;
      if (known == null) {
        late = known = new LateSums();
      }
      known.add(row, day, change);
      return;
    }
    if (size == rows.length) {
      int capacity = size + Math.max(2, size >> 2);
      rows = Arrays.copyOf(rows, capacity);
      days = Arrays.copyOf(days, capacity);
      sums = Arrays.copyOf(sums, capacity);
    }
    rows[size] = row;
    days[size] = day;
    sums[size] = (size == 0 ? 0 : sums[size - 1]) + change;
    size++;
  }

  /** Takes the last change back; of changes of one row, in whatever order. */
  void removeLast() {
    LateSums known = late;
    if (known != null && known.size() > 0 && (size == 0 || known.lastRow() >= rows[size - 1])) {
      known.removeLast();
    } else {
      size--;
    }
  }

  /** The sum of all changes. */
  long total() {
    return until(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** The sum up to a day of the changes whose row is below a bound. */
  long until(int day, int rowBound) {
    int count = Math.min(countUntil(day), countBelow(rowBound));
    long sum = count == 0 ? 0 : sums[count - 1];
    return late == null ? sum : sum + late.until(day, rowBound);
  }

  /** How many changes came in the order of days. */
  int size() {
    return size;
  }

  int row(int index) {
    return rows[index];
  }

  long change(int index) {
    return sums[index] - (index == 0 ? 0 : sums[index - 1]);
  }

  /** How many changes in the order of days are on or before a day. */
  int countUntil(int day) {
    if (size == 0 || days[size - 1] <= day) {
      return size;
    }
    return count(days, day + 1);
  }

  @Nullable LateSums late() {
    return late;
  }

  private int countBelow(int rowBound) {
    return size == 0 || rows[size - 1] < rowBound ? size : count(rows, rowBound);
  }

  /** How many of a list in ascending order are below a bound. */
  private int count(int[] ascending, int bound) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
