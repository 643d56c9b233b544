package org.governance4j.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.ledger.LedgerRun.isAccepted;
import static org.governance4j.testing.ledger.LedgerRun.violations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Posting;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.ledger.LedgerView;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;

/** The laws of what a ledger shows: as known then, as published, and as corrected. */
public class LedgerViewLaws {

  @Provide
  Arbitrary<List<LedgerStep>> chains() {
    return LedgerArbitraries.chains();
  }

  @Property(tries = 60)
  @Label("L-LEDGER-8: posting instants never go back, and one too far ahead is refused")
  void instantsNeverGoBack(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = new LedgerRun();
    for (LedgerStep step : chain) {
      Instant last = run.ledger().lastPostedAt();
      boolean far = step.at().isAfter(last.plus(run.ledger().terms().longestStep()));
      long version = run.ledger().version();
      Outcome<?> outcome = run.enter(step);
      assertThat(violations(outcome).contains(LedgerReason.POSTED_TOO_FAR_AHEAD)).isEqualTo(far);
      Instant expected = step.at().isBefore(last) ? last : step.at();
      run.ledger()
          .entriesSince(version)
          .entries()
          .forEach(entry -> assertThat(entry.postedAt()).isEqualTo(expected));
    }
    Duration longest = run.ledger().terms().longestStep();
    Instant most = run.ledger().lastPostedAt().plus(longest);
    var open = new LedgerCommand.Open(LedgerAccounts.STRANGER, LedgerChoice.GROUNDS);
    assertThat(violations(run.ledger().decide(List.of(open), most))).isEmpty();
    assertThat(violations(run.ledger().decide(List.of(open), most.plusNanos(1))))
        .containsExactly(LedgerReason.POSTED_TOO_FAR_AHEAD);
  }

  @Property(tries = 25)
  @Label("L-LEDGER-8: a balance as known at an entry is changed by nothing that is entered later")
  void knowledgeStands(@ForAll("chains") List<LedgerStep> chain) {
    Map<Long, Map<AccountId, Outcome<Statement>>> statements = new HashMap<>();
    Map<Long, Map<AccountId, List<Object>>> balances = new HashMap<>();
    List<LocalDate> days = List.copyOf(LedgerRun.of(chain).days());
    LedgerRun end =
        new LedgerRun()
            .through(
                chain,
                (run, step, outcome) -> {
                  LedgerView now = run.ledger().asKnownAt(run.ledger().version());
                  statements.put(run.ledger().version(), each(run, id -> all(now, id)));
                  balances.put(run.ledger().version(), each(run, id -> balances(now, id, days)));
                });
    statements.forEach(
        (version, known) -> {
          LedgerView then = end.ledger().asKnownAt(version);
          known.forEach((id, statement) -> assertThat(all(then, id)).isEqualTo(statement));
          balances
              .get(version)
              .forEach((id, known2) -> assertThat(balances(then, id, days)).isEqualTo(known2));
          Instant at = end.entries().get(Math.toIntExact(version) - 1).postedAt();
          long last = lastAt(end, at);
          LedgerView atInstant = end.ledger().asKnownAt(at);
          LedgerView atLast = end.ledger().asKnownAt(last);
          known.keySet().forEach(id -> assertThat(all(atInstant, id)).isEqualTo(all(atLast, id)));
        });
  }

  private static long lastAt(LedgerRun run, Instant at) {
    return run.entries().stream().filter(entry -> !entry.postedAt().isAfter(at)).count();
  }

  private static <V> Map<AccountId, V> each(LedgerRun run, Function<AccountId, V> of) {
    Map<AccountId, V> all = new HashMap<>();
    run.accounts().forEach(id -> all.put(id, of.apply(id)));
    return all;
  }

  private static Outcome<Statement> all(LedgerView view, AccountId id) {
    return view.statement(id, Validity.from(LedgerArbitraries.TERMS.firstDay()));
  }

  private static List<Object> balances(LedgerView view, AccountId id, List<LocalDate> days) {
    List<Object> all = new ArrayList<>();
    for (LocalDate day : days) {
      all.add(view.balance(id, day));
      all.add(view.correctedBalance(id, day));
    }
    return all;
  }

  @Property(tries = 40)
  @Label("L-LEDGER-10: statements are those that adding up by hand gives, and they join")
  void statementsAreAddedUp(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    OracleStatements byHand = new OracleStatements(run.entries());
    List<LocalDate> days = List.copyOf(run.days());
    LedgerView view = run.ledger().asKnownAt(run.ledger().version());
    for (AccountId account : run.accounts()) {
      Statement all = all(view, account).orElseThrow();
      assertThat(named(run, all.lines())).isEqualTo(byHand.lines(account, Movement::bookedOn));
      Statement corrected =
          view.correctedStatement(account, Validity.from(days.get(0))).orElseThrow();
      assertThat(named(run, corrected.lines()))
          .isEqualTo(byHand.lines(account, Movement::effectiveOn));
      assertThat(run.ledger().statement(account, all.days()).orElseThrow()).isEqualTo(all);
      assertJoined(view, account, days, all);
    }
  }

