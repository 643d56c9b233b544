package org.governance4j.timecoins;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerView;
import org.governance4j.ledger.Statement;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;

/** One request with all that it is judged by, and what is found; for use once. */
record CoinCall(
    CoinAccounts accounts,
    CoinUsePolicy policy,
    CoinRequest request,
    CoinFacts facts,
    Ledger ledger,
    Findings findings) {

  LocalDate day() {
    return request.effectiveOn();
  }

  Reason reason(TimecoinsReason code, RuleRef rule) {
    return Reason.of(code, rule, "request", Fact.of(request.id()));
  }

  /** A right without which nothing can be said. */
  <R extends CoinRight> Optional<R> need(Class<R> kind, CoinTerm term) {
    return findings.take(policy.need(kind, term, day()));
  }

  void checkCoins(long coins) {
    if (coins <= 0 || coins > Transfer.MAX_AMOUNT) {
      findings.violation(
          reason(TimecoinsReason.COINS_OUT_OF_RANGE, TimecoinsLaw.BOUNDS)
              .with("coins", coins(coins))
              .with("most", coins(Transfer.MAX_AMOUNT)));
    }
  }

  Fact coins(long coins) {
    return Fact.of(coins, accounts.unit().unit());
  }

  /** Checks what a group may do; a person may use every term. */
  void checkGroup(CoinHolder holder, CoinTerm term) {
    if (!holder.isGroup()) {
      return;
    }
    need(CoinRight.Groups.class, CoinTerm.GROUPS)
        .filter(groups -> !groups.terms().contains(term))
        .ifPresent(groups -> findings.violation(groupMayNot(holder, term, groups.rule())));
  }

  Reason groupMayNot(CoinHolder holder, CoinTerm term, RuleRef rule) {
    return reason(TimecoinsReason.GROUP_MAY_NOT, rule)
        .with("group", Fact.of(holder.id()))
        .with("term", Fact.of(term));
  }

  void checkOther(PersonId one, PersonId other) {
    if (one.equals(other)) {
      findings.violation(
          reason(TimecoinsReason.SAME_PARTY, TimecoinsLaw.MOVES).with("person", Fact.of(one)));
    }
  }

  void checkOtherBank(String bank) {
    if (accounts.bank().bank().equals(bank)) {
      findings.violation(
          Reason.of(TimecoinsReason.OWN_BANK, TimecoinsLaw.MIRRORED, "bank", new Fact.Id(bank)));
    }
  }

  /** Everything that an account holds, whenever it arrived; zero if there is no such account. */
  long held(AccountId account) {
    Outcome<Balance> balance = ledger.balance(account, LocalDate.MAX);
    return take(balance).map(Balance::posted).orElse(0L);
  }

  /** What moved on an account over some days, by the days on which it happened. */
  Optional<Statement> statement(AccountId account, Validity days) {
    return take(ledger.asKnownAt(Long.MAX_VALUE).correctedStatement(account, days));
  }

  /** An account that is not there yet is empty; one that is not loaded is missing. */
  private <T> Optional<T> take(Outcome<T> known) {
    return findings.take(LedgerView.ifOpened(known)).flatMap(opened -> opened);
  }

  Fact count(long count) {
    return Fact.of(count, Unit.COUNT);
  }
}
