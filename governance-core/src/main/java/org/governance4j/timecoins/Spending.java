package org.governance4j.timecoins;

import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Validity;

/** What holders do with their coins. */
final class Spending {

  private final CoinCall call;
  private final CoinAccounts accounts;
  private final Persons persons;

  Spending(CoinCall call) {
    this.call = call;
    accounts = call.accounts();
    persons = new Persons(call);
  }

  Optional<Plan> withdraw(CoinAct.Withdraw act) {
    call.checkCoins(act.coins());
    call.checkOther(act.by().id(), act.server().id());
    mayWithdraw(act.by());
    mayServe(act.server());
    return payment(coins(act.by()), act.coins(), act.server());
  }

  private Optional<CoinRight.Withdrawal> mayWithdraw(CoinHolder by) {
    call.checkGroup(by, CoinTerm.WITHDRAWAL);
    Optional<CoinRight.Withdrawal> right =
        call.need(CoinRight.Withdrawal.class, CoinTerm.WITHDRAWAL);
    if (!by.isGroup()) {
      right.ifPresent(one -> persons.mayWithdraw(by.id(), one));
    }
    return right;
  }

  /** Where no text says from which age, everybody serves alone. */
  private void mayServe(CoinHolder server) {
    if (!server.isGroup()) {
      call.policy()
          .right(CoinRight.Service.class)
          .ifPresent(right -> persons.mayServeAlone(server.id(), right));
    }
  }

  private Optional<Plan> payment(AccountId payer, long coins, CoinHolder server) {
    return call.need(CoinRight.Payment.class, CoinTerm.PAYMENT)
        .map(
            right -> {
              Account payee =
                  right.payee() == CoinRight.Payee.SERVER
                      ? like(payer, coins(server))
                      : accounts.source(accounts.bank().issued());
              return new Plan(right.rule()).opening(payee).move(payer, payee.id(), coins);
            });
  }

  Optional<Plan> give(CoinAct.Give act) {
    call.checkCoins(act.coins());
    call.checkOther(act.by().id(), act.to());
    call.checkGroup(act.by(), CoinTerm.GIFT);
    AccountId payer = coins(act.by());
    AccountId payee = accounts.bank().coins(act.to());
    return call.need(CoinRight.Gift.class, CoinTerm.GIFT)
        .map(
            right -> {
              mayGive(act.by().id(), act.to(), right);
              return new Plan(right.rule())
                  .opening(like(payer, payee))
                  .move(payer, payee, act.coins());
            });
  }

  private void mayGive(PersonId by, PersonId to, CoinRight.Gift right) {
    persons.isRelated(by, to, right.relations(), right.rule());
  }

  Optional<Plan> donate(CoinAct.Donate act) {
    call.checkCoins(act.coins());
    call.checkGroup(act.by(), CoinTerm.DONATION);
    AccountId pool = accounts.bank().donated();
    return call.need(CoinRight.Donation.class, CoinTerm.DONATION)
        .map(
            right ->
                new Plan(right.rule())
                    .opening(accounts.purse(pool))
                    .move(coins(act.by()), pool, act.coins()));
  }

  Optional<Plan> exchange(CoinAct.Exchange act) {
    call.checkCoins(act.coins());
    call.checkGroup(act.by(), CoinTerm.EXCHANGE);
    AccountId payer = coins(act.by());
    return call.need(CoinRight.Exchange.class, CoinTerm.EXCHANGE)
        .map(
            right -> {
              checkTimes(payer, right);
              return new Plan(right.rule())
                  .opening(accounts.purse(accounts.exchanged()))
                  .move(payer, accounts.exchanged(), act.coins());
            });
  }

  private void checkTimes(AccountId payer, CoinRight.Exchange right) {
    Validity period = right.period().of(call.day());
    long times = call.statement(payer, period).map(this::exchanges).orElse(0L);
    if (times >= right.times()) {
      call.findings()
          .violation(
              call.reason(TimecoinsReason.EXCHANGED_TOO_OFTEN, right.rule())
                  .with("times", call.count(times))
                  .with("most", call.count(right.times()))
                  .with("from", Fact.of(period.from())));
    }
  }

  /** The exchanges of which something stands. */
  private long exchanges(Statement statement) {
    return statement.lines().stream()
        .filter(line -> line.amount() < 0)
        .filter(line -> line.counterAccount().equals(accounts.exchanged()))
        .map(StatementLine::transfer)
        .distinct()
        .filter(id -> call.ledger().standing(id).toOptional().filter(left -> left > 0).isPresent())
        .count();
  }

  Optional<Plan> withdrawElsewhere(CoinAct.WithdrawElsewhere act) {
    call.checkCoins(act.coins());
    call.checkOtherBank(act.bank());
    Optional<CoinRight.Withdrawal> right = mayWithdraw(act.by());
    AccountId claims = accounts.claims(act.bank());
    return call.need(CoinRight.Clearing.class, CoinTerm.CLEARING)
        .flatMap(clearing -> right)
        .map(
            one ->
                new Plan(one.rule())
                    .opening(accounts.source(claims))
                    .move(coins(act.by()), claims, act.coins()));
  }

  Optional<Plan> serveGuest(CoinAct.ServeGuest act) {
    call.checkCoins(act.coins());
    call.checkOtherBank(act.bank());
    mayServe(act.server());
    AccountId claims = accounts.claims(act.bank());
    Optional<CoinRight.Clearing> clearing = call.need(CoinRight.Clearing.class, CoinTerm.CLEARING);
    return payment(claims, act.coins(), act.server())
        .filter(plan -> clearing.isPresent())
        .map(plan -> plan.opening(accounts.source(claims)));
  }

  private AccountId coins(CoinHolder holder) {
    return accounts.bank().coins(holder.id());
  }

  /** An account that keeps lots if the payer's does, so that a gift keeps their dates. */
  private Account like(AccountId payer, AccountId receiver) {
    return call.ledger()
        .account(payer)
        .filter(known -> known.lots() != Account.Lots.NONE)
        .map(known -> accounts.purse(receiver, known.lots()))
        .orElseGet(() -> accounts.purse(receiver));
  }
}
