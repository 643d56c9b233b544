package org.governance4j.deadline;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;

/**
 * Which of millions of open cases come due at another instant after a revision of the calendar or a
 * policy (修订影响的案件). Made by {@link BulkDeadlines#revisedBy}; immutable and thread-safe.
 *
 * <p>Most receipts lie so far from the revised days that no row comes due otherwise: one look-up
 * settles them. Of the others, most are settled by their row and day, and few are computed twice.
 */
public final class BulkRevision {

  /** What is known of the cases of a row that were received on one day. */
  private enum Day {
    SAME,
    MOVED,
    /** Some may be moved: each is computed before and after the revision. */
    COMPUTED
  }

  /** A stretch of receipts has 2^17 seconds, a day and a half. */
  private static final int STRETCH_BITS = 17;

  /** Looked up at a time, so that the few of them that are looked into do not slow the others. */
  private static final int BLOCK = 1 << 12;

  private final ImmutableList<BulkRow> before;
  private final ImmutableList<BulkRow> after;

  /** The second with which the days of receipt begin. */
  private final long start;

  /** The number of their seconds. */
  private final long seconds;

  private final Day[][] days;

  /** Of each stretch whether a case of some row may be moved. */
  private final boolean[] concerned;

  BulkRevision(ImmutableList<BulkRow> before, ImmutableList<BulkRow> after, BulkDays days) {
    this.before = before;
    this.after = after;
    this.start = days.midnight(0);
    this.days =
        IntStream.range(0, before.size())
            .mapToObj(
                row ->
                    IntStream.range(0, days.count())
                        .mapToObj(day -> day(before.get(row), after.get(row), day))
                        .toArray(Day[]::new))
            .toArray(Day[][]::new);
    this.seconds = (long) days.count() * BulkDays.SECONDS_OF_DAY;
    this.concerned = new boolean[(int) (seconds >> STRETCH_BITS) + 1];
    // It ends after the days of receipt.
    concerned[concerned.length - 1] = true;
    IntStream.range(0, days.count()).filter(this::isConcerned).forEach(this::mark);
  }

  private static Day day(BulkRow before, BulkRow after, int day) {
    if (!before.mayDiffer(after, day)) {
      return Day.SAME;
    }
    boolean settled = before.isSettled(day) && after.isSettled(day);
    return settled && before.isAdded() == after.isAdded() ? Day.MOVED : Day.COMPUTED;
  }

  private boolean isConcerned(int day) {
    return IntStream.range(0, days.length).anyMatch(row -> days[row][day] != Day.SAME);
  }

  private void mark(int day) {
    long first = (long) day * BulkDays.SECONDS_OF_DAY;
    long last = first + BulkDays.SECONDS_OF_DAY - 1;
    for (long stretch = first >> STRETCH_BITS; stretch <= last >> STRETCH_BITS; stretch++) {
      concerned[(int) stretch] = true;
    }
  }

  /**
   * Which cases come due at another instant; O(1) each.
   *
   * @param received when each case came in
   * @param row the row of each
   * @param affected takes the places of the affected cases in order, as many as there is room for
   * @return how many are affected, whether or not there was room
   * @throws IllegalArgumentException if the arrays differ in length, or if a case that the revision
   *     may concern has a row that does not exist; the rows of the others are not looked at
   */
  public int affected(long[] received, short[] row, int[] affected) {
    requireNonNull(received, "received");
    requireNonNull(row, "row");
    requireNonNull(affected, "affected");
    checkArgument(
        received.length == row.length,
        "arrays of %s and %s elements must be of one length",
        received.length,
        row.length);
    int[] perhaps = new int[BLOCK];
    int found = 0;
    for (int from = 0; from < received.length; from += BLOCK) {
      int count = concerned(received, from, Math.min(received.length, from + BLOCK), perhaps);
      for (int k = 0; k < count; k++) {
        int i = perhaps[k];
        if (isMoved(received[i], row[i])) {
          if (found < affected.length) {
            affected[found] = i;
          }
          found++;
        }
      }
    }
    return found;
  }

  /** The cases from one to before another that the revision may concern. */
  private int concerned(long[] received, int from, int until, int[] cases) {
    boolean[] stretches = concerned;
    int count = 0;
    for (int i = from; i < until; i++) {
      long stretch = (received[i] - start) >>> STRETCH_BITS;
      if (stretch >= stretches.length || stretches[(int) stretch]) {
        cases[count++] = i;
      }
    }
    return count;
  }

  private boolean isMoved(long received, short row) {
    BulkDeadlines.checkRow(row, days.length);
    long since = received - start;
    Day known =
        since >= 0 && since < seconds
            ? days[row][(int) (since / BulkDays.SECONDS_OF_DAY)]
            : Day.COMPUTED;
    return known == Day.COMPUTED
        ? before.get(row).due(received) != after.get(row).due(received)
        : known == Day.MOVED;
  }
}
