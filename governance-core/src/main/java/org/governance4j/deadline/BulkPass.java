package org.governance4j.deadline;

import java.util.Arrays;
import java.util.List;
import org.governance4j.calendar.ServiceMinutes;
import org.governance4j.calendar.ServiceShift;
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

  private final BulkRow[] rows;
  private final BulkDays days;

  /** The numbers of each row, negative on days about which the row has to be asked. */
  private final int[][] numbers;

  /** Of each row, all bits if its numbers are added to the second of receipt, else none. */
  private final long[] added;

  /** Of each row, the minutes of service that are added to any receipt, if it is so simple. */
  private final @Nullable ServiceShift[] shifts;

  /** Of each row, 1 if minutes of service are added, else 0. */
  private final int[] noted;

  /** The second with which the days of receipt begin. */
  private final long start;

  /** The number of their seconds. */
  private final long seconds;

  BulkPass(List<BulkRow> rows, BulkDays days) {
    this.rows = rows.toArray(new BulkRow[0]);
    this.days = days;
    this.noted = rows.stream().mapToInt(row -> Integer.signum(row.minutes())).toArray();
    this.shifts =
        rows.stream()
            .map(
                row -> row.minutes() > 0 ? days.service().orElseThrow().shift(row.minutes()) : null)
            .toArray(ServiceShift[]::new);
    int[] none = new int[days.count()];
    int[] ask = new int[days.count()];
    Arrays.fill(ask, BulkRow.ASK);
    this.numbers =
        rows.stream()
            .map(row -> row.isPlain() ? row.numbers() : row.minutes() > 0 ? none : ask)
            .toArray(int[][]::new);
    this.added = rows.stream().mapToLong(row -> row.isAdded() ? -1 : 0).toArray();
    this.start = days.midnight(0);
    this.seconds = (long) days.count() * BulkDays.SECONDS_OF_DAY;
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
        int number = BulkRow.ASK;
        if (since >= 0 && since < seconds) {
          number = numbers[row[i]][(int) (since / BulkDays.SECONDS_OF_DAY)];
        }
        if (number < 0) {
          asked[askedCount++] = i;
        } else {
          due[i] = start + (since & added[row[i]]) + number;
          served[servedCount] = i;
          servedCount += noted[row[i]];
        }
      }
      serve(received, row, due, served, servedCount);
      for (int i = 0; i < askedCount; i++) {
        due[asked[i]] = rows[row[asked[i]]].due(received[asked[i]]);
      }
    }
  }

  private void serve(long[] received, short[] row, long[] due, int[] cases, int count) {
    int offset = days.offset();
    for (int k = 0; k < count; k++) {
      int i = cases[k];
      long end = shifts[row[i]].from(received[i] + offset);
      due[i] = end == ServiceMinutes.UNCOVERED ? BulkDeadlines.UNKNOWN : end - offset;
    }
  }
}
