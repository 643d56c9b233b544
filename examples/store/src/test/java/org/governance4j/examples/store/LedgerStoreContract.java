package org.governance4j.examples.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.Decision;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.rule.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of a ledger does; each store runs it. */
abstract class LedgerStoreContract {

  /** How many entries the long test makes; a million by {@code -Dgovernance4j.store.entries}. */
  private static final int ENTRIES = Integer.getInteger("governance4j.store.entries", 4_000);

  private static final int BATCH = 100;

  private LedgerId id = LedgerId.of("none");

  /** Another view of the ledger's store, as another node has it. */
  abstract LedgerStore store(LedgerId id);

  /**
   * Lets a node enter transfers {@code n1, n2, …} of 1, 2, … points from the issuer to the shop,
   * one by one, and ends it without warning when it has stored one and not appended it.
   *
   * @return how many it had stored
   */
  abstract int dieBetweenStoreAndAppend(LedgerId id) throws Exception;

  @BeforeEach
  void name(TestInfo test) {
    id =
        LedgerId.of(
            "test/"
                + Integer.toHexString(test.getDisplayName().hashCode())
                + "-"
                + test.getTestMethod().orElseThrow().getName());
  }

  LedgerId id() {
    return id;
  }

  LedgerStore store() {
    return store(id);
  }

  /** A node of a new ledger with the town's accounts. */
  LedgerNode opened() {
    LedgerStore store = store();
    assertThat(LedgerNode.create(Town.empty(id), store)).isEqualTo(LedgerStore.Appended.STORED);
    LedgerNode node = LedgerNode.fromJournal(store);
    node.enter(Town.opening(), Town.at(Town.START, 0)).orElseThrow();
    return node;
  }

  static long balance(Ledger ledger, AccountId account) {
    return ledger.balance(account, Town.START.plusYears(1)).orElseThrow().posted();
  }

  @Test
  void aLedgerIsCreatedOnce() {
    assertThat(store().head()).isEmpty();
    assertThatThrownBy(() -> LedgerNode.fromJournal(store())).isInstanceOf(StoreException.class);

    assertThat(LedgerNode.create(Town.empty(id), store())).isEqualTo(LedgerStore.Appended.STORED);
    assertThat(LedgerNode.create(Town.empty(id), store())).isEqualTo(LedgerStore.Appended.CONFLICT);
    assertThat(store().head()).contains(Town.empty(id).head());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void decisionsOverLoadedRowsAndAllRowsAreThoseOfTheWholeLedger(long seed) {
    Ledger whole = opened().ledger();
    LedgerStore store = store();
    RowsNode rows = new RowsNode(store);
    Chain chain = new Chain(seed);
    int entered = 0;
    for (int i = 0; i < 250; i++) {
      Chain.Step step = chain.next();
      Outcome<Decision> expected = whole.decide(step.commands(), step.at());
      if (step.closes()) {
        assertThat(rows.enter(step.commands(), step.at())).isNotInstanceOf(Outcome.Accepted.class);
        expected.toOptional().ifPresent(store::append);
      } else {
        assertSame(rows.enter(step.commands(), step.at()), expected);
      }
      if (expected instanceof Outcome.Accepted<Decision> accepted) {
        entered += accepted.value().entries().size();
        whole.append(accepted.value()).orElseThrow();
      }
      if (i % 7 == 0) {
        comparePart(whole, store, chain);
      }
    }
    assertThat(entered).isGreaterThan(100);
    Ledger resumed = LedgerNode.fromJournal(store).ledger();
    assertThat(resumed.journal()).isEqualTo(whole.journal());
    assertThat(store.snapshot()).isEqualTo(resumed.snapshot());
  }

  /** What is accepted is the same; of what refuses a list, the first that was found is named. */
  private static void assertSame(Outcome<Decision> rows, Outcome<Decision> whole) {
    if (whole instanceof Outcome.Accepted) {
      assertThat(rows).isEqualTo(whole);
    } else {
      assertThat(rows).isInstanceOf(Outcome.Refused.class);
      assertThat(rows.reasons()).isNotEmpty();
      assertThat(whole.reasons().subList(0, rows.reasons().size())).isEqualTo(rows.reasons());
    }
  }

  private static void comparePart(Ledger whole, LedgerStore store, Chain chain) {
    Set<AccountId> accounts = new LinkedHashSet<>();
    Set<TransferId> transfers = new LinkedHashSet<>();
    for (int i = 0; i < 3; i++) {
      accounts.add(chain.anyAccount());
      transfers.add(chain.anyTransfer());
    }
    assertThat(store.snapshot(accounts, transfers)).isEqualTo(whole.snapshot(accounts, transfers));
  }

  @Test
  void aNodeThatStartsFromASnapshotDecidesLikeOneThatReadTheJournal() {
    LedgerNode first = opened();
    Chain chain = new Chain(4);
    for (int i = 0; i < 150; i++) {
      Chain.Step step = chain.next();
      first.enter(step.commands(), step.at());
    }
    LedgerNode restarted = LedgerNode.fromSnapshot(store());
    for (int i = 0; i < 150; i++) {
      Chain.Step step = chain.next();
      Outcome<Decision> expected = first.ledger().decide(step.commands(), step.at());
      assertThat(restarted.enter(step.commands(), step.at())).isEqualTo(expected);
      first.catchUp();
    }
    assertThat(restarted.ledger().snapshot()).isEqualTo(first.ledger().snapshot());
    assertThat(LedgerNode.fromJournal(store()).ledger().journal())
        .isEqualTo(first.ledger().journal());
  }

  @Test
  void twoNodesThatWriteAtOnceLoseAndDoubleNothing() throws Exception {
    LedgerNode one = opened();
    RowsNode other = new RowsNode(store());
    atOnce(one::enter, other::enter);
  }

  /** How commands are entered. */
  interface Entering {
    Outcome<Decision> enter(List<LedgerCommand> commands, java.time.Instant at);
  }

  /** Two nodes are given the same earnings in another order, and compete for what may be spent. */
  void atOnce(Entering one, Entering other) throws Exception {
    int earnings = 60;
    AccountId poor = Town.PLAIN.get(2);
    one.enter(List.of(Town.posted("seed", Town.ISSUER, poor, 20)), Town.at(Town.START, 1))
        .orElseThrow();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Long> mine = threads.submit(writer(one, earnings, "a", 5));
      Future<Long> theirs = threads.submit(writer(other, earnings, "b", 6));
      long spent = mine.get() + theirs.get();
      Ledger ledger = LedgerNode.fromJournal(store()).ledger();
      assertThat(spent).isEqualTo(18);
      assertThat(balance(ledger, poor)).isEqualTo(20 - spent);
      assertThat(balance(ledger, Town.KEEPERS.get(0)))
          .isEqualTo(IntStream.rangeClosed(1, earnings).sum());
      assertThat(ids(ledger)).doesNotHaveDuplicates().hasSize(1 + earnings + 6);
      assertThat(store().snapshot()).isEqualTo(ledger.snapshot());
    } finally {
      threads.shutdownNow();
    }
  }

