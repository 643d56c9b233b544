package org.governance4j.timebank;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Outcome;

/** How many coins accounts hold: what stands in the ledger, and what this call adds and takes. */
final class CoinRoom {

  private final Ledger ledger;
  private final Map<AccountId, Long> saved = new HashMap<>();

  CoinRoom(Ledger ledger) {
    this.ledger = ledger;
  }

  void add(AccountId account, long coins) {
    saved.put(account, saved(account) + coins);
  }

  /** How many more an account holds under a cap. */
  long under(long most, AccountId account) {
    return Math.max(0, most - saved(account));
  }

  private long saved(AccountId account) {
    return saved.computeIfAbsent(
        account,
        id -> {
          Outcome<Balance> balance = ledger.balance(id, LocalDate.MAX);
          return balance.toOptional().map(Balance::posted).orElse(0L);
        });
  }
}
