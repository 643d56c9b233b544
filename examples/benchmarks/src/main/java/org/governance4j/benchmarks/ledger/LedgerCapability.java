package org.governance4j.benchmarks.ledger;

import com.google.common.collect.ImmutableSortedMap;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import org.governance4j.benchmarks.Allowance;
import org.governance4j.benchmarks.Bench;
import org.governance4j.benchmarks.Capability;
import org.governance4j.benchmarks.Entrant;

/** Points that are earned, spent, corrected and asked for. */
public final class LedgerCapability implements Capability {

  private static final Entrant OURS = Entrant.ours("governance4j", OurLedger.class);
  private static final Entrant JOURNAL = Entrant.ours("governance4j", OurJournal.class);
  private static final Entrant JOURNAL_FLOOR = Entrant.ours("floor", JournalPass.class);
  private static final Entrant SIZES = Entrant.ours("governance4j", OurSizes.class);
  private static final Entrant PAUSE = Entrant.ours("governance4j", OurPause.class);
  private static final Entrant GROWTH = Entrant.ours("governance4j", OurGrowth.class);
  private static final Entrant H2 = Entrant.peer("h2", H2Ledger.class);

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public void writeInput(DataOutput out, boolean quick) throws IOException {
    (quick ? LedgerInput.QUICK : LedgerInput.FULL).write(out);
  }

  @Override
  public Allowance allowance(boolean quick) {
    return new Allowance("1g", quick ? "3g" : "10g", Duration.ofMinutes(30));
  }

  @Override
  public void compare(Bench bench) {
    bench.versusOnce("core_vs_h2", "core", OURS, H2);
    bench.versusOnce("full_vs_h2", "full", OURS, H2);
    bench.floor("replay_vs_memory_pass", "replay", JOURNAL, JOURNAL_FLOOR);
    bench.floorOnce("chain_vs_sha256_alone", "chain", JOURNAL, JOURNAL_FLOOR);
    bench.skip("store_vs_pgbench", "examples/store prints it: it needs a PostgreSQL of its own");
    bench.size("bytes_an_account", SIZES, "bytes_an_account");
    bench.size("bytes_a_movement", SIZES, "bytes_a_movement");
    bench.size("bytes_an_open_lot", SIZES, "bytes_an_open_lot");
    bench.pause("longest_apply", PAUSE, "pause");
    bench.pause("longest_apply_without_collections", PAUSE, "own_pause");
    growth(bench);
  }

  private static void growth(Bench bench) {
    bench.growthOneByOne("posting", GROWTH, tasks("posting", bench.isQuick() ? 4 : 5));
    bench.growthOneByOne("late_posting", GROWTH, tasks("late", 4));
  }

  /** Three sizes from a power of ten on. */
  private static ImmutableSortedMap<Integer, String> tasks(String name, int power) {
    ImmutableSortedMap.Builder<Integer, String> tasks = ImmutableSortedMap.naturalOrder();
    for (int size = power; size < power + 3; size++) {
      int behind = (int) Math.pow(10, size);
      tasks.put(behind, name + "_" + behind);
    }
    return tasks.build();
  }
}
