package org.governance4j.deadline;

import java.util.Arrays;
import java.util.List;
import org.governance4j.hours.ServiceMinutes;
import org.governance4j.hours.ServiceShift;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@link BulkDeadlines} side by side, as a pass over millions of cases needs them.
 *
 * <p>It goes block by block. First it answers the cases whose day's number alone gives the due
 * second, and notes those in service time without a branch that depends on the row, because rows
 * mixed at random would stall it at every other case; then it answers the noted ones, and at last
 * it asks the rows about whatever is left.
 */
final class BulkPass {

  private static final int BLOCK = 1024;

  /** A number alone is the due second, counted from the first one. */
  private static final long STATED = 0;

  /** A number is added to the second of receipt. */
  private static final long ADDED = -2;

  /** Minutes of service are added. */
  private static final long SERVED = 1;

  private final BulkRow[] rows;
  private final BulkDays days;

  /** The numbers of each row, negative on days about which the row has to be asked. */
  private final int[][] numbers;

  /** Of each row, the minutes of service that are added to any receipt, if it is so simple. */
  private final @Nullable ServiceShift[] shifts;

  /**
   * Of each row, what to do with its numbers, in one word because every look-up counts: {@link
   * #STATED}, {@link #ADDED} or {@link #SERVED}. The lowest bit tells whether a case is noted, the
   * others are a mask for the second of receipt.
   */
  private final long[] kinds;

  /** The second with which the days of receipt begin. */
  private final long start;

  /** The number of their seconds. */
  private final long seconds;

  BulkPass(List<BulkRow> rows, BulkDays days) {
    this.rows = rows.toArray(new BulkRow[0]);
    this.days = days;
    this.kinds = rows.stream().mapToLong(BulkPass::kind).toArray();
    this.shifts = new ServiceShift[kinds.length];
    int[] none = new int[days.count()];
    int[] ask = new int[days.count()];
    Arrays.fill(ask, BulkRow.ASK);
    this.numbers = new int[kinds.length][];
    for (int i = 0; i < kinds.length; i++) {
      BulkRow row = this.rows[i];
      if (kinds[i] == SERVED) {
        shifts[i] = days.service().orElseThrow().shift(row.minutes());
        numbers[i] = none;
      } else {
        numbers[i] = row.isPlain() ? row.numbers() : ask;
      }
    }
    this.start = days.midnight(0);
    this.seconds = (long) days.count() * BulkDays.SECONDS_OF_DAY;
  }

  private static long kind(BulkRow row) {
    if (row.minutes() > 0) {
      return SERVED;
    }
    return row.isAdded() ? ADDED : STATED;
  }

  /** The due second of each case; every row exists. */
  void due(long[] received, short[] row, long[] due) {
    int[] served = new int[BLOCK];
    int[] asked = new int[BLOCK];
    for (int from = 0; from < received.length; from += BLOCK) {
      int until = Math.min(received.length, from + BLOCK);
      int servedCount = 0;
      int askedCount = 0;
      for (int i = from; i < until; i++) {
        long since = received[i] - start;
        int number = number(row[i], since);
        if (number < 0) {
          asked[askedCount++] = i;
        } else {
          long kind = kinds[row[i]];
          due[i] = start + (since & kind >> 1) + number;
          served[servedCount] = i;
          servedCount += (int) kind & 1;
        }
      }
      serve(received, row, due, served, servedCount);
      for (int i = 0; i < askedCount; i++) {
        due[asked[i]] = rows[row[asked[i]]].due(received[asked[i]]);
      }
    }
  }

  /** The due second of one case; the row exists. */
  long due(long received, int row) {
    long since = received - start;
    int number = number(row, since);
    if (number < 0) {
      return rows[row].due(received);
    }
    long kind = kinds[row];
    return kind == SERVED ? served(received, row) : start + (since & kind >> 1) + number;
  }

  private int number(int row, long since) {
    return since >= 0 && since < seconds
        ? numbers[row][(int) (since / BulkDays.SECONDS_OF_DAY)]
        : BulkRow.ASK;
  }

  private void serve(long[] received, short[] row, long[] due, int[] cases, int count) {
    for (int k = 0; k < count; k++) {
      int i = cases[k];
      due[i] = served(received[i], row[i]);
    }
  }

  private long served(long received, int row) {
    long end = shifts[row].from(received + days.offset());
    return end == ServiceMinutes.UNCOVERED ? BulkDeadlines.UNKNOWN : end - days.offset();
  }
}
