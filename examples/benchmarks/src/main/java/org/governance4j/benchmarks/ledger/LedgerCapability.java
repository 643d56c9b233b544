package org.governance4j.benchmarks.ledger;

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
    bench.skip("store_vs_pgbench", "the store on PostgreSQL is not part of this build yet");
  }
}
