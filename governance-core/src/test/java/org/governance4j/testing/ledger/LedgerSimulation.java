package org.governance4j.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Journal;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerView;
import org.governance4j.rule.Outcome;

/**
 * A host that is given operations at random and that fails at random: between deciding and storing,
 * between storing and appending, and at any other time. It goes on from what it has stored.
 */
public final class LedgerSimulation {

  private static final int CHAIN = 1_500;
  private static final int LOOK_BACK = 40;
  private static final int SHORT_CHAIN = 25;

  /** A view that must show the same for ever. */
  private record Seen(long version, List<Object> balances) {}

  private final Random random;
  private final LedgerRun run = new LedgerRun();
  private final List<JournalEntry> stored = new ArrayList<>();
  private final List<Transfer> asked = new ArrayList<>();
  private final List<Seen> seen = new ArrayList<>();
  private LedgerSnapshot kept;
  private LocalDate today = LedgerArbitraries.START;
  private int number;

  private LedgerSimulation(Random random) {
    this.random = random;
    run.enter(LedgerArbitraries.opening());
    store();
    this.kept = run.ledger().snapshot();
  }

  /**
   * Runs chains of operations, each on a ledger of its own, until there were enough.
   *
   * @param seed the seed of the first chain; the next one has the next seed
   * @param operations how many operations at the least
   * @throws AssertionError with the seed of the chain, if a ledger was wrong
   */
  public static void run(long seed, long operations) {
    long done = 0;
    for (long chain = seed; done < operations; chain++) {
      int length = (int) Math.min(CHAIN, operations - done);
      try {
        if (chain % 16 != 0) {
          length = Math.min(length, SHORT_CHAIN);
          besideTheOracle(new Random(chain), length);
        } else {
          new LedgerSimulation(new Random(chain)).operate(length);
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("chain of seed " + chain + " and length " + length, e);
      }
      done += length;
    }
  }

  private static LedgerChoice choice(Random random) {
    int[] numbers = new int[8];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextInt(1_000);
    }
    LedgerChoice.Act[] acts = LedgerChoice.Act.values();
    boolean gives = random.nextInt(10) < 3;
    LedgerChoice.Act act = gives ? LedgerChoice.Act.GIVE_LOT : acts[random.nextInt(acts.length)];
    return new LedgerChoice(act, numbers, random.nextInt(8) == 0);
  }

