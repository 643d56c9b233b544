package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.journal.LedgerCommand;

/**
 * What must be added to a ledger so that it holds what some records save (入账差额). Where nothing is
 * to be added there is no command; entered in part, the next call adds the rest.
 *
 * @param commands the accounts to open, then record by record the new postings and the reversals of
 *     what no longer stands, in this order
 * @param credits what each sound record saves, by person, and in the order in which they count
 * @param refused the records that contradict themselves or another, by id; what stands of them
 *     stays
 * @param undetermined the records without a policy, or whose coins no policy states, by id; what
 *     stands of that stays
 */
public record TimePostings(
    ImmutableList<LedgerCommand> commands,
    ImmutableList<TimeCredit> credits,
    ImmutableList<RecordReasons> refused,
    ImmutableList<RecordReasons> undetermined) {

  /** Checks the components. */
  public TimePostings {
    requireNonNull(commands, "commands");
    requireNonNull(credits, "credits");
    requireNonNull(refused, "refused");
    requireNonNull(undetermined, "undetermined");
  }
}
