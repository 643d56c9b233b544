package org.governance4j.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.ledger.LedgerRun.isAccepted;
import static org.governance4j.testing.ledger.LedgerRun.violations;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.Decision;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Movement.Effect;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.rule.Outcome;

/** The laws of transfers that post, void or reverse others, and of amounts that give way. */
public class LedgerSettlementLaws {

  private static final AccountId OWED = AccountId.of("owed");

  @Provide
  Arbitrary<List<LedgerStep>> chains() {
    return LedgerArbitraries.chains();
  }

  private static LocalDate later(LedgerRun run, LocalDate day) {
    return day.isAfter(run.today()) ? day : run.today();
  }

  @Property(tries = 60)
  @Label("L-LEDGER-5: a pending transfer ends once, and what is not posted is free again")
  void pendingEndsOnce(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    for (Change.Entered entered : run.transfers()) {
      Transfer hold = entered.transfer();
      if (hold.kind() == Transfer.Kind.PENDING) {
        List<Transfer> settlers = run.book().settlers(hold.id());
        assertThat(settlers).hasSizeLessThan(2);
        for (OracleBook.Moved one : run.book().moved(hold.id())) {
          if (one.movement().effect() == Effect.HOLD) {
            assertThat(run.book().open(one))
                .isEqualTo(settlers.isEmpty() ? one.movement().amount() : 0);
          }
        }
        assertEnds(run, hold, settlers.isEmpty());
      }
    }
  }

  private static void assertEnds(LedgerRun run, Transfer hold, boolean open) {
    LocalDate day = later(run, hold.effectiveOn());
    Outcome<Decision> voided =
        run.ask(LedgerTransfers.build(Transfer.voiding(LedgerTransfers.NEXT, hold.id()), day));
    Outcome<Decision> posted =
        run.ask(LedgerTransfers.build(Transfer.post(LedgerTransfers.NEXT, hold.id()), day));
    if (open) {
      assertThat(violations(voided)).as("%s", hold).isEmpty();
    } else {
      assertThat(violations(voided)).contains(LedgerReason.ALREADY_SETTLED);
      assertThat(violations(posted)).contains(LedgerReason.ALREADY_SETTLED);
    }
    if (hold.heldUntil().isPresent() && !day.isBefore(hold.heldUntil().get())) {
      assertThat(violations(posted)).contains(LedgerReason.HOLD_OVER);
    }
  }

  @Property(tries = 60)
  @Label("L-LEDGER-5: from the day on which its time is over a hold holds nothing back")
  void whatIsOverHoldsNothing(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    OracleBalances byHand = new OracleBalances(run.book());
    for (AccountId account : run.accounts()) {
      for (LocalDate day : run.days()) {
        List<Transfer> holds = run.ledger().holds(account, day).orElseThrow();
        assertThat(holds)
            .allMatch(h -> h.heldUntil().map(day::isBefore).orElse(true))
            .allMatch(h -> run.ledger().settledBy(h.id()).orElseThrow().isEmpty());
        assertThat(run.ledger().balance(account, day).orElseThrow().held())
            .isEqualTo(byHand.heldFrom(account, day));
      }
    }
  }

  @Property(tries = 60)
  @Label("L-LEDGER-6: never more than the whole is reversed, and not before it happened")
  void noMoreThanTheWhole(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    OracleBook book = run.book();
    for (OracleBook.Moved one : book.moved()) {
      assertThat(book.open(one)).isBetween(0L, one.movement().amount());
      if (OracleReversal.isReversible(one)) {
        assertBounded(run, one);
      }
    }
  }

  private static void assertBounded(LedgerRun run, OracleBook.Moved one) {
    TransferId of = one.transfer().id();
    Movement movement = one.movement();
    Transfer back = LedgerTransfers.build(Transfer.reversal(LedgerTransfers.NEXT, of), run.today());
    Posting pair = Posting.of(movement.to(), movement.from(), 1);
    long open = OracleReversal.open(run.book(), back, pair);
    Posting more = Posting.of(movement.to(), movement.from(), open + 1);
    assertThat(violations(run.ask(back.withPostings(ImmutableList.of(more)))))
        .contains(LedgerReason.ABOVE_ORIGINAL);
    LocalDate before = one.transfer().effectiveOn().minusDays(1);
    assertThat(violations(run.ask(back.withEffectiveOn(before))))
        .contains(LedgerReason.EFFECTIVE_BEFORE_ORIGINAL);
  }

