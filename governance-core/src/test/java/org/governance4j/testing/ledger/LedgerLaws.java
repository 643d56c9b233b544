package org.governance4j.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.ledger.LedgerRun.codes;
import static org.governance4j.testing.ledger.LedgerRun.isAccepted;
import static org.governance4j.testing.ledger.LedgerRun.violations;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.governance4j.journal.Grounds;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.ledger.LedgerView;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;

/** The laws of what a ledger enters and refuses, compared with a naive ledger. */
public class LedgerLaws {

  @Provide
  Arbitrary<List<LedgerStep>> chains() {
    return LedgerArbitraries.chains();
  }

  @Property(tries = 12)
  @Label("L-LEDGER-1: the posted balances of a unit add up to zero on every day, at every entry")
  void balancesAddUpToZero(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    for (long entry = 1; entry <= run.ledger().version(); entry++) {
      LedgerView view = run.ledger().asKnownAt(entry);
      for (LocalDate day : run.days()) {
        Map<LedgerUnit, Long> sums = new HashMap<>();
        for (Account account : run.ledger().accounts(0, Integer.MAX_VALUE)) {
          view.balance(account.id(), day)
              .toOptional()
              .ifPresent(b -> sums.merge(account.unit(), b.posted(), Long::sum));
        }
        assertThat(sums.values()).allMatch(sum -> sum == 0);
      }
    }
  }

  @Property(tries = 60)
  @Label("L-LEDGER-2: what is stated again is accepted again and changes nothing")
  void onceIsEnough(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    for (Change.Entered entered : run.transfers()) {
      Transfer again =
          entered
              .transfer()
              .withRecordedAt(LedgerArbitraries.at(run.today(), 1))
              .withGrounds(Grounds.of(RuleRef.of("TEST-1", "in other words", "elsewhere")));
      Outcome<Decision> outcome = run.ask(again);
      assertThat(isAccepted(outcome)).isTrue();
      assertThat(codes(outcome)).containsExactly(LedgerReason.ALREADY_APPLIED);
      assertThat(outcome.orElseThrow().entries()).isEmpty();
      Transfer other = again.withEffectiveOn(again.effectiveOn().minusDays(1));
      assertThat(violations(run.ask(other))).containsExactly(LedgerReason.TRANSFER_ID_CONFLICT);
    }
    for (Change.Opened opened : run.book().changes(Change.Opened.class).toList()) {
      assertOpenedOnce(run, opened.account());
    }
  }

  private static void assertOpenedOnce(LedgerRun run, Account account) {
    Outcome<Decision> outcome = run.ask(new LedgerCommand.Open(account, LedgerChoice.GROUNDS));
    assertThat(isAccepted(outcome)).isTrue();
    assertThat(codes(outcome)).containsExactly(LedgerReason.ALREADY_OPEN);
    Account other = account.withLimits(account.limits().withCeiling(777));
    assertThat(violations(run.ask(new LedgerCommand.Open(other, LedgerChoice.GROUNDS))))
        .containsExactly(LedgerReason.ACCOUNT_ID_CONFLICT);
  }

  @Property(tries = 60)
  @Label("L-LEDGER-2: a refused id may be used again")
  void aRefusedIdIsFree(@ForAll("chains") List<LedgerStep> chain) {
    new LedgerRun()
        .through(
            chain,
            (run, step, outcome) -> {
              for (LedgerCommand command : step.commands()) {
                if (command instanceof LedgerCommand.Enter enter
                    && run.ledger().transfer(enter.transfer().id()).isEmpty()) {
                  AccountId issuer = LedgerAccounts.ISSUER.id();
                  Transfer sound =
                      LedgerTransfers.posted(
                              run.today(), Posting.of(issuer, LedgerAccounts.TAKER.id(), 1))
                          .withId(enter.transfer().id());
                  assertThat(violations(run.ask(sound)))
                      .isSubsetOf(LedgerReason.ACCOUNT_CLOSED, LedgerReason.ACCOUNT_FROZEN);
                }
              }
            });
  }

  @Property(tries = 60)
  @Label("L-LEDGER-3: what is entered and what is refused is what the naive ledger says")
  void equalsTheNaiveLedger(@ForAll("chains") List<LedgerStep> chain) {
    LedgerOracle oracle = oracle();
    LedgerRun all =
        new LedgerRun()
            .through(
                chain,
                (run, step, outcome) -> {
                  LedgerOracle.Verdict verdict = oracle.enter(step.commands(), step.at());
                  assertThat(violations(outcome))
                      .as("%s", LedgerPrint.of(step))
                      .isEqualTo(verdict.violations());
                  if (isAccepted(outcome)) {
                    assertThat(outcome.reasons().stream().map(reason -> reason.code()).toList())
                        .as("%s", LedgerPrint.of(step))
                        .isEqualTo(verdict.notes());
                  }
                  assertThat(LedgerPrint.of(run.entries()))
                      .as("%s", LedgerPrint.of(step))
                      .isEqualTo(LedgerPrint.of(oracle.book().entries()));
                });
    assertThat(all.entries()).isEqualTo(oracle.book().entries());
  }

