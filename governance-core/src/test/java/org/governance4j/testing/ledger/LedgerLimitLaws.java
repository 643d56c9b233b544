package org.governance4j.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.ledger.LedgerRun.isAccepted;
import static org.governance4j.testing.ledger.LedgerRun.violations;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Change;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;

/** The laws of how far down and up, how much, when, and by whose leave. */
public class LedgerLimitLaws {

  private static final AccountId ISSUER = LedgerAccounts.ISSUER.id();
  private static final AccountId TAKER = LedgerAccounts.TAKER.id();

  @Provide
  Arbitrary<List<LedgerStep>> chains() {
    return LedgerArbitraries.chains();
  }

  @Provide
  Arbitrary<List<Long>> greatAmounts() {
    return Arbitraries.longs().between(1, Transfer.MAX_AMOUNT).list().ofMaxSize(30);
  }

  @Property(tries = 60)
  @Label("L-LEDGER-7: no available balance is below its floor on any day, however late a transfer")
  void floorsHold(@ForAll("chains") List<LedgerStep> chain) {
    new LedgerRun()
        .through(
            chain,
            (run, step, outcome) -> {
              OracleBook book = run.book();
              for (AccountId account : run.accounts()) {
                for (LocalDate day : run.days()) {
                  Balance balance = run.ledger().balance(account, day).orElseThrow();
                  long floor = book.limits(account, day).floor().orElse(Long.MIN_VALUE);
                  assertThat(balance.available())
                      .as("%s on %s after %s", account, day, step)
                      .isGreaterThanOrEqualTo(floor);
                }
              }
            });
  }

  @Property(tries = 60)
  @Label("L-LEDGER-17: no balance with what is on its way is above its ceiling on any day")
  void ceilingsHold(@ForAll("chains") List<LedgerStep> chain) {
    new LedgerRun()
        .through(
            chain,
            (run, step, outcome) -> {
              OracleBook book = run.book();
              OracleBalances byHand = new OracleBalances(book);
              for (AccountId account : run.accounts()) {
                for (LocalDate day : run.days()) {
                  long ceiling = book.limits(account, day).ceiling().orElse(Long.MAX_VALUE);
                  if (ceiling < Long.MAX_VALUE) {
                    Balance balance = run.ledger().balance(account, day).orElseThrow();
                    long coming =
                        balance.posted() - balance.expired() + byHand.heldFor(account, day);
                    assertThat(coming)
                        .as("%s on %s after %s", account, day, step)
                        .isLessThanOrEqualTo(ceiling);
                  }
                }
              }
            });
  }

