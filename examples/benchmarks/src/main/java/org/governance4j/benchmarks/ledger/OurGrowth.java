package org.governance4j.benchmarks.ledger;

import com.google.common.collect.ImmutableList;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Ledger;

/**
 * Ours: postings into ledgers that hold more and more. The accounts are as many for each size, and
 * so are the days: what grows is what lies behind.
 */
final class OurGrowth implements Contender {

  private static final int ACCOUNTS = 100_000;
  private static final int LATE_ACCOUNTS = 1_000;
  private static final int PASS = 10_000;
  private static final int PASSES = 30;
  private static final int WARM_UP = 400_000;

  @Override
  public Task task(String name, DataInput in) throws IOException {
    int behind = Integer.parseInt(name.substring(name.indexOf('_') + 1));
    return name.startsWith("late")
        ? task(new LateLoad(LATE_ACCOUNTS, behind, PASS * PASSES))
        : task(new PostingLoad(new LedgerInput(ACCOUNTS, behind + PASS * PASSES), behind));
  }

  /** What has been entered before the clock starts, and what is entered then, a list for a pass. */
  interface Growing {
    Ledger ledger();

    List<ImmutableList<Transfer>> more();

    int postingDay();

    Growing warmUp();
  }

  private static Task task(Growing growing) {
    Ledger ledger = growing.ledger();
    List<ImmutableList<Transfer>> more = growing.more();
    int[] next = new int[1];
    return new Task(
        PASS,
        () -> ledger.applyEach(more.get(next[0]++), LedgerValues.instant(growing.postingDay())),
        () -> new long[] {ledger.version()},
        () -> warmUp(growing.warmUp()));
  }

  private static void warmUp(Growing small) {
    Ledger ledger = small.ledger();
    small.more().forEach(list -> ledger.applyEach(list, LedgerValues.instant(small.postingDay())));
  }

  /** The movements of a core load; the last ones are entered under the clock. */
  private record PostingLoad(LedgerInput size, int behind) implements Growing {

    @Override
    public Ledger ledger() {
      Load load = Load.core(size);
      LedgerValues values = new LedgerValues(load);
      Ledger ledger = values.ledger();
      for (int list = 0; list < behind / Load.LIST; list++) {
        ledger.applyEach(values.list(list), LedgerValues.instant(load.postingDay(list)));
      }
      return ledger;
    }

    @Override
    public List<ImmutableList<Transfer>> more() {
      Load load = Load.core(size);
      LedgerValues values = new LedgerValues(load);
      ImmutableList.Builder<ImmutableList<Transfer>> lists = ImmutableList.builder();
      for (int list = behind / Load.LIST; list < load.lists(); list++) {
        lists.add(values.list(list));
      }
      return lists.build();
    }

    @Override
    public int postingDay() {
      return Load.FIRST_DAY + Load.DAYS - 1;
    }

    @Override
    public Growing warmUp() {
      return new PostingLoad(new LedgerInput(ACCOUNTS, WARM_UP), WARM_UP / 2);
    }
  }

  /** Entries of the issuer over 30 days; then what it gives 30 days late, before all of them. */
  private record LateLoad(int accounts, int behind, int late) implements Growing {

    @Override
    public Ledger ledger() {
      LedgerValues values = values();
      Ledger ledger = values.ledger();
      for (int i = 0; i < behind; i += PASS) {
        ledger.applyEach(
            values.earnings(
                i,
                PASS,
                at -> postingDay() - Load.LATEST + 1 + (int) ((long) at * Load.LATEST / behind)),
            LedgerValues.instant(postingDay()));
      }
      return ledger;
    }

    private LedgerValues values() {
      return new LedgerValues(Load.core(new LedgerInput(accounts, 0)));
    }

    @Override
    public List<ImmutableList<Transfer>> more() {
      LedgerValues values = values();
      ImmutableList.Builder<ImmutableList<Transfer>> lists = ImmutableList.builder();
      for (int i = behind; i < behind + late; i += PASS) {
        lists.add(values.earnings(i, PASS, at -> postingDay() - Load.LATEST));
      }
      return lists.build();
    }

    @Override
    public int postingDay() {
      return Load.FIRST_DAY + 2 * Load.LATEST;
    }

    @Override
    public Growing warmUp() {
      return new LateLoad(accounts, PASS, WARM_UP / 2);
    }
  }
}
