package org.governance4j.deadline;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.Gravity;
import org.governance4j.community.CaseId;
import org.governance4j.rule.Outcome;

/**
 * The due instants and states of millions of cases (批量时限计算): arrays in, arrays out, no objects and
 * no reasons; {@link #explain} gives the reasons of one. Immutable and thread-safe.
 *
 * <p>Instants are whole seconds since 1970-01-01T00:00:00Z. Each case has a row: the limit of a
 * target for a gravity or complexity, as {@link #row} numbers them. The limit runs from the case's
 * receipt without suspension, extension or other change; of a case that had any, the host keeps the
 * due instant that {@link DeadlineCalculator} gives, and hands it to {@link #states} and {@link
 * #nextChanges} like the others.
 *
 * <p>A due instant is {@link #UNKNOWN} wherever {@link #explain} is not accepted, and where it
 * rests on provisional days: it is never guessed.
 *
 * <pre>{@code
 * BulkDeadlines bulk = deadlines.bulk(Validity.of(first, afterLast)).orElseThrow();
 * short general = bulk.row(DeadlineTarget.HANDLING, Gravity.GENERAL);
 * bulk.due(received, rows, due);
 * bulk.states(due, closed, now, states);
 * }</pre>
 */
public final class BulkDeadlines {

  /** No due instant is known. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  /** In place of the instant of closing: the case is open. In place of a change: there is none. */
  public static final long NONE = Long.MAX_VALUE;

  /** The most days of receipt that one object answers for. */
  public static final int MAX_DAYS = 65_536;

  private final ImmutableList<BulkKey> keys;
  private final ImmutableList<BulkRow> rows;
  private final BulkDays days;
  private final BulkPass pass;
  private final BulkLights lights;

  BulkDeadlines(
      ImmutableList<BulkKey> keys, ImmutableList<BulkRow> rows, BulkDays days, BulkLights lights) {
    this.keys = keys;
    this.rows = rows;
    this.days = days;
    this.pass = new BulkPass(rows, days);
    this.lights = lights;
  }

  /**
   * The row of a target whose limit is the same in every case.
   *
   * @param target the target's code
   * @return the row's number
   * @throws IllegalArgumentException if no version of the policy has such a limit
   */
  public short row(String target) {
    requireNonNull(target, "target");
    return row(new BulkKey.OfAll(target));
  }

  /**
   * The row of a target for a gravity.
   *
   * @param target the target's code
   * @param gravity the gravity
   * @return the row's number
   * @throws IllegalArgumentException if no version of the policy has such a limit
   */
  public short row(String target, Gravity gravity) {
    requireNonNull(target, "target");
    requireNonNull(gravity, "gravity");
    return row(new BulkKey.OfGravity(target, gravity));
  }

  /**
   * The row of a target for a complexity.
   *
   * @param target the target's code
   * @param complexity the complexity
   * @return the row's number
   * @throws IllegalArgumentException if no version of the policy has such a limit
   */
  public short row(String target, Complexity complexity) {
    requireNonNull(target, "target");
    requireNonNull(complexity, "complexity");
    return row(new BulkKey.OfComplexity(target, complexity));
  }

  private short row(BulkKey key) {
    int row = keys.indexOf(key);
    checkArgument(
        row >= 0,
        "there is no row %s: no version of the policy has such a limit from the receipt; the rows"
            + " are %s",
        key,
        keys);
    return (short) row;
  }

  /**
   * The due instants of cases; O(1) each.
   *
   * @param received when each case came in
   * @param row the row of each
   * @param due takes the due instant of each, or {@link #UNKNOWN}
   * @throws IllegalArgumentException if the arrays differ in length or a row does not exist
   */
  public void due(long[] received, short[] row, long[] due) {
    requireNonNull(received, "received");
    requireNonNull(row, "row");
    requireNonNull(due, "due");
    checkLengths(received.length, row.length, due.length);
    checkRows(row);
    pass.due(received, row, due);
  }

  /**
   * The due instant of one case, the same as {@link #due(long[], short[], long[])} gives; O(1). It
   * allocates only where the calculator is asked: outside the compiled days, and where a day's
   * number does not settle the answer.
   *
   * @param received when the case came in
   * @param row its row
   * @return the due instant, or {@link #UNKNOWN}
   * @throws IllegalArgumentException if the row does not exist
   */
  public long due(long received, short row) {
    return pass.due(received, checkRow(row));
  }

