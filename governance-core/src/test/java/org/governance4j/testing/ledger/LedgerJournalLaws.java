package org.governance4j.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.ledger.LedgerRun.codes;
import static org.governance4j.testing.ledger.LedgerRun.isAccepted;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.Journal;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.JournalHead;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;

/** The laws of the journal: a ledger is its fold, and nothing in it can be changed unseen. */
public class LedgerJournalLaws {

  @Provide
  Arbitrary<List<LedgerStep>> chains() {
    return LedgerArbitraries.chains();
  }

  @Property(tries = 60)
  @Label("L-LEDGER-9: a ledger that is resumed from its journal shows the same")
  void aLedgerIsTheFoldOfItsJournal(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    Ledger live = run.ledger();
    Ledger resumed = Ledger.resume(live.journal(), live.head()).orElseThrow();
    assertThat(resumed.journal()).isEqualTo(live.journal());
    assertThat(resumed.head()).isEqualTo(live.head());
    assertThat(resumed.snapshot()).isEqualTo(live.snapshot());
    Validity always = Validity.from(LedgerArbitraries.TERMS.firstDay());
    for (AccountId account : run.accounts()) {
      assertThat(resumed.lots(account)).isEqualTo(live.lots(account));
      assertThat(resumed.statement(account, always)).isEqualTo(live.statement(account, always));
      for (LocalDate day : run.days()) {
        assertThat(resumed.balance(account, day)).isEqualTo(live.balance(account, day));
        assertThat(resumed.holds(account, day)).isEqualTo(live.holds(account, day));
      }
    }
  }

  @Property(tries = 60)
  @Label("L-LEDGER-9: a ledger that is resumed from its journal decides the same")
  void aResumedLedgerDecidesTheSame(
      @ForAll("chains") List<LedgerStep> chain, @ForAll Random random) {
    LedgerRun live = new LedgerRun();
    LedgerRun resumed = new LedgerRun();
    for (LedgerStep step : chain) {
      if (random.nextInt(4) == 0) {
        Ledger old = resumed.ledger();
        resumed.goOnWith(Ledger.resume(old.journal(), old.head()).orElseThrow());
      }
      assertThat(resumed.enter(step)).isEqualTo(live.enter(step));
    }
    assertThat(resumed.ledger().journal()).isEqualTo(live.ledger().journal());
  }

  @Property(tries = 10)
  @Label("L-LEDGER-15: a changed, lost, moved or added entry is found and named at its place")
  void tamperingIsFound(@ForAll("chains") List<LedgerStep> chain, @ForAll Random random) {
    Ledger ledger = LedgerRun.of(chain).ledger();
    List<JournalEntry> entries = ledger.journal().entries();
    for (int i = 0; i < entries.size(); i++) {
      int place = i;
      JournalHead head = ledger.head();
      assertNamed(edited(entries, e -> e.set(place, flipped(e.get(place)))), head, place);
      assertNamed(edited(entries, e -> e.set(place, rehashed(e.get(place)))), head, place);
      assertNamed(edited(entries, e -> e.add(place, e.get(random.nextInt(e.size())))), head, place);
      assertNamed(edited(entries, e -> e.add(e.get(place))), head, entries.size());
      if (i + 1 < entries.size()) {
        assertNamed(edited(entries, e -> e.remove(place)), head, place);
        int other = place + 1 + random.nextInt(entries.size() - place - 1);
        assertNamed(edited(entries, e -> Collections.swap(e, place, other)), head, place);
        assertEndsEarly(entries.subList(0, place + 1), head);
      }
    }
  }

  /** A journal that lacks its end is named by the entry that it ends with. */
  private static void assertEndsEarly(List<JournalEntry> entries, JournalHead head) {
    Outcome<Ledger> outcome = Ledger.resume(Journal.of(ImmutableList.copyOf(entries)), head);
    assertThat(codes(outcome)).containsExactly(LedgerReason.HEAD_DIFFERS);
    assertThat(outcome.reasons().get(0).facts())
        .containsEntry("entry", new Fact.Amount(entries.size(), Unit.COUNT))
        .containsEntry("expected", new Fact.Amount(head.sequence(), Unit.COUNT));
  }

  private interface Edit {
    void on(List<JournalEntry> entries);
  }

  private static ImmutableList<JournalEntry> edited(List<JournalEntry> entries, Edit edit) {
    List<JournalEntry> copy = new ArrayList<>(entries);
    edit.on(copy);
    return ImmutableList.copyOf(copy);
  }

  /** The entry a moment later: with the same numbers, so that only its content is another. */
  private static JournalEntry flipped(JournalEntry entry) {
    return new JournalEntry(
        entry.sequence(),
        entry.batch(),
        entry.postedAt().plusNanos(1),
        entry.change(),
        entry.hash());
  }

  private static JournalEntry rehashed(JournalEntry entry) {
    char last = entry.hash().charAt(63) == '0' ? '1' : '0';
    return new JournalEntry(
        entry.sequence(),
        entry.batch(),
        entry.postedAt(),
        entry.change(),
        entry.hash().substring(0, 63) + last);
  }

  /** The first entry that is not as it was is named by its place, from 1 on. */
  private static void assertNamed(
      ImmutableList<JournalEntry> entries, JournalHead head, int place) {
    Outcome<Ledger> outcome = Ledger.resume(Journal.of(entries), head);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(outcome.reasons()).hasSize(1);
    assertThat(outcome.reasons().get(0).facts().values())
        .as("%s", outcome.reasons())
        .contains(new Fact.Amount(place + 1L, Unit.COUNT));
  }

  @Property(tries = 20)
  @Label("L-LEDGER-15: each component of an entry is under its hash")
  void everyComponentIsHashed(@ForAll("chains") List<LedgerStep> chain) {
    Ledger ledger = LedgerRun.of(chain).ledger();
    List<JournalEntry> entries = ledger.journal().entries();
    for (int i = 0; i < entries.size(); i++) {
      JournalEntry entry = entries.get(i);
      for (Change other : LedgerEdits.of(entry.change())) {
        int place = i;
        JournalEntry edited =
            new JournalEntry(
                entry.sequence(), entry.batch(), entry.postedAt(), other, entry.hash());
        assertNamed(edited(entries, e -> e.set(place, edited)), ledger.head(), place);
      }
    }
  }

  @Property(tries = 20)
  @Label("L-LEDGER-15: a journal of an unknown format is refused")
  void unknownFormatsAreRefused(@ForAll("chains") List<LedgerStep> chain) {
    Ledger ledger = LedgerRun.of(chain).ledger();
    for (int format : new int[] {1, Journal.FORMAT + 1, Integer.MAX_VALUE}) {
      Journal journal = new Journal(format, ledger.journal().entries());
      Outcome<Ledger> outcome = Ledger.resume(journal, ledger.head());
      assertThat(isAccepted(outcome)).isFalse();
      assertThat(codes(outcome)).containsExactly(LedgerReason.JOURNAL_FORMAT_UNKNOWN);
    }
  }
}
