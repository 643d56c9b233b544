package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;

/**
 * A transfer with what became of it, as a host keeps it beside the journal (划转状态快照).
 *
 * @param entered the transfer and its movements
 * @param settled how much of each movement has been settled, reversed or revived
 * @param settledBy the transfers that settled it, in the order of entry
 */
public record TransferState(
    Change.Entered entered, ImmutableList<Long> settled, ImmutableList<TransferId> settledBy) {

  /** Checks the components. */
  public TransferState {
    requireNonNull(entered, "entered");
    requireNonNull(settled, "settled");
    requireNonNull(settledBy, "settledBy");
    checkComponent(
        "settled",
        settled.size() == entered.movements().size(),
        "settled must have an amount for each of %s movements but has %s",
        entered.movements().size(),
        settled.size());
  }
}
