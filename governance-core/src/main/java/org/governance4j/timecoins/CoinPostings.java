package org.governance4j.timecoins;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.TransferId;

/**
 * What is to be entered in a ledger for a request (时间币入账), all of it together.
 *
 * @param request the id of the request
 * @param commands the accounts to open, the transfer and what else is needed, in this order; none
 *     if it was entered before or nothing moves
 */
public record CoinPostings(TransferId request, ImmutableList<LedgerCommand> commands) {

  /** Checks the components. */
  public CoinPostings {
    requireNonNull(request, "request");
    requireNonNull(commands, "commands");
  }
}
