package org.governance4j.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.governance4j.rule.Outcome;

/**
 * A ledger as it was known at an instant (某一时点所知的账本). It reads its ledger anew with every question,
 * so the same rules hold for threads.
 */
public final class LedgerView {

  private final Ledger ledger;
  private final Instant at;

  LedgerView(Ledger ledger, Instant at) {
    this.ledger = ledger;
    this.at = at;
  }

  /**
   * The balance at the end of an effective day from the transfers that had been recorded by the
   * instant, in time by the number of the account's changes.
   *
   * @param account the account
   * @param on the day
   * @return the balance; undetermined if the account is not found
   */
  public Outcome<Balance> balance(AccountId account, LocalDate on) {
    requireNonNull(account, "account");
    requireNonNull(on, "on");
    return ledger.balance(account, on, at);
  }
}
