package org.governance4j.ledger;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.Change;
import org.governance4j.journal.Journal;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/**
 * Folds entries that a host stored into a ledger, and stops at the first that is not what the
 * ledger entered: out of its place, of another hash, or such as no ledger writes after those before
 * it.
 */
final class Resumption {

  private final Ledger ledger;
  private final LedgerState state;
  private final Chain chain;

  private Resumption(Ledger ledger, String hash) {
    this.ledger = ledger;
    state = ledger.state();
    chain = new Chain(hash);
  }

  static Outcome<Ledger> resume(Journal journal, JournalHead head) {
    if (journal.format() != Journal.FORMAT) {
      return Outcome.refused(
          Reason.of(
                  LedgerReason.JOURNAL_FORMAT_UNKNOWN,
                  LedgerLaw.JOURNAL,
                  "format",
                  format(journal.format()))
              .with("known", format(Journal.FORMAT)));
    }
    List<JournalEntry> entries = journal.entries();
    if (entries.isEmpty() || !(entries.get(0).change() instanceof Change.Started started)) {
      return Outcome.refused(outOfPlace(entries.isEmpty() ? 0 : entries.get(0).sequence(), 1));
    }
    Ledger ledger = Ledger.blank(started.ledger(), started.terms());
    Resumption resumption = new Resumption(ledger, Chain.beginning());
    Optional<Reason> fault = resumption.fold(entries);
    if (fault.isEmpty()) {
      fault = resumption.compare(head);
    }
    return fault.map(Outcome::<Ledger>refused).orElseGet(() -> Outcome.accepted(ledger));
  }

  static Outcome<Ledger> resume(LedgerSnapshot snapshot, Journal tail) {
    Ledger ledger = Ledger.blank(snapshot.ledger(), snapshot.terms());
    new SnapshotLoad(ledger.state()).load(snapshot);
    JournalHead head = snapshot.head();
    ledger
        .log()
        .beginBehind(Math.toIntExact(head.sequence()), head.hash(), snapshot.lastPostedAt());
    return continueWith(ledger, tail.entries())
        .map(Outcome::<Ledger>refused)
        .orElseGet(() -> Outcome.accepted(ledger));
  }

  /** Folds more entries into a ledger: all, or none and the first fault. */
  static Optional<Reason> continueWith(Ledger ledger, ImmutableList<JournalEntry> entries) {
    int before = ledger.state().size();
    Resumption resumption = new Resumption(ledger, ledger.log().hash(ledger.state(), before));
    Optional<Reason> fault = resumption.fold(entries);
    if (fault.isPresent()) {
      ledger.state().takeBackTo(before);
      ledger.log().cut(before);
    }
    return fault;
  }

  private Optional<Reason> fold(List<JournalEntry> entries) {
    for (JournalEntry entry : entries) {
      Optional<Reason> fault = fold(entry);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private Optional<Reason> fold(JournalEntry entry) {
    long next = ledger.version() + 1;
    if (entry.sequence() != next) {
      return Optional.of(outOfPlace(entry.sequence(), next));
    }
    chain.add(entry.sequence(), entry.batch(), entry.postedAt(), entry.change());
    if (!chain.last().equals(entry.hash())) {
      return Optional.of(fault(LedgerReason.ENTRY_CHANGED, next));
    }
    boolean begins = entry.batch() == next;
    if (!begins && !ledger.log().continues(entry.batch(), entry.postedAt())
        || !new EntryCheck(state).isPossible(entry.change(), next == 1)) {
      return Optional.of(fault(LedgerReason.ENTRY_IMPOSSIBLE, next));
    }
    if (begins && next > 1 && entry.postedAt().isBefore(ledger.log().lastPostedAt())) {
      return Optional.of(fault(LedgerReason.ENTRY_IMPOSSIBLE, next));
    }
    state.enter(entry.change());
    if (begins) {
      ledger.log().note(state.size(), entry.postedAt());
    }
    return Optional.empty();
  }

  private Optional<Reason> compare(JournalHead head) {
    boolean same = head.sequence() == ledger.version() && head.hash().equals(chain.last());
    return same
        ? Optional.empty()
        : Optional.of(
            fault(LedgerReason.HEAD_DIFFERS, ledger.version())
                .with("expected", Fact.of(head.sequence(), Unit.COUNT)));
  }

  private static Reason outOfPlace(long found, long expected) {
    return fault(LedgerReason.ENTRY_OUT_OF_PLACE, found)
        .with("expected", Fact.of(expected, Unit.COUNT));
  }

  private static Reason fault(LedgerReason code, long entry) {
    return Reason.of(code, LedgerLaw.JOURNAL, "entry", Fact.of(entry, Unit.COUNT));
  }

  private static Fact format(int version) {
    return new Fact.Code("journalFormat", Integer.toString(version));
  }
}
