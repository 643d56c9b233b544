package org.governance4j.benchmarks.ledger;

import com.google.common.collect.ImmutableList;
import java.io.DataInput;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Ledger;

/** Ours: the longest that one transfer of a full load takes, entered by itself. */
final class OurPause implements Contender {

  private static final long WORTH_A_LOOK = TimeUnit.MICROSECONDS.toNanos(100);

  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();
  private long longest;
  private long longestOfOurs;
  private long collections;

  @Override
  public Task task(String name, DataInput in) throws IOException {
    LedgerInput input = LedgerInput.read(in);
    return switch (name) {
      case "pause" -> Task.answering(() -> measured(input).longest / 1_000);
      case "own_pause" -> Task.answering(() -> measured(input).longestOfOurs / 1_000);
      default -> throw LedgerInput.unknown(name);
    };
  }

  private OurPause measured(LedgerInput input) {
    run(input.warmUp());
    longest = 0;
    longestOfOurs = 0;
    run(input);
    return this;
  }

  private void run(LedgerInput size) {
    Load load = Load.full(size);
    LedgerValues values = new LedgerValues(load);
    List<ImmutableList<Transfer>> lists = values.lists();
    Ledger ledger = values.ledger();
    System.gc();
    collections = collections();
    for (int list = 0; list < lists.size(); list++) {
      Instant at = LedgerValues.instant(load.postingDay(list));
      for (Transfer transfer : lists.get(list)) {
        long start = System.nanoTime();
        ledger.apply(transfer, at);
        note(System.nanoTime() - start);
      }
    }
  }

  /** A pause in which the collector ran is the machine's, and counts apart. */
  private void note(long nanos) {
    longest = Math.max(longest, nanos);
    if (nanos > WORTH_A_LOOK && nanos > longestOfOurs) {
      long now = collections();
      longestOfOurs = now == collections ? nanos : longestOfOurs;
      collections = now;
    }
  }

  private long collections() {
    return collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
  }
}