  /** The lines with the names that the oracle gives to what a ledger enters of its own. */
  private static List<StatementLine> named(LedgerRun run, List<StatementLine> lines) {
    return lines.stream()
        .map(line -> line.withTransfer(run.twin().toOracle(line.transfer())))
        .toList();
  }

  private static void assertJoined(
      LedgerView view, AccountId account, List<LocalDate> days, Statement all) {
    List<StatementLine> joined = new ArrayList<>();
    long balance = all.opening();
    for (int i = 1; i < days.size(); i++) {
      Validity part = Validity.of(days.get(i - 1), days.get(i));
      Statement statement = view.statement(account, part).orElseThrow();
      assertThat(statement.opening()).isEqualTo(balance);
      balance = statement.closing();
      joined.addAll(statement.lines());
      assertThat(view.balance(account, days.get(i).minusDays(1)).orElseThrow().posted())
          .isEqualTo(balance);
    }
    assertThat(joined).isEqualTo(all.lines());
  }

  @Property(tries = 20)
  @Label("L-LEDGER-16: a question about an unknown account or transfer is undetermined")
  void theUnknownIsUndetermined(@ForAll("chains") List<LedgerStep> chain) {
    Ledger ledger = LedgerRun.of(chain).ledger();
    AccountId nobody = AccountId.of("never-opened");
    TransferId nothing = TransferId.of("never-entered");
    LocalDate day = LedgerArbitraries.START;
    Validity days = Validity.from(day);
    LedgerView first = ledger.asKnownAt(1);
    List<Outcome<?>> answers =
        List.of(
            ledger.balance(nobody, day),
            ledger.statement(nobody, days),
            ledger.status(nobody),
            ledger.holds(nobody, day),
            ledger.lots(nobody),
            ledger.settledBy(nothing),
            ledger.standing(nothing),
            first.balance(LedgerAccounts.ISSUER.id(), day),
            first.statement(LedgerAccounts.ISSUER.id(), days),
            first.correctedBalance(nobody, day),
            first.correctedStatement(nobody, days));
    assertThat(answers).allMatch(answer -> answer instanceof Outcome.Undetermined<?>);
    assertThat(ledger.account(nobody)).isEmpty();
    assertThat(ledger.transfer(nothing)).isEmpty();
    assertThat(ledger.entered(nothing)).isEmpty();
    assertThat(ledger.lot(Integer.MAX_VALUE)).isEmpty();
    assertThat(ledger.trace(-1)).isEmpty();
  }

  @Property(tries = 40)
  @Label("L-LEDGER-22: a closed period keeps its balances, and what is late is shown as corrected")
  void closedPeriodsStand(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    for (OracleEntry entry : run.entries()) {
      OracleBook before = run.book().upTo(entry.sequence() - 1);
      if (entry.change() instanceof Change.Entered entered) {
        for (Movement movement : entered.movements()) {
          assertThat(movement.bookedOn()).isEqualTo(before.booked(movement.effectiveOn()));
        }
      } else if (entry.change() instanceof Change.PeriodClosed closed) {
        LedgerView then = run.ledger().asKnownAt(entry.sequence());
        for (AccountId account : run.accounts()) {
          for (LocalDate day : run.days().headSet(closed.through().plusDays(1))) {
            then.balance(account, day)
                .toOptional()
                .ifPresent(
                    known ->
                        assertThat(run.ledger().balance(account, day).orElseThrow().posted())
                            .isEqualTo(known.posted()));
          }
        }
      }
    }
    assertCorrected(run);
  }

  private static void assertCorrected(LedgerRun run) {
    OracleBalances byHand = new OracleBalances(run.book());
    LedgerView now = run.ledger().asKnownAt(run.ledger().version());
    for (AccountId account : run.accounts()) {
      for (LocalDate day : run.days()) {
        assertThat(now.correctedBalance(account, day).orElseThrow())
            .isEqualTo(byHand.corrected(account, day));
      }
    }
  }

  @Property(tries = 60)
  @Label("L-LEDGER-22: a period is closed only when what was over by its end has been swept")
  void periodsAreSweptFirst(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    for (int back = 1; back < 12; back++) {
      LocalDate through = run.today().minusDays(back);
      var close = new LedgerCommand.ClosePeriod(through, LedgerChoice.GROUNDS);
      Outcome<?> outcome = run.ask(close);
      boolean past = through.isAfter(run.book().closedThrough());
      assertThat(isAccepted(outcome))
          .isEqualTo(past && !OracleSweeps.isUnswept(run.book(), through));
      Posting late = Posting.of(LedgerAccounts.ISSUER.id(), LedgerAccounts.TAKER.id(), 1);
      assertThat(violations(run.ask(LedgerTransfers.posted(through, late))))
          .isSubsetOf(LedgerReason.ACCOUNT_CLOSED, LedgerReason.ACCOUNT_FROZEN);
    }
  }
}
