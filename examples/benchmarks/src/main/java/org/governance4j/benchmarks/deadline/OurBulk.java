package org.governance4j.benchmarks.deadline;

import java.io.DataInput;
import java.util.Arrays;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;
import org.governance4j.deadline.BulkDeadlines;
import org.governance4j.deadline.BulkRevision;

/** Ours: bulk calls over the arrays. */
final class OurBulk implements Contender {

  @Override
  public Task task(String name, DataInput input) {
    BulkInput cases = new BulkInput();
    return switch (name) {
      case "bulk10m" -> due(cases.received, rows(cases.limits));
      case "bulk_sample" -> due(cases.sample(), rows(cases.sampleLimits()));
      case "revision10m" -> revision(cases.received, rows(cases.limits));
      case "revision_sample" -> revision(cases.sample(), rows(cases.sampleLimits()));
      default -> throw DeadlineInput.unknown(name);
    };
  }

  static BulkDeadlines now() {
    return BulkLimits.calculator().bulk(BulkLimits.DAYS).orElseThrow();
  }

  private static BulkDeadlines before() {
    return BulkLimits.calculatorBefore().bulk(BulkLimits.DAYS).orElseThrow();
  }

  static short[] rows(short[] limits) {
    BulkDeadlines bulk = now();
    short[] rows = new short[limits.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = bulk.row(BulkLimits.code(limits[i]));
    }
    return rows;
  }

  private static Task due(long[] received, short[] rows) {
    BulkDeadlines bulk = now();
    long[] due = new long[received.length];
    return new Task(due.length, () -> bulk.due(received, rows, due), () -> due);
  }

  private static Task revision(long[] received, short[] rows) {
    BulkRevision revision = before().revisedBy(now());
    int[] affected = new int[received.length];
    int[] count = new int[1];
    return new Task(
        received.length,
        () -> count[0] = revision.affected(received, rows, affected),
        () -> Arrays.stream(affected).limit(count[0]).asLongStream().toArray());
  }
}
