package org.governance4j.examples.host;

import org.governance4j.testing.ledger.LedgerJournalLaws;

class OurLedgerJournalLaws extends LedgerJournalLaws {}
