package org.governance4j.testing.ledger;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.Decision;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.rule.Outcome;

/** A ledger that is given the steps of a chain, and what it has entered. */
final class LedgerRun {

  /** What a law looks at after each step. */
  interface Look {
    void at(LedgerRun run, LedgerStep step, Outcome<Decision> outcome);
  }

  private Ledger ledger;
  private final LedgerTwin twin = new LedgerTwin();
  private final List<OracleEntry> entries = new ArrayList<>();

  LedgerRun() {
    this(
        Ledger.create(
            LedgerArbitraries.ID,
            LedgerArbitraries.TERMS,
            LedgerArbitraries.at(LedgerArbitraries.START, 0)));
  }

  LedgerRun(Ledger ledger) {
    this.ledger = ledger;
    takeIn();
  }

  /** A ledger that was given a whole chain. */
  static LedgerRun of(List<LedgerStep> chain) {
    return new LedgerRun().through(chain, (run, step, outcome) -> {});
  }

  LedgerRun through(List<LedgerStep> chain, Look look) {
    for (LedgerStep step : chain) {
      look.at(this, step, enter(step));
    }
    return this;
  }

  Outcome<Decision> enter(LedgerStep step) {
    return enter(step.commands(), step.at());
  }

  Outcome<Decision> enter(List<LedgerCommand> commands, Instant at) {
    Outcome<Decision> outcome = ledger.enter(twin.toLedger(commands), at);
    takeIn();
    return outcome;
  }

  /** What the ledger would answer to something, at the instant of its last entry. */
  Outcome<Decision> ask(LedgerCommand... commands) {
    return ledger.decide(twin.toLedger(List.of(commands)), ledger.lastPostedAt());
  }

  Outcome<Decision> ask(Transfer transfer) {
    return ask(new LedgerCommand.Enter(transfer));
  }

  /** The commands of a step by the names of the ledger. */
  LedgerStep named(LedgerStep step) {
    return new LedgerStep(twin.toLedger(step.commands()), step.at());
  }

  /** Goes on with another ledger that has entered the same. */
  void goOnWith(Ledger other) {
    ledger = other;
    takeIn();
  }

  /** Takes in what the ledger has entered by another way. */
  void takeIn() {
    entries.addAll(twin.since(ledger));
  }

  Ledger ledger() {
    return ledger;
  }

  LedgerTwin twin() {
    return twin;
  }

  /** What has been entered, in the names of the oracle. */
  OracleBook book() {
    return new OracleBook(entries);
  }

  ImmutableList<OracleEntry> entries() {
    return ImmutableList.copyOf(entries);
  }

  /** The accounts, and of the rest the last entries. */
  OracleBook lately(int most) {
    int opened = LedgerAccounts.ALL.size() + 1;
    int from = Math.max(opened, entries.size() - most);
    List<OracleEntry> some = new ArrayList<>(entries.subList(0, opened));
    some.addAll(entries.subList(from, entries.size()));
    return new OracleBook(some);
  }

  /** What was entered of accounts and periods. */
  OracleBook withoutTransfers() {
    return new OracleBook(
        entries.stream().filter(e -> !(e.change() instanceof Change.Entered)).toList());
  }

  /** What all movements together have left on an account. */
  long net(AccountId account) {
    return new OracleBook(entries)
        .moved().stream()
            .filter(OracleBook.Moved::moves)
            .mapToLong(one -> OracleBalances.signed(one.movement(), account))
            .sum();
  }

  LocalDate today() {
    return LocalDate.ofInstant(ledger.lastPostedAt(), ledger.terms().zone());
  }

  /** The days on which a balance changes, those before them, and two far ones. */
  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (LocalDate day : new OracleBalances(book()).days()) {
      days.add(day.minusDays(1));
      days.add(day);
    }
    days.add(LedgerArbitraries.TERMS.firstDay());
    days.add(LedgerTerms.latest());
    return days;
  }

  List<AccountId> accounts() {
    return ledger.accounts(0, Integer.MAX_VALUE).stream().map(a -> a.id()).toList();
  }

  List<Change.Entered> transfers() {
    return entries.stream()
        .map(OracleEntry::change)
        .filter(Change.Entered.class::isInstance)
        .map(Change.Entered.class::cast)
        .toList();
  }

  List<Movement> movements() {
    return transfers().stream().flatMap(entered -> entered.movements().stream()).toList();
  }

  static SortedSet<LedgerReason> codes(Outcome<?> outcome) {
    return outcome.reasons().stream()
        .map(reason -> (LedgerReason) reason.code())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The violated rules; none for what is accepted. */
  static SortedSet<LedgerReason> violations(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> ? codes(outcome) : new TreeSet<>();
  }

  static boolean isAccepted(Outcome<?> outcome) {
    return outcome instanceof Outcome.Accepted<?>;
  }
}
