package org.governance4j.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.ledger.Account;
import org.governance4j.ledger.AccountId;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Journal;
import org.governance4j.ledger.JournalEntry;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.ledger.LedgerView;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.ledger.Transfer;
import org.governance4j.ledger.TransferId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;

/** The laws of the ledger. */
public class LedgerLaws {

  private static final Validity ALWAYS = Validity.from(LocalDate.MIN);
  private static final TransferId FRESH = TransferId.of("fresh");

  @Provide
  Arbitrary<List<JournalEntry>> attempts() {
    return LedgerArbitraries.attempts();
  }

  @Provide
  Arbitrary<List<JournalEntry>> extremeAttempts() {
    return LedgerArbitraries.extremeAttempts();
  }

  @Provide
  Arbitrary<List<LocalDate>> spans() {
    return LedgerArbitraries.spans();
  }

  @Property
  @Label("L-LEDGER-1: the posted balances of a unit's accounts add up to zero")
  void balancesAddUpToZero(@ForAll("attempts") List<JournalEntry> attempts) {
    Ledger ledger = ledger(attempts);
    Map<Unit, List<Account>> byUnit =
        accounts(ledger).stream().collect(Collectors.groupingBy(Account::unit));
    for (Instant known : instants(attempts)) {
      for (LocalDate day : LedgerArbitraries.DAYS) {
        for (List<Account> accounts : byUnit.values()) {
          BigInteger sum =
              accounts.stream()
                  .map(
                      account ->
                          ledger.asKnownAt(known).balance(account.id(), day).orElseThrow().posted())
                  .map(BigInteger::valueOf)
                  .reduce(BigInteger.ZERO, BigInteger::add);
          assertThat(sum).isZero();
        }
      }
    }
  }

  @Property(tries = 200)
  @Label("L-LEDGER-2: stated again unchanged changes nothing, stated again otherwise is refused")
  void onceIsEnough(@ForAll("attempts") List<JournalEntry> attempts) {
    Ledger ledger = ledger(attempts);
    List<Object> before = observe(ledger);
    EvidenceRef other = new EvidenceRef("e2", "PHOTO", Instant.EPOCH, "0".repeat(64));
    for (Account account : accounts(ledger)) {
      assertThat(codes(ledger.open(account))).containsExactly(LedgerReason.ALREADY_OPEN);
      Account.Floor turned =
          account.floor() == Account.Floor.ZERO ? Account.Floor.NONE : Account.Floor.ZERO;
      Outcome<Account> outcome = ledger.open(Account.of(account.id(), account.unit(), turned));
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      assertThat(codes(outcome)).containsExactly(LedgerReason.ACCOUNT_ID_CONFLICT);
    }
    List<Transfer> applied = transfers(ledger.journal().entries());
    for (Transfer transfer : applied) {
      Outcome<Transfer> again = ledger.apply(transfer);
      assertThat(again.toOptional()).contains(transfer);
      assertThat(codes(again)).containsExactly(LedgerReason.ALREADY_APPLIED);
      Outcome<Transfer> changed = ledger.apply(transfer.withEvidence(other));
      assertThat(changed).isInstanceOf(Outcome.Refused.class);
      assertThat(codes(changed)).containsExactly(LedgerReason.TRANSFER_ID_CONFLICT);
    }
    Outcome<ImmutableList<Transfer>> all = ledger.applyAll(applied);
    assertThat(all.toOptional()).contains(ImmutableList.copyOf(applied));
    assertThat(all.reasons()).hasSameSizeAs(applied);
    assertThat(observe(ledger)).isEqualTo(before);
  }

  @Property(tries = 200)
  @Label("L-LEDGER-3: a refused transfer changes nothing and names every violated rule")
  void refusalsAreCompleteAndChangeNothing(@ForAll("attempts") List<JournalEntry> attempts) {
    Ledger ledger = Ledger.create();
    LedgerOracle oracle = new LedgerOracle();
    for (JournalEntry entry : attempts) {
      List<Object> before = observe(ledger);
      Outcome<?> outcome = attempt(ledger, entry);
      List<LedgerReason> expected = oracle.attempt(entry);
      assertThat(outcome instanceof Outcome.Refused).as("%s", entry).isEqualTo(!expected.isEmpty());
      if (outcome instanceof Outcome.Refused<?> refused) {
        assertThat(codes(refused)).as("%s", entry).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(observe(ledger)).isEqualTo(before);
      }
    }
  }

