package org.governance4j.ledger;

/** How much a ledger holds at the most. */
record LedgerLimits(int accounts, int transfers) {}
