package org.governance4j.testing.ledger;

import java.time.Instant;
import org.governance4j.journal.Change;

/** An entry as the oracle writes it: all but the hash, which is the ledger's own matter. */
record OracleEntry(long sequence, long batch, Instant postedAt, Change change) {}
