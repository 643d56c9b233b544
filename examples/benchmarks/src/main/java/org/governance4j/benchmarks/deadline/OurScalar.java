package org.governance4j.benchmarks.deadline;

import java.io.DataInput;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;
import org.governance4j.deadline.BulkDeadlines;

/** Ours: the cases of {@link OurBulk}, one call for each. */
final class OurScalar implements Contender {

  @Override
  public Task task(String name, DataInput input) {
    BulkInput cases = new BulkInput();
    return switch (name) {
      case "bulk10m" -> due(cases.received, OurBulk.rows(cases.limits));
      case "bulk_sample" -> due(cases.sample(), OurBulk.rows(cases.sampleLimits()));
      default -> throw DeadlineInput.unknown(name);
    };
  }

  private static Task due(long[] received, short[] rows) {
    BulkDeadlines bulk = OurBulk.now();
    long[] due = new long[received.length];
    return new Task(due.length, () -> due(bulk, received, rows, due), () -> due);
  }

  private static void due(BulkDeadlines bulk, long[] received, short[] rows, long[] due) {
    for (int i = 0; i < due.length; i++) {
      due[i] = bulk.due(received[i], rows[i]);
    }
  }
}
