package org.governance4j.testing.ledger;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.governance4j.journal.LedgerCommand;

/**
 * Commands that a ledger is given at once.
 *
 * @param commands the commands, all or none
 * @param at the posting instant
 */
public record LedgerStep(ImmutableList<LedgerCommand> commands, Instant at) {}
