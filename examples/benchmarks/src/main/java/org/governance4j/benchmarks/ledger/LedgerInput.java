package org.governance4j.benchmarks.ledger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How much there is to do. The movements themselves are drawn by each contender from the same seed:
 * see {@link Load}.
 *
 * @param accounts how many accounts there are, the issuer and the merchants among them
 * @param movements how many movements are asked for
 */
record LedgerInput(int accounts, int movements) {

  static final LedgerInput FULL = new LedgerInput(100_000, 10_000_000);
  static final LedgerInput QUICK = new LedgerInput(20_000, 200_000);

  private static final int MOVEMENTS_AN_ACCOUNT = 100;
  private static final int LEAST_WARM_UP = 300_000;
  private static final int WARM_UP_SHARE = 20;

  static LedgerInput read(DataInput in) throws IOException {
    return new LedgerInput(in.readInt(), in.readInt());
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(accounts);
    out.writeInt(movements);
  }

  /** Enough to compile the machine code, and as many movements an account. */
  LedgerInput warmUp() {
    int some = Math.max(LEAST_WARM_UP, movements / WARM_UP_SHARE);
    return new LedgerInput(Math.max(1_000, some / MOVEMENTS_AN_ACCOUNT), some);
  }

  /** At most so many movements, over as many accounts for each movement. */
  LedgerInput atMost(int most) {
    return movements <= most
        ? this
        : new LedgerInput((int) ((long) accounts * most / movements), most);
  }

  static IllegalArgumentException unknown(String task) {
    return new IllegalArgumentException("unknown task " + task);
  }
}
