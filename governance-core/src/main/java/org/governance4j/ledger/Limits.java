package org.governance4j.ledger;

/** The sizes up to which a ledger grows. */
record Limits(int accounts, int transfers) {}
