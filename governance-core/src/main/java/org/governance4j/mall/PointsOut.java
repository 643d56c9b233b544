package org.governance4j.mall;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.points.PointsAccounts;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Adds up where the points of a ledger are, account by account. */
final class PointsOut {

  private final Ledger ledger;
  private final LocalDate on;
  private long issued;
  private long spent;
  private long expired;
  private long elsewhere;
  private long outstanding;

  PointsOut(Ledger ledger, LocalDate on) {
    this.ledger = ledger;
    this.on = on;
  }

  Outcome<OutstandingPoints> against(MallTermsPolicy terms) {
    ledger.accounts(0, Integer.MAX_VALUE).stream()
        .filter(account -> account.unit().equals(PointsAccounts.UNIT))
        .forEach(this::add);
    OutstandingPoints out =
        OutstandingPoints.builder()
            .on(on)
            .issued(issued)
            .spent(spent)
            .expired(expired)
            .elsewhere(elsewhere)
            .outstanding(outstanding)
            .budget(terms.budget())
            .build();
    return Outcome.accepted(out, reason(terms));
  }

  private void add(Account account) {
    Balance balance = ledger.balance(account.id(), on).orElseThrow();
    if (account.id().equals(PointsAccounts.ISSUED)) {
      issued -= balance.posted();
    } else if (MallAccounts.isTaken(account.id())) {
      spent += balance.posted();
    } else if (account.lots() != Account.Lots.NONE) {
      expired += balance.expired();
      outstanding += balance.posted() - balance.expired();
    } else {
      elsewhere += balance.posted();
    }
  }

  private Reason reason(MallTermsPolicy terms) {
    Optional<Long> budget = terms.budget();
    MallReason code =
        budget
            .map(most -> outstanding <= most ? MallReason.WITHIN_BUDGET : MallReason.ABOVE_BUDGET)
            .orElse(MallReason.WITHOUT_BUDGET);
    Reason reason =
        Reason.of(code, terms.rule(), "day", Fact.of(on))
            .with("points", Fact.of(outstanding, Unit.POINTS));
    return budget.map(most -> reason.with("budget", Fact.of(most, Unit.POINTS))).orElse(reason);
  }
}