  @Property(tries = 300)
  @Label("L-LEDGER-4: a list is applied as if one by one, or not at all")
  void listsAreAppliedWhole(@ForAll("attempts") List<JournalEntry> attempts) {
    int middle = (LedgerArbitraries.ACCOUNTS.size() + attempts.size()) / 2;
    Ledger ledger = ledger(attempts.subList(0, middle));
    Ledger single = Ledger.replay(ledger.journal()).orElseThrow();
    List<Object> before = observe(ledger);
    List<Transfer> list = transfers(attempts.subList(middle, attempts.size()));
    List<Outcome<Transfer>> singles = list.stream().map(single::apply).toList();
    List<Reason> violations =
        singles.stream()
            .filter(Outcome.Refused.class::isInstance)
            .flatMap(outcome -> outcome.reasons().stream())
            .toList();
    Outcome<ImmutableList<Transfer>> whole = ledger.applyAll(list);
    if (!violations.isEmpty()) {
      assertThat(whole).isInstanceOf(Outcome.Refused.class);
      assertThat(whole.reasons()).isEqualTo(violations);
      assertThat(observe(ledger)).isEqualTo(before);
      List<Transfer> sound =
          singles.stream().flatMap(outcome -> outcome.toOptional().stream()).toList();
      whole = ledger.applyAll(sound);
      assertThat(whole.toOptional()).contains(ImmutableList.copyOf(sound));
    }
    assertThat(whole).isInstanceOf(Outcome.Accepted.class);
    assertThat(observe(ledger)).isEqualTo(observe(single));
  }

  @Property(tries = 100)
  @Label("L-LEDGER-5: a pending transfer is posted or voided at most once and as a whole")
  void pendingIsSettledOnce(@ForAll("attempts") List<JournalEntry> attempts) {
    Ledger ledger = ledger(attempts);
    for (Transfer t : transfers(ledger.journal().entries())) {
      if (t.kind() == Transfer.Kind.PENDING) {
        Transfer right =
            t.toVoid(TransferId.of("v-" + t.id().value()), last(t), last(ledger), t.rule());
        boolean open = settlers(ledger, t).isEmpty();
        assertSettledOnlyBy(ledger, t, right);
        assertThat(ledger.apply(right) instanceof Outcome.Accepted).isEqualTo(open);
        Transfer late = t.toPost(FRESH, last(t), last(ledger), t.rule());
        assertThat(codes(ledger.apply(late))).containsExactly(LedgerReason.ALREADY_SETTLED);
      }
    }
    assertSettlements(ledger, Transfer.Kind.PENDING);
  }

  @Property(tries = 100)
  @Label("L-LEDGER-6: a posted transfer is reversed at most once, turned and as a whole")
  void postedIsReversedOnce(@ForAll("attempts") List<JournalEntry> attempts) {
    Ledger ledger = ledger(attempts);
    for (Transfer t : transfers(ledger.journal().entries())) {
      if (t.kind() == Transfer.Kind.POSTED || t.kind() == Transfer.Kind.POST) {
        Transfer right =
            t.toReversal(TransferId.of("r-" + t.id().value()), last(t), last(ledger), t.rule());
        boolean open = settlers(ledger, t).isEmpty();
        assertSettledOnlyBy(ledger, t, right);
        Outcome<Transfer> outcome = ledger.apply(right);
        if (open && outcome instanceof Outcome.Refused) {
          assertThat(codes(outcome))
              .isSubsetOf(LedgerReason.BELOW_FLOOR, LedgerReason.BALANCE_OUT_OF_RANGE);
        } else {
          assertThat(outcome instanceof Outcome.Accepted).isEqualTo(open);
          Transfer late = t.toReversal(FRESH, last(t), last(ledger), t.rule());
          assertThat(codes(ledger.apply(late))).containsExactly(LedgerReason.ALREADY_SETTLED);
        }
      }
    }
    assertSettlements(ledger, Transfer.Kind.POSTED);
    assertSettlements(ledger, Transfer.Kind.POST);
  }

