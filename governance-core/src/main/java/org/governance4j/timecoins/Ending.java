package org.governance4j.timecoins;

import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.RuleRef;

/** Accounts that are frozen, put in use again or closed. */
final class Ending {

  private final CoinCall call;
  private final CoinAccounts accounts;

  Ending(CoinCall call) {
    this.call = call;
    accounts = call.accounts();
  }

  Optional<Plan> status(CoinHolder holder, Account.Status status) {
    AccountId account = accounts.bank().coins(holder.id());
    Optional<Account.Status> now = call.ledger().status(account).toOptional();
    if (now.filter(one -> one == Account.Status.CLOSED).isPresent()) {
      call.findings()
          .violation(
              call.reason(TimecoinsReason.ACCOUNT_IS_CLOSED, TimecoinsLaw.CLOSED)
                  .with("account", Fact.of(account)));
    }
    return call.need(CoinRight.Freezing.class, CoinTerm.FREEZING)
        .map(right -> new Plan(right.rule()))
        .map(
            plan ->
                now.filter(one -> one == status).isPresent() ? plan : plan.status(account, status));
  }

  Optional<Plan> onDeath(CoinAct.CloseOnDeath act) {
    Optional<CoinRight.Death> right = call.need(CoinRight.Death.class, CoinTerm.DEATH);
    right.ifPresent(one -> checkHeir(act, one));
    if (right.isEmpty() || right.get().fate() == CoinRight.Fate.INHERITED && act.heir().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(close(act.person(), right.get().fate(), act.heir(), right.get().rule()));
  }

  private void checkHeir(CoinAct.CloseOnDeath act, CoinRight.Death right) {
    boolean inherited = right.fate() == CoinRight.Fate.INHERITED;
    if (inherited && act.heir().isEmpty()) {
      call.findings().missing(call.reason(TimecoinsReason.HEIR_MISSING, right.rule()));
    } else if (!inherited && act.heir().isPresent()) {
      call.findings()
          .violation(
              call.reason(TimecoinsReason.HEIR_NOT_ALLOWED, right.rule())
                  .with("fate", Fact.of(right.fate())));
    }
    act.heir()
        .filter(heir -> inherited)
        .ifPresent(
            heir -> {
              call.checkOther(act.person(), heir);
              new Persons(call).isRelated(act.person(), heir, right.heirs(), right.rule());
            });
  }

  Optional<Plan> onLeaving(CoinAct.Leave act) {
    return call.need(CoinRight.Leaving.class, CoinTerm.LEAVING)
        .map(right -> close(act.holder().id(), right.fate(), Optional.empty(), right.rule()));
  }

  private Plan close(PersonId holder, CoinRight.Fate fate, Optional<PersonId> heir, RuleRef rule) {
    AccountId account = accounts.bank().coins(holder);
    Account payee =
        switch (fate) {
          case INHERITED -> accounts.purse(accounts.bank().coins(heir.orElseThrow()));
          case DONATED -> accounts.purse(accounts.bank().donated());
          case LAPSED -> accounts.source(accounts.bank().issued());
        };
    return new Plan(rule)
        .opening(payee)
        .moveAll(account, payee.id(), call.held(account))
        .status(account, Account.Status.CLOSED);
  }
}
