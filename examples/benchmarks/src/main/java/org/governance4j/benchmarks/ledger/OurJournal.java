package org.governance4j.benchmarks.ledger;

import java.io.DataInput;
import java.io.IOException;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;
import org.governance4j.journal.Journal;
import org.governance4j.journal.JournalHead;
import org.governance4j.ledger.Ledger;

/** Ours: hashing what was entered, and resuming a ledger from it. */
final class OurJournal implements Contender {

  private static final int MOST_HASHED = 1_000_000;
  private static final int MOST_RESUMED = 400_000;
  private static final int WARM_UP = 100_000;

  @Override
  public Task task(String name, DataInput in) throws IOException {
    LedgerInput input = LedgerInput.read(in);
    return switch (name) {
      case "chain" -> chain(input);
      case "replay" -> replay(input);
      default -> throw LedgerInput.unknown(name);
    };
  }

  /** A ledger through which a full load went, and which has hashed nothing yet. */
  private static Ledger ledger(LedgerInput size) {
    OurRun run = new OurRun(Load.full(size));
    run.run();
    return run.ledger();
  }

  static Journal journalToHash(LedgerInput input) {
    return ledger(input.atMost(MOST_HASHED)).journal();
  }

  static Journal journalToResume(LedgerInput input) {
    return ledger(input.atMost(MOST_RESUMED)).journal();
  }

  private static Task chain(LedgerInput input) {
    Ledger ledger = ledger(input.atMost(MOST_HASHED));
    return new Task(
        (int) ledger.version(),
        ledger::head,
        () -> new long[] {ledger.version()},
        () -> ledger(input.atMost(WARM_UP)).head());
  }

  private static Task replay(LedgerInput input) {
    Journal journal = journalToResume(input);
    String hash = journal.entries().get(journal.entries().size() - 1).hash();
    JournalHead head = new JournalHead(journal.entries().size(), hash);
    Ledger[] resumed = new Ledger[1];
    return new Task(
        journal.entries().size(),
        () -> resumed[0] = Ledger.resume(journal, head).orElseThrow(),
        () -> new long[] {resumed[0].version()});
  }
}