  @Property(tries = 200)
  @Label("L-LEDGER-7: an account with floor ZERO is overdrawn on no day, however late a transfer")
  void floorsHold(@ForAll("attempts") List<JournalEntry> attempts) {
    Ledger ledger = ledger(attempts);
    for (Account account : accounts(ledger)) {
      for (LocalDate day : LedgerArbitraries.DAYS) {
        if (account.floor() == Account.Floor.ZERO) {
          assertThat(ledger.balance(account.id(), day).orElseThrow().available()).isNotNegative();
          for (Instant known : instants(attempts)) {
            assertThat(ledger.asKnownAt(known).balance(account.id(), day).orElseThrow().available())
                .isNotNegative();
          }
        }
      }
    }
  }

  @Property(tries = 200)
  @Label("L-LEDGER-8: recording never goes back, and later recording changes no earlier knowledge")
  void knowledgeStands(@ForAll("attempts") List<JournalEntry> attempts) {
    Ledger ledger = Ledger.create();
    List<Instant> instants = instants(attempts);
    for (JournalEntry entry : attempts) {
      if (entry instanceof JournalEntry.Applied applied) {
        Instant now = applied.transfer().recordedAt();
        List<Instant> past = instants.stream().filter(known -> known.isBefore(now)).toList();
        List<Balance> before = knownAt(ledger, past);
        assertThat(attempt(ledger, entry)).isNotNull();
        assertThat(knownAt(ledger, past)).isEqualTo(before);
      } else {
        assertThat(attempt(ledger, entry)).isNotNull();
      }
    }
    assertThat(transfers(ledger.journal().entries()).stream().map(Transfer::recordedAt)).isSorted();
  }

  @Property(tries = 200)
  @Label("L-LEDGER-9: a ledger is the fold of its journal")
  void replayEqualsLive(@ForAll("attempts") List<JournalEntry> attempts) {
    int middle = attempts.size() / 2;
    Ledger live = ledger(attempts.subList(0, middle));
    Journal journal = live.journal();
    Ledger replayed = Ledger.replay(journal).orElseThrow();
    assertThat(observe(replayed)).isEqualTo(observe(live));
    for (JournalEntry entry : attempts.subList(middle, attempts.size())) {
      assertThat(attempt(replayed, entry)).isEqualTo(attempt(live, entry));
    }
    assertThat(observe(replayed)).isEqualTo(observe(live));
    assertThat(Ledger.replay(journal).orElseThrow().journal()).isEqualTo(journal);
  }

  @Property(tries = 150)
  @Label("L-LEDGER-10: balances and statements are those that adding up by hand gives")
  void sumsAreRight(
      @ForAll("attempts") List<JournalEntry> attempts, @ForAll("spans") List<LocalDate> span) {
    Ledger ledger = Ledger.create();
    LedgerOracle oracle = new LedgerOracle();
    List<Instant> instants = instants(attempts);
    for (JournalEntry entry : attempts) {
      assertThat(attempt(ledger, entry) instanceof Outcome.Accepted)
          .isEqualTo(oracle.attempt(entry).isEmpty());
      oracle.accounts().forEach(account -> assertSameSums(ledger, oracle, account.id()));
    }
    for (Account account : oracle.accounts()) {
      for (LocalDate day : LedgerArbitraries.DAYS) {
        for (Instant known : instants) {
          Balance balance = ledger.asKnownAt(known).balance(account.id(), day).orElseThrow();
          assertThat(BigInteger.valueOf(balance.posted()))
              .isEqualTo(oracle.posted(account.id(), day, known));
          assertThat(BigInteger.valueOf(balance.pendingOut()))
              .isEqualTo(oracle.held(account.id(), day, known));
        }
      }
      assertSameLines(ledger, oracle, account.id());
      assertJoined(ledger, account.id(), span);
    }
  }