  @Property(tries = 60)
  @Label("L-LEDGER-6: what is reversed is as if it had not been, and can be reversed again")
  void aReversalUndoes(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    for (Change.Entered entered : run.transfers()) {
      Transfer original = entered.transfer();
      long standing = run.ledger().standing(run.twin().toLedger(original.id())).orElseThrow();
      LocalDate day = later(run, original.effectiveOn());
      Transfer back =
          LedgerTransfers.build(Transfer.reversal(LedgerTransfers.NEXT, original.id()), day);
      Transfer again =
          LedgerTransfers.build(Transfer.reversal(LedgerTransfers.AFTER, back.id()), day);
      Outcome<Decision> reversed = run.ask(back);
      if (original.kind().isReversible() && isAccepted(reversed)) {
        assertThat(moved(reversed, Effect.MOVE)).isEqualTo(standing);
        Outcome<Decision> both =
            run.ask(new LedgerCommand.Enter(back), new LedgerCommand.Enter(again));
        assertThat(violations(both))
            .isSubsetOf(LedgerReason.BELOW_FLOOR, LedgerReason.ABOVE_CEILING);
      }
    }
  }

  /** What the last entry of a decision moved. */
  private static long moved(Outcome<Decision> outcome, Effect effect) {
    return lastMovements(outcome).stream()
        .filter(movement -> movement.effect() == effect)
        .mapToLong(Movement::amount)
        .sum();
  }

  private static List<Movement> lastMovements(Outcome<Decision> outcome) {
    var entries = outcome.orElseThrow().entries();
    return ((Change.Entered) entries.get(entries.size() - 1).change()).movements();
  }

  @Property(tries = 60)
  @Label("L-LEDGER-26: a reversal with a claim loses nothing, and claims only what is not there")
  void nothingIsLost(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    Account owed = Account.unlimited(OWED, LedgerAccounts.POINTS);
    for (Change.Entered entered : run.transfers()) {
      Transfer original = entered.transfer();
      LocalDate day = later(run, original.effectiveOn());
      Transfer back =
          LedgerTransfers.build(Transfer.reversal(LedgerTransfers.NEXT, original.id()), day);
      Outcome<Decision> outcome =
          run.ask(
              new LedgerCommand.Open(owed, LedgerChoice.GROUNDS),
              new LedgerCommand.Enter(back.withClaim(Optional.of(OWED))));
      if (isAccepted(outcome)) {
        long standing = run.ledger().standing(run.twin().toLedger(original.id())).orElseThrow();
        assertThat(moved(outcome, Effect.MOVE)).isEqualTo(standing);
        boolean claimed =
            lastMovements(outcome).stream()
                .anyMatch(movement -> movement.from().equals(OWED) && movement.amount() > 0);
        // Between two accounts alone the one is claimed exactly if the other cannot be reversed.
        boolean reversible = violations(run.ask(back)).isEmpty();
        assertThat(claimed || reversible).isTrue();
        assertThat(claimed && reversible && entered.movements().size() == 1).isFalse();
      }
    }
  }

  @Property(tries = 8)
  @Label("L-LEDGER-27: at most an amount is the most that could be moved, and never more")
  void atMostIsTheMost(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    for (AccountId from : run.accounts()) {
      for (AccountId to : run.accounts()) {
        for (long back : new long[] {0, 7}) {
          LocalDate day = run.today().minusDays(back);
          Outcome<Decision> outcome =
              run.ask(LedgerTransfers.posted(day, Posting.atMost(from, to, 5)));
          if (isAccepted(outcome)) {
            assertMost(run, day, from, to, moved(outcome, Effect.MOVE));
          }
        }
      }
    }
  }

  private static void assertMost(
      LedgerRun run, LocalDate day, AccountId from, AccountId to, long moved) {
    assertThat(moved).isBetween(0L, 5L);
    for (long amount = 1; amount <= 5; amount++) {
      Transfer exact = LedgerTransfers.posted(day, Posting.of(from, to, amount));
      assertThat(isAccepted(run.ask(exact)))
          .as("%s of %s moved: %s", amount, moved, exact)
          .isEqualTo(amount <= moved);
    }
  }
}
