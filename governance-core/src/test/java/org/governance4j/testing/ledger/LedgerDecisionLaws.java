package org.governance4j.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.ledger.LedgerRun.isAccepted;
import static org.governance4j.testing.ledger.LedgerRun.violations;

import com.google.common.collect.ImmutableList;
import java.util.AbstractList;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Journal;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.rule.Outcome;

/** The laws of deciding, of appending, of snapshots, and of one writer at a time. */
public class LedgerDecisionLaws {

  private static final Journal NOTHING = Journal.of(ImmutableList.of());

  @Provide
  Arbitrary<List<LedgerStep>> chains() {
    return LedgerArbitraries.chains();
  }

  @Property(tries = 60)
  @Label("L-LEDGER-24: deciding changes nothing, and appending enters what applying does")
  void decideAndAppendIsEnter(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = new LedgerRun();
    Ledger other = Ledger.resume(run.ledger().journal(), run.ledger().head()).orElseThrow();
    for (LedgerStep step : chain) {
      LedgerStep named = run.named(step);
      JournalHead head = other.head();
      LedgerSnapshot snapshot = other.snapshot();
      Outcome<Decision> decided = other.decide(named.commands(), named.at());
      assertThat(other.decide(named.commands(), named.at())).isEqualTo(decided);
      assertThat(other.head()).isEqualTo(head);
      assertThat(other.snapshot()).isEqualTo(snapshot);
      assertThat(run.enter(step)).isEqualTo(decided);
      if (decided instanceof Outcome.Accepted<Decision> accepted) {
        assertAppends(other, accepted.value());
      }
      assertThat(other.journal()).isEqualTo(run.ledger().journal());
    }
  }

  private static void assertAppends(Ledger ledger, Decision decision) {
    assertThat(isAccepted(ledger.append(decision))).isTrue();
    if (!decision.entries().isEmpty()) {
      JournalHead head = ledger.head();
      assertThat(violations(ledger.append(decision)))
          .containsExactly(LedgerReason.VERSION_MOVED_ON);
      assertThat(ledger.head()).isEqualTo(head);
    }
  }

  @Property(tries = 40)
  @Label("L-LEDGER-28: a ledger of a snapshot and what followed it decides as the whole one")
  void aSnapshotIsEnough(@ForAll("chains") List<LedgerStep> chain, @ForAll Random random) {
    LedgerRun whole = new LedgerRun();
    Ledger loaded = Ledger.resume(whole.ledger().snapshot(), NOTHING).orElseThrow();
    LedgerSnapshot kept = whole.ledger().snapshot();
    for (LedgerStep step : chain) {
      LedgerStep named = whole.named(step);
      assertThat(loaded.enter(named.commands(), named.at())).isEqualTo(whole.enter(step));
      assertThat(loaded.head()).isEqualTo(whole.ledger().head());
      assertThat(loaded.snapshot()).isEqualTo(whole.ledger().snapshot());
      if (random.nextInt(5) == 0) {
        kept = whole.ledger().snapshot();
      }
      if (random.nextInt(3) == 0) {
        Journal tail = whole.ledger().entriesSince(kept.head().sequence());
        loaded = Ledger.resume(kept, tail).orElseThrow();
      }
    }
  }

  @Property(tries = 40)
  @Label("L-LEDGER-28: what a host has loaded for some commands decides as the whole ledger")
  void aPartIsEnough(@ForAll("chains") List<LedgerStep> chain, @ForAll Random random) {
    LedgerRun whole = new LedgerRun();
    for (LedgerStep step : chain) {
      LedgerStep named = whole.named(step);
      Set<AccountId> accounts = new HashSet<>();
      Set<TransferId> transfers = new HashSet<>();
      named.commands().forEach(command -> LedgerNames.add(command, accounts, transfers));
      Outcome<Decision> expected = whole.ledger().decide(named.commands(), named.at());
      Ledger part = part(whole.ledger(), accounts, transfers);
      Outcome<Decision> answer = part.decide(named.commands(), named.at());
      if (LedgerNames.isSameWithPart(named.commands(), answer)) {
        assertThat(answer).as("%s", LedgerPrint.of(step)).isEqualTo(expected);
      }
      accounts.removeIf(account -> random.nextInt(3) == 0);
      transfers.removeIf(transfer -> random.nextInt(3) == 0);
      Outcome<Decision> less =
          part(whole.ledger(), accounts, transfers).decide(named.commands(), named.at());
      if (isAccepted(less)) {
        assertThat(less).isEqualTo(expected);
      }
      whole.enter(step);
    }
  }

  private static Ledger part(Ledger whole, Set<AccountId> accounts, Set<TransferId> transfers) {
    LedgerSnapshot snapshot = whole.snapshot(accounts, transfers);
    return Ledger.resume(snapshot, NOTHING).orElseThrow();
  }

  @Property(tries = 60)
  @Label("L-LEDGER-28: with all that its commands name and settle loaded, nothing is missing")
  void aLoadedPartAnswers(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun whole = new LedgerRun();
    for (LedgerStep step : chain) {
      LedgerStep named = whole.named(step);
      Set<AccountId> accounts = new HashSet<>(whole.accounts());
      Set<TransferId> transfers = new HashSet<>();
      named.commands().forEach(command -> LedgerNames.add(command, accounts, transfers));
      boolean closes = named.commands().stream().anyMatch(LedgerNames::closes);
      Outcome<Decision> answer =
          part(whole.ledger(), accounts, transfers).decide(named.commands(), named.at());
      Outcome<Decision> expected = whole.enter(step);
      if (!closes) {
        assertThat(answer).as("%s", LedgerPrint.of(step)).isEqualTo(expected);
      }
    }
  }

  @Property(tries = 20)
  @Label("L-LEDGER-29: a second thread in the midst of a first one's use is refused")
  void oneWriterAtATime(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = new LedgerRun();
    for (LedgerStep step : chain) {
      LedgerStep named = run.named(step);
      Outcome<Decision> expected = run.ledger().decide(named.commands(), named.at());
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Ledger ledger = run.ledger();
      List<LedgerCommand> intruding =
          new AbstractList<>() {
            @Override
            public LedgerCommand get(int index) {
              inAnotherThread(() -> ledger.enter(named.commands(), named.at()), thrown);
              return named.commands().get(index);
            }

            @Override
            public int size() {
              return named.commands().size();
            }
          };
      Outcome<Decision> answer = ledger.enter(intruding, named.at());
      assertThat(answer).isEqualTo(expected);
      assertThat(thrown.get()).isInstanceOf(ConcurrentModificationException.class);
      run.enter(step);
    }
  }

  private static void inAnotherThread(Runnable action, AtomicReference<Throwable> thrown) {
    Thread second =
        new Thread(
            () -> {
              try {
                action.run();
                thrown.compareAndSet(null, new AssertionError("nothing was thrown"));
              } catch (RuntimeException e) {
                thrown.compareAndSet(null, e);
              }
            });
    second.start();
    try {
      second.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
