package org.governance4j.timecoins;

import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Transfer;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Unit;
import org.governance4j.timebank.TimeBankAccounts;

/** What follows a person from one bank to another. */
final class Relocation {

  private final CoinCall call;
  private final CoinAccounts accounts;

  Relocation(CoinCall call) {
    this.call = call;
    accounts = call.accounts();
  }

  Optional<Plan> out(CoinAct.MoveOut act) {
    call.checkOtherBank(act.bank());
    AccountId claims = accounts.claims(act.bank());
    AccountId account = accounts.bank().coins(act.person());
    return call.need(CoinRight.Moving.class, CoinTerm.MOVING)
        .filter(right -> !hasCoins(right) || clears())
        .map(
            right -> {
              if (!hasCoins(right)) {
                call.findings().step(call.reason(TimecoinsReason.NOTHING_FOLLOWS, right.rule()));
                return new Plan(right.rule());
              }
              return new Plan(right.rule())
                  .opening(accounts.source(claims))
                  .moveAll(account, claims, call.held(account));
            });
  }

  private static boolean hasCoins(CoinRight.Moving right) {
    return right.follows().contains(CoinRight.Following.COINS);
  }

  private boolean clears() {
    return call.need(CoinRight.Clearing.class, CoinTerm.CLEARING).isPresent();
  }

  Optional<Plan> in(CoinAct.MoveIn act) {
    call.checkOtherBank(act.bank());
    checkAmounts(act);
    boolean clears = act.coins() == 0 || clears();
    return call.need(CoinRight.Moving.class, CoinTerm.MOVING)
        .filter(right -> clears)
        .map(
            right -> {
              follows(right, CoinRight.Following.COINS, act.coins());
              follows(right, CoinRight.Following.HOURS, act.minutes());
              return plan(act, right);
            });
  }

  private void checkAmounts(CoinAct.MoveIn act) {
    if (act.coins() != 0 || act.minutes() == 0) {
      call.checkCoins(act.coins());
    }
    if (act.minutes() < 0 || act.minutes() > Transfer.MAX_AMOUNT) {
      call.findings()
          .violation(
              call.reason(TimecoinsReason.COINS_OUT_OF_RANGE, TimecoinsLaw.BOUNDS)
                  .with("coins", Fact.of(act.minutes(), Unit.MINUTES))
                  .with("most", Fact.of(Transfer.MAX_AMOUNT, Unit.MINUTES)));
    }
  }

  private void follows(CoinRight.Moving right, CoinRight.Following what, long amount) {
    if (amount != 0 && !right.follows().contains(what)) {
      call.findings()
          .violation(
              call.reason(TimecoinsReason.DOES_NOT_FOLLOW, right.rule())
                  .with("following", Fact.of(what)));
    }
  }

  private Plan plan(CoinAct.MoveIn act, CoinRight.Moving right) {
    Plan plan = new Plan(right.rule());
    if (act.coins() != 0) {
      AccountId claims = accounts.claims(act.bank());
      AccountId account = accounts.bank().coins(act.person());
      plan.opening(accounts.source(claims))
          .opening(accounts.purse(account))
          .move(claims, account, act.coins());
    }
    if (act.minutes() != 0) {
      AccountId brought = accounts.broughtHours();
      AccountId hours = accounts.broughtHours(act.person());
      plan.opening(Account.unlimited(brought, TimeBankAccounts.HOURS))
          .keeping(Account.of(hours, TimeBankAccounts.HOURS))
          .move(brought, hours, act.minutes());
    }
    return plan;
  }
}
