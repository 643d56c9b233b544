package org.governance4j.benchmarks.deadline;

import com.google.common.collect.ImmutableList;
import java.io.DataInput;
import java.time.Instant;
import java.util.stream.IntStream;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.CaseId;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.TargetProgress;

/** Ours, case by case: what bulk calls are checked against. */
final class OurCalculator implements Contender {

  private static final CaseId CASE = CaseId.of("case");

  @Override
  public Task task(String name, DataInput input) {
    BulkInput cases = new BulkInput();
    long[] received = cases.sample();
    short[] limits = cases.sampleLimits();
    long[] due = new long[received.length];
    DeadlineCalculator now = BulkLimits.calculator();
    DeadlineCalculator before = BulkLimits.calculatorBefore();
    return switch (name) {
      case "bulk_sample" -> new Task(due.length, () -> fill(now, received, limits, due), () -> due);
      case "revision_sample" ->
          new Task(
              due.length,
              () -> fill(now, received, limits, due),
              () -> affected(before, received, limits, due));
      default -> throw DeadlineInput.unknown(name);
    };
  }

  private static long[] affected(
      DeadlineCalculator before, long[] received, short[] limits, long[] due) {
    long[] old = new long[due.length];
    fill(before, received, limits, old);
    return IntStream.range(0, due.length).filter(i -> old[i] != due[i]).asLongStream().toArray();
  }

  private static void fill(
      DeadlineCalculator deadlines, long[] received, short[] limits, long[] due) {
    for (int i = 0; i < due.length; i++) {
      Instant at = Instant.ofEpochSecond(received[i]);
      due[i] =
          deadlines
              .targetsAt(history(at), at)
              .orElseThrow()
              .get(limits[i])
              .progress()
              .toOptional()
              .flatMap(TargetProgress::deadline)
              .map(deadline -> deadline.due().getEpochSecond())
              .orElse(Long.MIN_VALUE);
    }
  }

  private static CaseHistory history(Instant at) {
    return new CaseHistory(CASE, ImmutableList.of(CaseEvent.Received.at(at)));
  }
}
