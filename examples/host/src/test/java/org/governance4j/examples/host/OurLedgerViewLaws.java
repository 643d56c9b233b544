package org.governance4j.examples.host;

import org.governance4j.testing.ledger.LedgerViewLaws;

class OurLedgerViewLaws extends LedgerViewLaws {}
