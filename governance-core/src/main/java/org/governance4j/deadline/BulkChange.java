package org.governance4j.deadline;

/** On which days of receipt a row may come due otherwise in a revision. */
final class BulkChange {

  private final BulkRow before;
  private final BulkRow after;
  private final boolean[] maybe;

  BulkChange(BulkRow before, BulkRow after) {
    this.before = before;
    this.after = after;
    this.maybe = new boolean[before.dayCount()];
    for (int day = 0; day < maybe.length; day++) {
      maybe[day] = before.mayDiffer(after, day);
    }
  }

  boolean concerns(long received) {
    long day = before.dayOf(received);
    boolean settled = day >= 0 && day < maybe.length && !maybe[(int) day];
    return !settled && before.due(received) != after.due(received);
  }
}
