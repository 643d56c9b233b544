package org.governance4j.examples.host;

import org.governance4j.testing.ledger.LedgerLaws;

class OurLedgerLaws extends LedgerLaws {}