  @Property(tries = 150)
  @Label("L-LEDGER-11: only a transfer of the right form is accepted")
  void formsAreJudged(@ForAll("attempts") List<JournalEntry> attempts) {
    Ledger ledger = ledger(attempts);
    List<Object> before = observe(ledger);
    AccountId nobody = AccountId.of("nobody");
    for (Transfer t : transfers(ledger.journal().entries())) {
      Unit unit = ledger.account(t.from()).orElseThrow().unit();
      AccountId otherUnit = LedgerArbitraries.ACCOUNTS.get(unit == Unit.POINTS ? 4 : 0).id();
      Optional<TransferId> wrong = t.of().isPresent() ? Optional.empty() : Optional.of(t.id());
      assertThat(unit).isEqualTo(ledger.account(t.to()).orElseThrow().unit());
      assertThat(t.amount()).isPositive();
      assertThat(t.from()).isNotEqualTo(t.to());
      assertFound(ledger, form(t, t.from(), t.to(), 0, t.of()), LedgerReason.AMOUNT_NOT_POSITIVE);
      assertFound(ledger, form(t, t.from(), t.from(), 1, t.of()), LedgerReason.SAME_ACCOUNT);
      assertFound(ledger, form(t, nobody, t.to(), 1, t.of()), LedgerReason.ACCOUNT_UNKNOWN);
      assertFound(ledger, form(t, t.from(), nobody, 1, t.of()), LedgerReason.ACCOUNT_UNKNOWN);
      assertFound(ledger, form(t, t.from(), otherUnit, 1, t.of()), LedgerReason.UNITS_DIFFER);
      assertFound(
          ledger,
          form(t, t.from(), t.to(), t.amount(), wrong),
          wrong.isEmpty() ? LedgerReason.ORIGINAL_MISSING : LedgerReason.ORIGINAL_NOT_ALLOWED);
    }
    assertThat(observe(ledger)).isEqualTo(before);
  }

  @Property(tries = 200)
  @Label("L-LEDGER-12: no balance wraps")
  void nothingWraps(@ForAll("extremeAttempts") List<JournalEntry> attempts) {
    Ledger ledger = Ledger.create();
    LedgerOracle oracle = new LedgerOracle();
    for (JournalEntry entry : attempts) {
      Outcome<?> outcome = attempt(ledger, entry);
      List<LedgerReason> expected = oracle.attempt(entry);
      assertThat(outcome instanceof Outcome.Refused ? codes(outcome) : List.of())
          .as("%s", entry)
          .containsExactlyInAnyOrderElementsOf(expected);
      oracle.accounts().forEach(account -> assertSameSums(ledger, oracle, account.id()));
    }
    oracle.accounts().forEach(account -> assertSameLines(ledger, oracle, account.id()));
  }

  @Property(tries = 200)
  @Label("L-LEDGER-13: one account or transfer more than a ledger holds is refused")
  void sizesAreBounded(@ForAll("attempts") List<JournalEntry> attempts) {
    Ledger free = ledger(attempts);
    int accounts = accounts(free).size();
    int transfers = transfers(free.journal().entries()).size();
    Ledger full = Ledger.create(accounts, transfers);
    attempts.forEach(entry -> assertThat(attempt(full, entry)).isNotNull());
    assertThat(full.journal()).isEqualTo(free.journal());
    Account more = Account.of(AccountId.of("one-more"), Unit.POINTS, Account.Floor.NONE);
    assertThat(codes(full.open(more))).containsExactly(LedgerReason.TOO_MANY_ACCOUNTS);
    for (Transfer transfer : transfers(full.journal().entries())) {
      assertThat(codes(full.apply(transfer))).containsExactly(LedgerReason.ALREADY_APPLIED);
      Transfer other =
          Transfer.posted(FRESH)
              .from(transfer.from())
              .to(transfer.to())
              .amount(1)
              .effectiveOn(transfer.effectiveOn())
              .recordedAt(transfer.recordedAt())
              .rule(transfer.rule())
              .build();
      assertThat(codes(full.apply(other))).contains(LedgerReason.TOO_MANY_TRANSFERS);
    }
    assertThat(full.journal()).isEqualTo(free.journal());
  }