  /** A short chain, which the naive ledger is given too. */
  private static void besideTheOracle(Random random, int length) {
    List<LedgerChoice> choices = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      choices.add(choice(random));
    }
    LedgerOracle oracle =
        new LedgerOracle(
            LedgerArbitraries.ID,
            LedgerArbitraries.TERMS,
            LedgerArbitraries.at(LedgerArbitraries.START, 0));
    new LedgerRun()
        .through(
            LedgerArbitraries.chain(choices),
            (run, step, outcome) -> {
              LedgerOracle.Verdict verdict = oracle.enter(step.commands(), step.at());
              assertThat(LedgerRun.violations(outcome))
                  .as("%s", LedgerPrint.of(step))
                  .isEqualTo(verdict.violations());
              assertThat(run.entries())
                  .as("%s", LedgerPrint.of(step))
                  .isEqualTo(oracle.book().entries());
            });
  }

  private void operate(int length) {
    for (int i = 0; i < length; i++) {
      today = today.plusDays(random.nextInt(6) == 0 ? random.nextInt(4) : 0);
      List<LedgerCommand> commands = new ArrayList<>();
      do {
        commands.add(next());
      } while (random.nextInt(8) == 0);
      step(run.twin().toLedger(commands), instant());
      if (i % 64 == 0) {
        LedgerInvariants.check(run, today);
      }
      if (i % 250 == 0) {
        kept = run.ledger().snapshot();
        seen.add(new Seen(run.ledger().version(), see(run.ledger(), run.ledger().version())));
      }
    }
    end();
  }

  private LedgerCommand next() {
    // Only the last entries: what a command settles or repeats was entered not long before.
    LedgerChoice.Scene scene =
        new LedgerChoice.Scene(run.lately(LOOK_BACK), asked, today, number++);
    LedgerCommand command = choice(random).command(scene);
    if (command instanceof LedgerCommand.Enter enter) {
      asked.add(enter.transfer());
      if (asked.size() > LOOK_BACK) {
        asked.remove(0);
      }
    }
    return command;
  }

  private Instant instant() {
    return switch (random.nextInt(60)) {
      case 0 -> Instant.MAX;
      case 1 -> LedgerArbitraries.at(today.minusDays(3), 0);
      default -> LedgerArbitraries.at(today, random.nextInt(30));
    };
  }

  private void step(ImmutableList<LedgerCommand> commands, Instant at) {
    JournalHead before = run.ledger().head();
    Outcome<Decision> expected =
        switch (random.nextInt(120)) {
          case 0 -> fromSnapshot(commands, at);
          case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> fromPart(commands, at);
          default -> decide(commands, at);
        };
    switch (random.nextInt(100)) {
      case 0 -> crash();
      case 1 -> crashAfterStoring(expected);
      case 2, 3, 4, 5 -> enterTwice(commands, at, expected);
      case 6, 7, 8, 9 -> append(expected);
      default -> assertThat(run.ledger().enter(commands, at)).isEqualTo(expected);
    }
    run.takeIn();
    store();
    if (!LedgerRun.isAccepted(expected)) {
      assertThat(run.ledger().head()).isEqualTo(before);
    }
    if (random.nextInt(500) == 0) {
      crash();
    }
  }

  private Outcome<Decision> decide(List<LedgerCommand> commands, Instant at) {
    return run.ledger().decide(commands, at);
  }

  /** A host without a ledger in memory loads what it needs, and decides the same. */
  private Outcome<Decision> fromPart(List<LedgerCommand> commands, Instant at) {
    Outcome<Decision> expected = decide(commands, at);
    Set<AccountId> accounts = new HashSet<>();
    Set<TransferId> transfers = new HashSet<>();
    commands.forEach(command -> LedgerNames.add(command, accounts, transfers));
    boolean closes = commands.stream().anyMatch(LedgerNames::closes);
    Outcome<Decision> answer;
    do {
      answer = resumed(run.ledger().snapshot(accounts, transfers)).decide(commands, at);
    } while (LedgerNames.addMissing(answer.reasons(), accounts, transfers));
    if (answer instanceof Outcome.Accepted || LedgerRun.isAccepted(expected) && !closes) {
      assertThat(answer).isEqualTo(expected);
    } else if (answer instanceof Outcome.Refused && !closes) {
      // What is missing for further reasons is not asked for where one reason is enough.
      assertThat(LedgerRun.violations(expected)).containsAll(LedgerRun.violations(answer));
    }
    return expected;
  }

  /** After a restart from a snapshot everything is decided as before. */
  private Outcome<Decision> fromSnapshot(List<LedgerCommand> commands, Instant at) {
    Outcome<Decision> expected = decide(commands, at);
    assertThat(resumed(run.ledger().snapshot()).decide(commands, at)).isEqualTo(expected);
    return expected;
  }

  private static Ledger resumed(LedgerSnapshot snapshot) {
    return Ledger.resume(snapshot, Journal.of(ImmutableList.of())).orElseThrow();
  }

  /** What was decided is lost, or what was appended: the host goes on from what it stored. */
  private void crash() {
    Journal all = Journal.of(ImmutableList.copyOf(stored));
    JournalEntry last = stored.get(stored.size() - 1);
    if (random.nextInt(4) == 0) {
      run.goOnWith(Ledger.resume(all, new JournalHead(last.sequence(), last.hash())).orElseThrow());
      return;
    }
    int from = Math.toIntExact(kept.head().sequence());
    ImmutableList<JournalEntry> tail = ImmutableList.copyOf(stored.subList(from, stored.size()));
    run.goOnWith(Ledger.resume(kept, Journal.of(tail)).orElseThrow());
    assertThat(run.ledger().head()).isEqualTo(new JournalHead(last.sequence(), last.hash()));
  }

  private void crashAfterStoring(Outcome<Decision> decided) {
    decided.toOptional().ifPresent(decision -> stored.addAll(decision.entries()));
    crash();
  }

  private void append(Outcome<Decision> decided) {
    decided
        .toOptional()
        .ifPresent(decision -> assertThat(run.ledger().append(decision)).isNotNull());
  }

  private void enterTwice(
      ImmutableList<LedgerCommand> commands, Instant at, Outcome<Decision> expected) {
    assertThat(run.ledger().enter(commands, at)).isEqualTo(expected);
    JournalHead once = run.ledger().head();
    if (LedgerRun.isAccepted(expected) && commands.size() == 1) {
      run.ledger().enter(commands, at);
      assertThat(run.ledger().head()).isEqualTo(once);
    }
  }

  private void store() {
    stored.addAll(run.ledger().entriesSince(stored.size()).entries());
  }

  private List<Object> see(Ledger ledger, long version) {
    LedgerView view = ledger.asKnownAt(version);
    List<Object> all = new ArrayList<>();
    for (Account account : LedgerAccounts.ALL) {
      for (int back = -3; back < 30; back += 3) {
        LocalDate day = LedgerArbitraries.START.plusDays(10L * seen.size() + back);
        all.add(view.balance(account.id(), day));
        all.add(view.correctedBalance(account.id(), day));
      }
    }
    return all;
  }

  private void end() {
    LedgerInvariants.check(run, today);
    JournalEntry last = stored.get(stored.size() - 1);
    Ledger whole =
        Ledger.resume(
                Journal.of(ImmutableList.copyOf(stored)),
                new JournalHead(last.sequence(), last.hash()))
            .orElseThrow();
    assertThat(whole.journal().entries()).isEqualTo(stored);
    assertThat(whole.snapshot()).isEqualTo(run.ledger().snapshot());
    List<Seen> known = List.copyOf(seen);
    seen.clear();
    for (Seen then : known) {
      assertThat(see(whole, then.version())).isEqualTo(then.balances());
      seen.add(then);
    }
    LedgerInvariants.checkInOtherOrders(run, whole, random);
  }
}
