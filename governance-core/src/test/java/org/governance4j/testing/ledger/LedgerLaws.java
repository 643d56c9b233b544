package org.governance4j.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.journal.Account;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Outcome;

/** The laws of the ledger. */
public class LedgerLaws {

  @Provide
  Arbitrary<List<LedgerStep>> chains() {
    return LedgerArbitraries.chains();
  }

  @Property(tries = 2000)
  @Label("L-LEDGER-3: big")
  void equalsTheOracle(@ForAll("chains") List<LedgerStep> chain) {
    Ledger ledger =
        Ledger.create(
            LedgerArbitraries.ID,
            LedgerArbitraries.TERMS,
            LedgerArbitraries.at(LedgerArbitraries.START, 0));
    LedgerOracle oracle =
        new LedgerOracle(
            LedgerArbitraries.ID,
            LedgerArbitraries.TERMS,
            LedgerArbitraries.at(LedgerArbitraries.START, 0));
    LedgerTwin twin = new LedgerTwin();
    twin.since(ledger);
    for (LedgerStep step : chain) {
      long before = ledger.version();
      Outcome<?> outcome;
      try {
        outcome = ledger.enter(twin.toLedger(step.commands()), step.at());
      } catch (RuntimeException e) {
        throw new AssertionError("at " + step, e);
      }
      LedgerOracle.Verdict verdict = oracle.enter(step.commands(), step.at());
      assertThat(outcome instanceof Outcome.Refused ? codes(outcome) : new TreeSet<>())
          .as("%s %s", step, outcome.reasons())
          .isEqualTo(new TreeSet<>(verdict.violations().stream().map(Enum::name).toList()));
      List<OracleEntry> entered = twin.since(ledger);
      List<OracleEntry> expected =
          oracle.book().entries().stream().filter(e -> e.sequence() > before).toList();
      if (!entered.equals(expected)) {
        throw new AssertionError(
            "at " + step + "\nexpected\n" + LedgerPrint.of(expected) + "\nbut was\n" + LedgerPrint.of(entered));
      }
      OracleBalances balances = new OracleBalances(oracle.book());
      for (Account account : oracle.book().accounts()) {
        for (LocalDate day : balances.days()) {
          for (LocalDate near : List.of(day.minusDays(1), day)) {
            Balance balance = ledger.balance(account.id(), near).orElseThrow();
            assertThat(balance)
                .as("%s on %s after %s", account.id(), near, step)
                .isEqualTo(balances.balance(account.id(), near));
          }
        }
      }
    }
  }

  static TreeSet<String> codes(Outcome<?> outcome) {
    return outcome.reasons().stream()
        .map(reason -> reason.code().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