  @Property(tries = 20)
  @Label("L-LEDGER-14: a list that is too long is refused as a whole")
  void listsAreBounded(@ForAll("attempts") List<JournalEntry> attempts) {
    Ledger ledger = ledger(attempts);
    Journal before = ledger.journal();
    List<Transfer> applied = transfers(before.entries());
    if (!applied.isEmpty()) {
      List<Transfer> longest = Collections.nCopies(Ledger.MAX_LIST, applied.get(0));
      assertThat(ledger.applyAll(longest)).isInstanceOf(Outcome.Accepted.class);
      List<Transfer> longer = Collections.nCopies(Ledger.MAX_LIST + 1, applied.get(0));
      assertThat(codes(ledger.applyAll(longer))).containsExactly(LedgerReason.LIST_TOO_LONG);
    }
    assertThat(ledger.journal()).isEqualTo(before);
  }

  @Property(tries = 100)
  @Label("L-LEDGER-15: a journal of an unknown format, or with an entry twice, is refused")
  void journalsAreChecked(
      @ForAll("attempts") List<JournalEntry> attempts,
      @ForAll @IntRange(min = 1, max = 1_000) int newer) {
    Journal journal = ledger(attempts).journal();
    assertThat(codes(Ledger.replay(new Journal(Journal.FORMAT + newer, journal.entries()))))
        .containsExactly(LedgerReason.JOURNAL_FORMAT_UNKNOWN);
    if (!journal.entries().isEmpty()) {
      ImmutableList<JournalEntry> twice =
          ImmutableList.<JournalEntry>builder()
              .addAll(journal.entries())
              .add(journal.entries().get(newer % journal.entries().size()))
              .build();
      assertThat(codes(Ledger.replay(new Journal(Journal.FORMAT, twice))))
          .containsExactly(LedgerReason.DUPLICATE_JOURNAL_ENTRY);
    }
  }

  @Property(tries = 100)
  @Label("L-LEDGER-16: a question about an unknown account or transfer is undetermined")
  void theUnknownIsUndetermined(@ForAll("attempts") List<JournalEntry> attempts) {
    Ledger ledger = Ledger.create();
    LedgerView always = ledger.asKnownAt(Instant.MAX);
    LocalDate day = LedgerArbitraries.DAYS.get(0);
    for (JournalEntry entry : attempts) {
      for (Transfer transfer : transfers(attempts)) {
        boolean open = ledger.account(transfer.from()).isPresent();
        for (Outcome<?> answer :
            List.of(
                ledger.balance(transfer.from(), day),
                ledger.statement(transfer.from(), ALWAYS),
                always.balance(transfer.from(), day))) {
          assertThat(answer instanceof Outcome.Accepted).isEqualTo(open);
          assertThat(answer instanceof Outcome.Undetermined).isEqualTo(!open);
        }
        boolean applied = ledger.transfer(transfer.id()).isPresent();
        Outcome<?> settled = ledger.settledBy(transfer.id());
        assertThat(settled instanceof Outcome.Accepted).isEqualTo(applied);
        assertThat(settled instanceof Outcome.Undetermined).isEqualTo(!applied);
      }
      assertThat(attempt(ledger, entry)).isNotNull();
    }
  }

  private static Ledger ledger(List<JournalEntry> attempts) {
    Ledger ledger = Ledger.create();
    attempts.forEach(entry -> assertThat(attempt(ledger, entry)).isNotNull());
    return ledger;
  }

  private static Outcome<?> attempt(Ledger ledger, JournalEntry entry) {
    return entry instanceof JournalEntry.Opened opened
        ? ledger.open(opened.account())
        : ledger.apply(((JournalEntry.Applied) entry).transfer());
  }

  private static List<LedgerReason> codes(Outcome<?> outcome) {
    return outcome.reasons().stream().map(reason -> (LedgerReason) reason.code()).toList();
  }

  private static List<Account> accounts(Ledger ledger) {
    return ledger.journal().entries().stream()
        .filter(JournalEntry.Opened.class::isInstance)
        .map(entry -> ((JournalEntry.Opened) entry).account())
        .toList();
  }

  private static List<Transfer> transfers(List<JournalEntry> entries) {
    return entries.stream()
        .filter(JournalEntry.Applied.class::isInstance)
        .map(entry -> ((JournalEntry.Applied) entry).transfer())
        .toList();
  }