  private static LedgerOracle oracle() {
    return new LedgerOracle(
        LedgerArbitraries.ID,
        LedgerArbitraries.TERMS,
        LedgerArbitraries.at(LedgerArbitraries.START, 0));
  }

  @Property(tries = 60)
  @Label("L-LEDGER-3: a refused command changes nothing")
  void refusalsChangeNothing(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun all = new LedgerRun();
    for (LedgerStep step : chain) {
      JournalHead head = all.ledger().head();
      LedgerSnapshot snapshot = all.ledger().snapshot();
      if (!isAccepted(all.enter(step))) {
        assertThat(all.ledger().head()).isEqualTo(head);
        assertThat(all.ledger().snapshot()).isEqualTo(snapshot);
      }
    }
  }

  @Property(tries = 40)
  @Label("L-LEDGER-4: commands are entered together as if one by one, or not at all")
  void listsAreEnteredWhole(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = new LedgerRun();
    for (int i = 0; i < chain.size(); i += 4) {
      List<LedgerStep> some = chain.subList(i, Math.min(i + 4, chain.size()));
      List<LedgerCommand> together =
          some.stream().flatMap(step -> step.commands().stream()).toList();
      List<LedgerCommand> named = run.twin().toLedger(together);
      long version = run.ledger().version();
      Ledger one = Ledger.resume(run.ledger().journal(), run.ledger().head()).orElseThrow();
      boolean all = true;
      for (LedgerCommand command : named) {
        all &= isAccepted(one.enter(ImmutableList.of(command), some.get(0).at()));
      }
      boolean accepted = isAccepted(run.enter(together, some.get(0).at()));
      assertThat(accepted).isEqualTo(all);
      assertThat(changesSince(run.ledger(), version))
          .isEqualTo(accepted ? changesSince(one, version) : ImmutableList.of());
    }
  }

  private static List<Change> changesSince(Ledger ledger, long version) {
    List<Change> changes = new ArrayList<>();
    ledger.entriesSince(version).entries().forEach(entry -> changes.add(entry.change()));
    return changes;
  }

  @Property(tries = 40)
  @Label("L-LEDGER-10: balances are those that adding up all movements by hand gives")
  void balancesAreAddedUp(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    OracleBalances byHand = new OracleBalances(run.book());
    for (AccountId account : run.accounts()) {
      for (LocalDate day : run.days()) {
        Balance balance = run.ledger().balance(account, day).orElseThrow();
        assertThat(balance).as("%s on %s", account, day).isEqualTo(byHand.balance(account, day));
      }
    }
  }

  @Property(tries = 60)
  @Label("L-LEDGER-11: a transfer of a wrong form is refused with all that is wrong")
  void formsAreJudged(@ForAll("chains") List<LedgerStep> chain) {
    List<Transfer> asked = new ArrayList<>();
    new LedgerRun()
        .through(
            chain,
            (run, step, outcome) -> {
              for (LedgerCommand command : step.commands()) {
                if (command instanceof LedgerCommand.Enter enter) {
                  asked.add(enter.transfer());
                  assertFlawsAreFound(run, enter.transfer(), asked);
                }
              }
            });
  }

  private static void assertFlawsAreFound(LedgerRun run, Transfer transfer, List<Transfer> asked) {
    OracleBook book = run.book();
    for (int flaw = 0; flaw < 18; flaw++) {
      int[] numbers = {0, 0, 0, 0, 0, flaw, flaw, 0};
      LedgerChoice choice = new LedgerChoice(LedgerChoice.Act.FLAWED, numbers, false);
      LedgerChoice.Scene scene = new LedgerChoice.Scene(book, asked, run.today(), 0);
      Transfer flawed = LedgerFlaws.flawed(transfer, choice, scene).withId(LedgerTransfers.NEXT);
      var wrong = OracleForm.violations(book, flawed, run.today());
      if (!wrong.isEmpty()) {
        assertThat(violations(run.ask(flawed))).as("%s", flawed).isEqualTo(wrong);
      }
    }
  }

  @Property(tries = 60)
  @Label("L-LEDGER-11: what is entered has the right form")
  void enteredFormsAreSound(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    for (Change.Entered entered : run.transfers()) {
      Transfer transfer = entered.transfer();
      assertThat(transfer.of().isPresent()).isEqualTo(transfer.kind().settles());
      Optional<Transfer> of =
          transfer.of().map(id -> run.book().entered(id).orElseThrow().transfer());
      of.ifPresent(o -> assertThat(o.effectiveOn()).isBeforeOrEqualTo(transfer.effectiveOn()));
      entered
          .movements()
          .forEach(
              movement -> {
                assertThat(movement.from()).isNotEqualTo(movement.to());
                assertThat(unit(run, movement.from())).isEqualTo(unit(run, movement.to()));
                assertThat(movement.amount()).isBetween(0L, Transfer.MAX_AMOUNT);
              });
    }
  }

  private static LedgerUnit unit(LedgerRun run, AccountId id) {
    return run.ledger().account(id).orElseThrow().unit();
  }
}
