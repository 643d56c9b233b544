package org.governance4j.ledger;

import static java.util.Objects.requireNonNull;

import org.governance4j.journal.AccountId;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.TransferId;

/**
 * One step in the life of a lot (批次去向).
 *
 * @param transfer the transfer that did it
 * @param from the account that paid
 * @param to the account that received
 * @param use what it did to the lot
 */
public record LotTrace(TransferId transfer, AccountId from, AccountId to, LotUse use) {

  /** Checks the components. */
  public LotTrace {
    requireNonNull(transfer, "transfer");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(use, "use");
  }
}