  /**
   * The states of cases at an instant; O(1) each.
   *
   * @param due when each is due, or {@link #UNKNOWN}
   * @param closed when each was closed, or {@link #NONE} for one that is open; a closing after the
   *     instant is not looked at
   * @param at the instant
   * @param states takes the ordinal of each one's {@link CaseState}, or -1 where the due instant is
   *     not known
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public static void states(long[] due, long[] closed, long at, byte[] states) {
    requireNonNull(due, "due");
    requireNonNull(closed, "closed");
    requireNonNull(states, "states");
    checkLengths(due.length, closed.length, states.length);
    for (int i = 0; i < due.length; i++) {
      states[i] = state(due[i], closed[i], at);
    }
  }

  /**
   * The state of one case at an instant; O(1), and it allocates nothing.
   *
   * @param due when it is due, or {@link #UNKNOWN}
   * @param closed when it was closed, or {@link #NONE} if it is open; a closing after the instant
   *     is not looked at
   * @param at the instant
   * @return the ordinal of its {@link CaseState}, or -1 if the due instant is not known
   */
  public static byte state(long due, long closed, long at) {
    boolean open = closed > at;
    boolean late = Math.min(closed, at) > due;
    // The four states are declared in this order.
    int state = (open ? 0 : 2) + (late ? 1 : 0);
    return due == UNKNOWN ? -1 : (byte) state;
  }

  /**
   * When each open case next becomes overdue or its light turns while nothing happens; O(1) each.
   *
   * @param received when each case came in
   * @param row the row of each
   * @param due when each is due, or {@link #UNKNOWN}
   * @param closed when each was closed, or {@link #NONE}
   * @param at the instant after which to look
   * @param next takes the first second at which each one's state or light differs; {@link #NONE}
   *     where that never happens, and where the due instant is not known
   * @throws IllegalArgumentException if the arrays differ in length or a row does not exist
   */
  public void nextChanges(
      long[] received, short[] row, long[] due, long[] closed, long at, long[] next) {
    requireNonNull(received, "received");
    requireNonNull(row, "row");
    requireNonNull(due, "due");
    requireNonNull(closed, "closed");
    requireNonNull(next, "next");
    checkLengths(received.length, row.length, due.length, closed.length, next.length);
    for (int i = 0; i < received.length; i++) {
      next[i] = nextChange(received[i], row[i], due[i], closed[i], at);
    }
  }

  /**
   * When one open case next becomes overdue or its light turns while nothing happens, the same as
   * {@link #nextChanges} gives; O(1). It allocates where {@link #due(long, short)} does.
   *
   * @param received when the case came in
   * @param row its row
   * @param due when it is due, or {@link #UNKNOWN}
   * @param closed when it was closed, or {@link #NONE}
   * @param at the instant after which to look
   * @return the first second at which its state or light differs; {@link #NONE} if that never
   *     happens, and if the due instant is not known
   * @throws IllegalArgumentException if the row does not exist
   */
  public long nextChange(long received, short row, long due, long closed, long at) {
    int each = checkRow(row);
    return due == UNKNOWN || closed <= at ? NONE : lights.next(each, received, due, at);
  }

  /**
   * What a revision of the calendar or a policy changes; O(rows times days), once for any number of
   * cases.
   *
   * @param revised the same cases' limits after the revision, with the same rows and days of
   *     receipt
   * @return the revision, which tells the affected cases
   * @throws IllegalArgumentException if the other has other rows, other days or another offset
   */
  public BulkRevision revisedBy(BulkDeadlines revised) {
    requireNonNull(revised, "revised");
    checkArgument(
        keys.equals(revised.keys),
        "revised must have the same rows %s but has %s: compile it from the same targets and"
            + " grades",
        keys,
        revised.keys);
    checkArgument(
        days.areThoseOf(revised.days),
        "revised must have the same days of receipt, %s, but has %s: compile it for the same days",
        days,
        revised.days);
    return new BulkRevision(rows, revised.rows, days);
  }

  /**
   * The deadline of one case with its reasons: the same as {@link #due} gives, or why there is
   * none.
   *
   * @param id the case, for the reasons
   * @param received when it came in
   * @param row its row
   * @return the deadline with every step to it
   * @throws IllegalArgumentException if the row does not exist
   */
  public Outcome<Deadline> explain(CaseId id, long received, short row) {
    requireNonNull(id, "id");
    return rows.get(checkRow(row)).explain(id, received);
  }

  private int checkRow(short row) {
    return checkRow(row, rows.size());
  }

  static int checkRow(short row, int count) {
    checkArgument(
        row >= 0 && row < count,
        "row %s does not exist: there are %s, numbered from 0",
        row,
        count);
    return row;
  }

  private void checkRows(short[] row) {
    int last = rows.size() - 1;
    int room = 0;
    for (short each : row) {
      // Negative once one of them, a negative one taken as a large one, is above the last.
      room |= last - Short.toUnsignedInt(each);
    }
    if (room < 0) {
      for (short each : row) {
        checkRow(each);
      }
    }
  }

  private static void checkLengths(int length, int... others) {
    for (int other : others) {
      checkArgument(
          other == length, "arrays of %s and %s elements must be of one length", length, other);
    }
  }

  @Override
  public String toString() {
    return "BulkDeadlines" + keys;
  }
}