  private static List<Instant> instants(List<JournalEntry> attempts) {
    return Stream.concat(
            Stream.of(Instant.MIN, Instant.MAX),
            transfers(attempts).stream().map(Transfer::recordedAt))
        .distinct()
        .toList();
  }

  /** Everything that a ledger says, so that two ledgers can be compared. */
  private static List<Object> observe(Ledger ledger) {
    List<Object> seen = new ArrayList<>();
    Journal journal = ledger.journal();
    seen.add(journal);
    for (Account account : accounts(ledger)) {
      seen.add(ledger.account(account.id()));
      seen.add(ledger.statement(account.id(), ALWAYS).orElseThrow());
      LedgerArbitraries.DAYS.forEach(
          day -> seen.add(ledger.balance(account.id(), day).orElseThrow()));
    }
    for (Transfer transfer : transfers(journal.entries())) {
      seen.add(ledger.transfer(transfer.id()));
      seen.add(ledger.settledBy(transfer.id()).orElseThrow());
    }
    seen.addAll(knownAt(ledger, instants(journal.entries())));
    return seen;
  }

  private static List<Balance> knownAt(Ledger ledger, List<Instant> instants) {
    List<Balance> known = new ArrayList<>();
    for (Account account : accounts(ledger)) {
      for (LocalDate day : LedgerArbitraries.DAYS) {
        instants.forEach(
            at -> known.add(ledger.asKnownAt(at).balance(account.id(), day).orElseThrow()));
      }
    }
    return known;
  }

  private static void assertSameSums(Ledger ledger, LedgerOracle oracle, AccountId account) {
    for (LocalDate day : LedgerArbitraries.DAYS) {
      Balance balance = ledger.balance(account, day).orElseThrow();
      assertThat(BigInteger.valueOf(balance.posted()))
          .isEqualTo(oracle.posted(account, day, Instant.MAX));
      assertThat(BigInteger.valueOf(balance.pendingOut()))
          .isEqualTo(oracle.held(account, day, Instant.MAX));
      assertThat(BigInteger.valueOf(balance.available())).isEqualTo(oracle.available(account, day));
      assertThat(ledger.balance(account, day).orElseThrow().available())
          .isEqualTo(balance.available());
    }
  }

  private static void assertSameLines(Ledger ledger, LedgerOracle oracle, AccountId account) {
    List<StatementLine> lines = ledger.statement(account, ALWAYS).orElseThrow().lines();
    List<LedgerOracle.Line> expected = oracle.lines(account);
    assertThat(lines).hasSameSizeAs(expected);
    for (int i = 0; i < lines.size(); i++) {
      StatementLine line = lines.get(i);
      Transfer transfer = expected.get(i).transfer();
      assertThat(line.transfer()).isEqualTo(transfer.id());
      assertThat(List.of(account, line.counterAccount()))
          .containsExactlyInAnyOrder(transfer.from(), transfer.to());
      assertThat(BigInteger.valueOf(line.amount())).isEqualTo(expected.get(i).amount());
      assertThat(BigInteger.valueOf(line.balance())).isEqualTo(expected.get(i).balance());
      assertThat(line.late()).isEqualTo(expected.get(i).late());
      assertThat(line.effectiveOn()).isEqualTo(transfer.effectiveOn());
      assertThat(line.recordedAt()).isEqualTo(transfer.recordedAt());
      assertThat(line.rule()).isEqualTo(transfer.rule());
    }
  }

  /** Two statements of adjoining spans are one of both, and the day before gives the opening. */
  private static void assertJoined(Ledger ledger, AccountId account, List<LocalDate> days) {
    if (days.stream().distinct().count() < days.size()) {
      return;
    }
    Statement first =
        ledger.statement(account, Validity.of(days.get(0), days.get(1))).orElseThrow();
    Statement second =
        ledger.statement(account, Validity.of(days.get(1), days.get(2))).orElseThrow();
    Statement both = ledger.statement(account, Validity.of(days.get(0), days.get(2))).orElseThrow();
    assertThat(second.opening()).isEqualTo(first.closing());
    assertThat(both.opening()).isEqualTo(first.opening());
    assertThat(both.closing()).isEqualTo(second.closing());
    assertThat(both.lines())
        .isEqualTo(Stream.concat(first.lines().stream(), second.lines().stream()).toList());
    assertThat(first.closing())
        .isEqualTo(ledger.balance(account, days.get(1).minusDays(1)).orElseThrow());
    assertThat(both.lines())
        .allMatch(
            line ->
                !line.effectiveOn().isBefore(days.get(0))
                    && line.effectiveOn().isBefore(days.get(2)));
  }