  /** Enters all earnings, which the other one enters too, and spends 3 as often as it can. */
  private static Callable<Long> writer(Entering node, int earnings, String name, long seed) {
    return () -> {
      List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, earnings).boxed().toList());
      Collections.shuffle(order, new Random(seed));
      long spent = 0;
      for (int i : order) {
        node.enter(
                List.of(Town.posted("e" + i, Town.ISSUER, Town.KEEPERS.get(0), i)),
                Town.at(Town.START, i))
            .orElseThrow();
        LedgerCommand spend = Town.posted(name + i, Town.PLAIN.get(2), Town.SHOP, 3);
        boolean done =
            node.enter(List.of(spend), Town.at(Town.START, i)) instanceof Outcome.Accepted;
        spent += done ? 3 : 0;
      }
      return spent;
    };
  }

  private static ImmutableList<TransferId> ids(Ledger ledger) {
    return ledger.journal().entries().stream()
        .map(JournalEntry::change)
        .filter(Change.Entered.class::isInstance)
        .map(change -> ((Change.Entered) change).transfer().id())
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void aRefusalIsGivenOnWhatOthersHaveStored() {
    LedgerNode one = opened();
    LedgerNode behind = LedgerNode.fromJournal(store());
    AccountId li = Town.PLAIN.get(2);
    one.enter(List.of(Town.posted("earn", Town.ISSUER, li, 5)), Town.at(Town.START, 1))
        .orElseThrow();

    behind
        .enter(List.of(Town.posted("spend", li, Town.SHOP, 5)), Town.at(Town.START, 2))
        .orElseThrow();

    assertThat(balance(behind.ledger(), li)).isZero();
  }

  @Test
  void aDecisionOfAnOldVersionIsAConflict() {
    LedgerNode node = opened();
    Decision old =
        node.ledger()
            .decide(List.of(Town.posted("old", Town.ISSUER, Town.SHOP, 5)), Town.at(Town.START, 1))
            .orElseThrow();
    node.enter(List.of(Town.posted("new", Town.ISSUER, Town.SHOP, 7)), Town.at(Town.START, 1))
        .orElseThrow();

    assertThat(store().append(old)).isEqualTo(LedgerStore.Appended.CONFLICT);
    assertThat(balance(LedgerNode.fromJournal(store()).ledger(), Town.SHOP)).isEqualTo(7);
    assertThat(store().snapshot()).isEqualTo(node.ledger().snapshot());
  }

  @Test
  void whatIsEnteredAgainAfterAFailureIsEnteredOnce() {
    opened();
    LedgerNode node = LedgerNode.fromJournal(new FaultyStore(store(), 7));
    int failures = 0;
    for (int i = 1; i <= 60; i++) {
      failures += untilEntered(node, Town.posted("f" + i, Town.ISSUER, Town.SHOP, i));
    }
    assertThat(failures).isGreaterThan(5);
    Ledger ledger = LedgerNode.fromJournal(store()).ledger();
    assertThat(balance(ledger, Town.SHOP)).isEqualTo(60 * 61 / 2);
    assertThat(ids(ledger)).hasSize(60);
  }

  private static int untilEntered(LedgerNode node, LedgerCommand command) {
    for (int failures = 0; ; failures++) {
      try {
        node.enter(List.of(command), Town.at(Town.START, 1)).orElseThrow();
        return failures;
      } catch (StoreException e) {
        // The answer to a failure is to enter it again.
      }
    }
  }

  @Test
  void aNodeThatDiesBetweenStoreAndAppendLeavesWhatItStored() throws Exception {
    opened();
    int stored = dieBetweenStoreAndAppend(id);
    assertThat(stored).isPositive();

    LedgerNode resumed = LedgerNode.fromJournal(store());
    assertThat(balance(resumed.ledger(), Town.SHOP)).isEqualTo(stored * (stored + 1) / 2);
    assertThat(store().snapshot()).isEqualTo(resumed.ledger().snapshot());
    for (int i = 1; i <= stored + 10; i++) {
      Outcome<Decision> again =
          resumed.enter(
              List.of(Town.posted("n" + i, Town.ISSUER, Town.SHOP, i)), Town.at(Town.START, 1));
      assertThat(Iterables.any(again.reasons(), r -> r.code() == LedgerReason.ALREADY_APPLIED))
          .isEqualTo(i <= stored);
    }
    assertThat(balance(resumed.ledger(), Town.SHOP)).isEqualTo((stored + 10) * (stored + 11) / 2);
  }

  @Test
  void manyEntriesOfTwoNodesInTurnAreAllThereOnce() {
    List<Account> holders =
        IntStream.range(0, 60)
            .mapToObj(i -> Account.withLots(AccountId.of("holder-" + i), Town.POINTS))
            .toList();
    LedgerNode one = opened();
    one.enter(Town.opening(holders), Town.at(Town.START, 0)).orElseThrow();
    LedgerNode other = LedgerNode.fromJournal(store());
    Random random = new Random(8);
    long[] sums = new long[holders.size()];
    int rest = ENTRIES;
    for (int batch = 0; rest > 0; batch++) {
      List<LedgerCommand> commands = batch(Math.min(rest, BATCH), batch, sums, random);
      LedgerNode node = batch % 2 == 0 ? one : other;
      node.enter(commands, Town.at(Town.START, batch)).orElseThrow();
      rest -= commands.size();
      if (batch % 10 == 0) {
        // Again, by the other one.
        (batch % 2 == 0 ? other : one).enter(commands, Town.at(Town.START, batch)).orElseThrow();
      }
    }
    LedgerStore store = store();
    Ledger ledger = LedgerNode.fromJournal(store).ledger();
    int before = 1 + Town.ACCOUNTS.size() + holders.size();
    assertThat(ledger.version()).isEqualTo(before + ENTRIES);
    for (int i = 0; i < sums.length; i++) {
      assertThat(balance(ledger, holders.get(i).id())).isEqualTo(sums[i]);
      Set<AccountId> holder = Set.of(holders.get(i).id());
      assertThat(store.snapshot(holder, Set.of())).isEqualTo(ledger.snapshot(holder, Set.of()));
    }
  }

  /** Earnings, and spends of what is there; the sums are kept by hand. */
  private static List<LedgerCommand> batch(int size, int number, long[] sums, Random random) {
    List<LedgerCommand> commands = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int holder = random.nextInt(sums.length);
      AccountId account = AccountId.of("holder-" + holder);
      String name = "m" + number + "-" + i;
      boolean spends = sums[holder] > 0 && random.nextInt(3) == 0;
      long amount =
          spends ? 1 + random.nextInt((int) Math.min(50, sums[holder])) : 1 + random.nextInt(40);
      sums[holder] += spends ? -amount : amount;
      commands.add(
          spends
              ? Town.posted(name, account, Town.SHOP, amount)
              : Town.posted(name, Town.ISSUER, account, amount));
    }
    return commands;
  }
}
