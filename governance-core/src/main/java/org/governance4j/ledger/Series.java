package org.governance4j.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one sum of an account in the order of entry, each with its day: the sum by a day
 * as of any row of the ledger. Changes in the order of days have running sums; those that came late
 * are kept apart.
 */
final class Series {

  private static final int FIRST_CAPACITY = 2;
  private static final long[] NONE = {};

  private int size;

  /** By twos: row and day in one, then the running sum; side by side, so that they are near. */
  private long[] cells = NONE;

  private @Nullable LateSums late;

  void add(int row, int day, long change) {
    if (size > 0 && day < day(size - 1)) {
      addLate(row, day, change);
      return;
    }
    if (2 * size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * (size + Math.max(FIRST_CAPACITY, size >> 2)));
    }
    cells[2 * size] = ((long) row << Integer.SIZE) | (day & 0xFFFF_FFFFL);
    cells[2 * size + 1] = sumOfFirst(size) + change;
    size++;
  }

  private void addLate(int row, int day, long change) {
    LateSums known = late;
    if (known == null) {
      known = new LateSums();
      late = known;
    }
    known.add(row, day, change);
  }

  /** Takes the last change back; of changes of one row, in whatever order. */
  void removeLast() {
    LateSums known = late;
    if (known != null && known.size() > 0 && (size == 0 || known.lastRow() >= row(size - 1))) {
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
    long sum = sumOfFirst(Math.min(countUntil(day), countBelow(rowBound)));
    return late == null ? sum : sum + late.until(day, rowBound);
  }

  /** The last day of a change, which none that came late is behind. */
  int lastDay() {
    return size == 0 ? Integer.MIN_VALUE : day(size - 1);
  }

  /** How many changes came in the order of days. */
  int size() {
    return size;
  }

  int row(int index) {
    return (int) (cells[2 * index] >>> Integer.SIZE);
  }

  /** How many changes in the order of days are on or before a day. */
  int countUntil(int day) {
    if (size == 0 || day(size - 1) <= day) {
      return size;
    }
    int low = 0;
    int high = size;
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

  /** A change and its day. */
  interface Reader {
    void read(int day, long change);
  }

  void forEach(Reader reader) {
    for (int i = 0; i < size; i++) {
      reader.read(day(i), sumOfFirst(i + 1) - sumOfFirst(i));
    }
    for (int i = 0; late != null && i < late.size(); i++) {
      reader.read(late.day(i), late.change(i));
    }
  }

  @Nullable LateSums late() {
    return late;
  }

  private int day(int index) {
    return (int) cells[2 * index];
  }

  private long sumOfFirst(int count) {
    return count == 0 ? 0 : cells[2 * count - 1];
  }

  private int countBelow(int rowBound) {
    if (size == 0 || row(size - 1) < rowBound) {
      return size;
    }
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (row(middle) < rowBound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
