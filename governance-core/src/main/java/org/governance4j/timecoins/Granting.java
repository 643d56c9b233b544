package org.governance4j.timecoins;

import java.util.Optional;
import java.util.Set;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;

/** What the fund grants, within what it granted before. */
final class Granting {

  private final CoinCall call;
  private final CoinAccounts accounts;

  Granting(CoinCall call) {
    this.call = call;
    accounts = call.accounts();
  }

  Optional<Plan> grant(CoinAct.Grant act) {
    call.checkCoins(act.coins());
    Optional<CoinRight.GrantLimits> limits =
        call.need(CoinRight.GrantLimits.class, CoinTerm.GRANT_LIMITS);
    limits.ifPresent(right -> checkLimits(act, right));
    Optional<CoinRight.Grant> granted = call.need(CoinRight.Grant.class, CoinTerm.GRANT);
    granted.ifPresent(right -> new Persons(call).mayReceive(act.to(), right));
    return granted.map(right -> plan(act, right));
  }

  private Plan plan(CoinAct.Grant act, CoinRight.Grant right) {
    AccountId fund = accounts.fund();
    AccountId payee = accounts.bank().coins(act.to());
    Plan plan =
        new Plan(right.rule()).opening(accounts.source(fund)).opening(accounts.purse(payee));
    if (right.source() == CoinRight.Source.DONATIONS) {
      AccountId pool = accounts.bank().donated();
      plan.opening(accounts.purse(pool)).move(pool, fund, act.coins());
    }
    return plan.move(fund, payee, act.coins());
  }

  private void checkLimits(CoinAct.Grant act, CoinRight.GrantLimits right) {
    Validity period = right.period().of(call.day());
    Optional<Statement> statement = call.statement(accounts.fund(), period);
    long person = statement.map(all -> granted(all, accounts.bank().coins(act.to()))).orElse(0L);
    long all = statement.map(this::granted).orElse(0L);
    if (act.coins() > right.perPerson() - person) {
      call.findings()
          .violation(
              above(TimecoinsReason.ABOVE_PERSON_LIMIT, act, right, period)
                  .with("person", Fact.of(act.to()))
                  .with("granted", call.coins(person))
                  .with("most", call.coins(right.perPerson())));
    }
    if (act.coins() > right.budget() - all) {
      call.findings()
          .violation(
              above(TimecoinsReason.ABOVE_BUDGET, act, right, period)
                  .with("granted", call.coins(all))
                  .with("most", call.coins(right.budget())));
    }
  }

  private Reason above(
      TimecoinsReason code, CoinAct.Grant act, CoinRight.GrantLimits right, Validity period) {
    return call.reason(code, right.rule())
        .with("coins", call.coins(act.coins()))
        .with("from", Fact.of(period.from()));
  }

  private static long granted(Statement statement, AccountId to) {
    return -statement.lines().stream()
        .filter(line -> line.counterAccount().equals(to))
        .mapToLong(StatementLine::amount)
        .sum();
  }

  /** All that was granted and stands: what the fund itself was given is none of it. */
  private long granted(Statement statement) {
    Set<AccountId> givers = Set.of(accounts.bank().donated(), accounts.bank().issued());
    return -statement.lines().stream()
        .filter(line -> !givers.contains(line.counterAccount()))
        .mapToLong(StatementLine::amount)
        .sum();
  }
}
