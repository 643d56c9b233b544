package org.governance4j.benchmarks.deadline;

import java.io.DataInput;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;

/** The floors: passes over the same arrays that do as little as can be done. Written to win. */
final class MemoryPass implements Contender {

  @Override
  public Task task(String name, DataInput input) {
    return switch (name) {
      case "bulk10m" -> lookUp(new BulkInput());
      case "revision10m" -> scan(new BulkInput());
      default -> throw DeadlineInput.unknown(name);
    };
  }

  /** Reads both arrays, looks one number up in a table that stays in the nearest cache, writes. */
  private static Task lookUp(BulkInput input) {
    long[] received = input.received;
    short[] limits = input.limits;
    long[] due = new long[received.length];
    long[] table = new long[BulkInput.MIX.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = BulkInput.MIX[i].amount() * DeadlineInput.SECONDS_A_DAY;
    }
    return new Task(
        due.length,
        () -> {
          for (int i = 0; i < due.length; i++) {
            due[i] = received[i] + table[limits[i]];
          }
        },
        () -> due);
  }

  /**
   * Reads both arrays, looks one number up, and writes down the numbers of the few whose receipt
   * lies in the weeks before three revised days: so that the only branch is one that is hardly ever
   * taken.
   */
  private static Task scan(BulkInput input) {
    long[] received = input.received;
    short[] limits = input.limits;
    int[] affected = new int[received.length];
    int[] count = new int[1];
    long[] from = new long[BulkInput.MIX.length];
    for (int i = 0; i < from.length; i++) {
      from[i] = BulkInput.REVISED_FROM - BulkInput.MIX[i].amount() * DeadlineInput.SECONDS_A_DAY;
    }
    long until = BulkInput.REVISED_UNTIL;
    return new Task(
        received.length,
        () -> {
          int found = 0;
          for (int i = 0; i < received.length; i++) {
            // Both are negative if it was received before the days end and may run into them.
            if (((received[i] - until) & (from[limits[i]] - received[i])) < 0) {
              affected[found++] = i;
            }
          }
          count[0] = found;
        },
        () -> new long[] {count[0]});
  }
}
