package org.governance4j.examples.host;

import org.governance4j.testing.ledger.LedgerLotLaws;

class OurLedgerLotLaws extends LedgerLotLaws {}