  @Property(tries = 8)
  @Label("L-LEDGER-12: no balance wraps, and what fits is not refused")
  void nothingWraps(@ForAll("greatAmounts") List<Long> amounts) {
    LedgerRun run = new LedgerRun();
    run.enter(LedgerArbitraries.opening());
    BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
    BigInteger moved = BigInteger.ZERO;
    int number = 0;
    for (long amount : amounts) {
      // Many postings of one amount, so that few transfers come near to the greatest number.
      ImmutableList<Posting> postings =
          ImmutableList.copyOf(
              Collections.nCopies(Transfer.MAX_POSTINGS, Posting.of(ISSUER, TAKER, amount)));
      BigInteger after =
          moved.add(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(Transfer.MAX_POSTINGS)));
      boolean fits = after.compareTo(most) <= 0;
      Transfer transfer =
          LedgerTransfers.posted(run.today())
              .withPostings(postings)
              .withId(TransferId.of("great" + number++));
      var outcome =
          run.enter(List.of(new LedgerCommand.Enter(transfer)), run.ledger().lastPostedAt());
      assertThat(violations(outcome).contains(LedgerReason.BALANCE_OUT_OF_RANGE)).isEqualTo(!fits);
      moved = fits ? after : moved;
      assertThat(run.ledger().balance(TAKER, run.today()).orElseThrow().posted())
          .isEqualTo(moved.longValueExact());
    }
  }

  @Property(tries = 25)
  @Label("L-LEDGER-13: one account or transfer more than a ledger holds is refused")
  void sizesAreBounded(
      @ForAll("chains") List<LedgerStep> chain,
      @ForAll @IntRange(min = 10, max = 13) int accounts,
      @ForAll @IntRange(min = 1, max = 12) int transfers) {
    Instant at = LedgerArbitraries.at(LedgerArbitraries.START, 0);
    LedgerOracle oracle =
        new LedgerOracle(LedgerArbitraries.ID, LedgerArbitraries.TERMS, at, accounts, transfers);
    LedgerRun small =
        new LedgerRun(
            Ledger.create(LedgerArbitraries.ID, LedgerArbitraries.TERMS, at, accounts, transfers));
    List<LedgerStep> oneByOne =
        chain.stream()
            .flatMap(step -> step.commands().stream().map(c -> alone(c, step.at())))
            .toList();
    small.through(
        oneByOne,
        (run, step, outcome) -> {
          var verdict = oracle.enter(step.commands(), step.at());
          assertThat(violations(outcome).contains(LedgerReason.TOO_MANY_ACCOUNTS))
              .isEqualTo(verdict.violations().contains(LedgerReason.TOO_MANY_ACCOUNTS));
          assertThat(violations(outcome).contains(LedgerReason.TOO_MANY_TRANSFERS))
              .as("%s", LedgerPrint.of(step))
              .isEqualTo(verdict.violations().contains(LedgerReason.TOO_MANY_TRANSFERS));
          assertThat(run.accounts()).hasSizeLessThanOrEqualTo(accounts);
          assertThat(run.transfers()).hasSizeLessThanOrEqualTo(transfers);
        });
  }

  private static LedgerStep alone(LedgerCommand command, Instant at) {
    return new LedgerStep(ImmutableList.of(command), at);
  }

  @Property(tries = 3)
  @Label("L-LEDGER-14: a list that is too long is refused as a whole")
  void listsAreBounded(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    var head = run.ledger().head();
    LedgerCommand known = new LedgerCommand.Open(LedgerAccounts.ISSUER, LedgerChoice.GROUNDS);
    var most = Collections.nCopies(Ledger.MAX_LIST, known);
    var more = Collections.nCopies(Ledger.MAX_LIST + 1, known);
    assertThat(violations(run.ledger().enter(most, run.ledger().lastPostedAt()))).isEmpty();
    assertThat(violations(run.ledger().enter(more, run.ledger().lastPostedAt())))
        .containsExactly(LedgerReason.LIST_TOO_LONG);
    assertThat(run.ledger().head()).isEqualTo(head);
  }

  @Property(tries = 60)
  @Label("L-LEDGER-18: nothing new leaves a frozen account, and nothing moves on a closed one")
  void statusHolds(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    OracleBook all = run.book();
    for (OracleEntry entry : run.entries()) {
      OracleBook before = all.upTo(entry.sequence() - 1);
      if (entry.change() instanceof Change.StatusChanged change
          && change.status() == Account.Status.CLOSED) {
        assertThat(new OracleBalances(before).posted(change.accountId(), LocalDate.MAX)).isZero();
        assertThat(OracleSweeps.unsettled(before))
            .as("%s", change)
            .noneMatch(hold -> touches(hold, change.accountId()));
      }
      if (entry.change() instanceof Change.Entered entered) {
        entered.movements().forEach(m -> assertMayMove(before, entered.transfer(), m));
      }
    }
  }

  private static boolean touches(Transfer hold, AccountId account) {
    return hold.postings().stream()
        .anyMatch(posting -> posting.from().equals(account) || posting.to().equals(account));
  }

  private static void assertMayMove(OracleBook before, Transfer transfer, Movement movement) {
    Account.Status from = before.status(movement.from());
    boolean spends =
        transfer.kind() == Transfer.Kind.POSTED || transfer.kind() == Transfer.Kind.PENDING;
    if (spends && movement.effect() != Movement.Effect.REVIVE) {
      assertThat(from).isNotEqualTo(Account.Status.FROZEN);
    }
    if (movement.amount() > 0) {
      assertThat(from).isNotEqualTo(Account.Status.CLOSED);
      assertThat(before.status(movement.to())).isNotEqualTo(Account.Status.CLOSED);
    }
  }

  @Property(tries = 20)
  @Label("L-LEDGER-23: limits are not changed to such as the balances cross from their day on")
  void limitsAreNotCrossed(
      @ForAll("chains") List<LedgerStep> chain, @ForAll @IntRange(max = 20) int ceiling) {
    LedgerRun run = LedgerRun.of(chain);
    OracleBalances byHand = new OracleBalances(run.book());
    for (AccountId account : run.accounts()) {
      for (LocalDate since : run.days()) {
        List<OracleBook.Since> known = run.book().limits(account);
        boolean early = since.isBefore(known.get(known.size() - 1).day());
        AccountLimits limits = AccountLimits.NO_OVERDRAFT.withCeiling(ceiling);
        boolean crossed =
            run.days().tailSet(since).stream()
                .anyMatch(
                    day ->
                        byHand.available(account, day) < 0
                            || byHand.coming(account, day) > ceiling);
        boolean same = known.get(known.size() - 1).limits().equals(limits);
        var found =
            violations(
                run.ask(
                    new LedgerCommand.ChangeLimits(account, limits, since, LedgerChoice.GROUNDS)));
        if (!same && found.stream().noneMatch(r -> r == LedgerReason.DAY_OUT_OF_RANGE)) {
          assertThat(found.contains(LedgerReason.LIMITS_BEFORE_LAST)).isEqualTo(early);
          assertThat(early || found.contains(LedgerReason.LIMIT_CROSSED) == crossed)
              .as("%s from %s on: %s", account, since, found)
              .isTrue();
        }
      }
    }
  }

  @Property(tries = 60)
  @Label("L-LEDGER-25: a day before the first or further ahead than the terms is refused")
  void daysAreBounded(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    LocalDate first = LedgerArbitraries.TERMS.firstDay();
    LocalDate last = run.today().plusDays(LedgerArbitraries.TERMS.daysAhead());
    assertThat(outOfRange(run, first.minusDays(1))).isTrue();
    assertThat(outOfRange(run, first)).isFalse();
    assertThat(outOfRange(run, last)).isFalse();
    assertThat(outOfRange(run, last.plusDays(1))).isTrue();
    assertThat(outOfRange(run, LocalDate.MIN)).isTrue();
    assertThat(outOfRange(run, LocalDate.MAX)).isTrue();
    assertThat(limitsOutOfRange(run, first.minusDays(1))).isTrue();
    assertThat(limitsOutOfRange(run, first)).isFalse();
    assertThat(limitsOutOfRange(run, last)).isFalse();
    assertThat(limitsOutOfRange(run, last.plusDays(1))).isTrue();
  }

  /** Of limits that the account has already. */
  private static boolean limitsOutOfRange(LedgerRun run, LocalDate day) {
    AccountLimits same = run.ledger().account(TAKER).orElseThrow().limits();
    var outcome = run.ask(new LedgerCommand.ChangeLimits(TAKER, same, day, LedgerChoice.GROUNDS));
    return violations(outcome).contains(LedgerReason.DAY_OUT_OF_RANGE);
  }

  private static boolean outOfRange(LedgerRun run, LocalDate day) {
    Transfer transfer =
        LedgerTransfers.posted(run.today(), Posting.of(ISSUER, TAKER, 1)).withEffectiveOn(day);
    var outcome = run.ask(transfer);
    assertThat(isAccepted(outcome)).isEqualTo(violations(outcome).isEmpty());
    return violations(outcome).contains(LedgerReason.DAY_OUT_OF_RANGE);
  }
}