  /** Each variant that differs in one point from the right settlement is refused. */
  private static void assertSettledOnlyBy(Ledger ledger, Transfer original, Transfer right) {
    List<Object> before = observe(ledger);
    assertFound(
        ledger,
        form(right, right.from(), right.to(), right.amount() ^ 1, right.of()),
        right.amount() == 1
            ? LedgerReason.AMOUNT_NOT_POSITIVE
            : LedgerReason.ORIGINAL_HAS_OTHER_AMOUNT);
    assertFound(
        ledger,
        form(right, right.to(), right.from(), right.amount(), right.of()),
        LedgerReason.ORIGINAL_HAS_OTHER_ACCOUNTS);
    if (original.effectiveOn().isAfter(LocalDate.MIN)) {
      Transfer early =
          right.kind() == Transfer.Kind.REVERSAL
              ? original.toReversal(
                  FRESH, original.effectiveOn().minusDays(1), right.recordedAt(), right.rule())
              : original.toPost(
                  FRESH, original.effectiveOn().minusDays(1), right.recordedAt(), right.rule());
      assertFound(ledger, early, LedgerReason.EFFECTIVE_BEFORE_ORIGINAL);
    }
    Transfer otherKind =
        right.kind() == Transfer.Kind.REVERSAL
            ? original.toVoid(FRESH, right.effectiveOn(), right.recordedAt(), right.rule())
            : original.toReversal(FRESH, right.effectiveOn(), right.recordedAt(), right.rule());
    assertFound(ledger, otherKind, LedgerReason.ORIGINAL_OF_OTHER_KIND);
    assertThat(observe(ledger)).isEqualTo(before);
  }

  /** What settles the transfers of a kind does so once and as a whole. */
  private static void assertSettlements(Ledger ledger, Transfer.Kind kind) {
    for (Transfer t : transfers(ledger.journal().entries())) {
      List<Transfer> settlers = t.kind() == kind ? settlers(ledger, t) : List.of();
      assertThat(settlers).hasSizeLessThanOrEqualTo(1);
      for (Transfer settler : settlers) {
        boolean turned = settler.kind() == Transfer.Kind.REVERSAL;
        assertThat(ledger.settledBy(t.id()).orElseThrow()).contains(settler.id());
        assertThat(turned).isEqualTo(kind != Transfer.Kind.PENDING);
        assertThat(settler.from()).isEqualTo(turned ? t.to() : t.from());
        assertThat(settler.to()).isEqualTo(turned ? t.from() : t.to());
        assertThat(settler.amount()).isEqualTo(t.amount());
        assertThat(settler.effectiveOn()).isAfterOrEqualTo(t.effectiveOn());
      }
    }
  }

  private static List<Transfer> settlers(Ledger ledger, Transfer original) {
    return transfers(ledger.journal().entries()).stream()
        .filter(t -> t.of().equals(Optional.of(original.id())))
        .toList();
  }

  private static void assertFound(Ledger ledger, Transfer transfer, LedgerReason code) {
    Outcome<Transfer> outcome = ledger.apply(transfer);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(codes(outcome)).contains(code);
  }

  private static Transfer form(
      Transfer t, AccountId from, AccountId to, long amount, Optional<TransferId> of) {
    return new Transfer(
        FRESH,
        t.kind(),
        from,
        to,
        amount,
        t.effectiveOn(),
        t.recordedAt(),
        of,
        t.rule(),
        t.evidence());
  }

  private static LocalDate last(Transfer original) {
    return original.effectiveOn().isBefore(LocalDate.of(2022, 3, 5))
        ? LocalDate.of(2022, 3, 5)
        : original.effectiveOn();
  }

  private static Instant last(Ledger ledger) {
    List<Transfer> applied = transfers(ledger.journal().entries());
    return applied.get(applied.size() - 1).recordedAt();
  }
}
