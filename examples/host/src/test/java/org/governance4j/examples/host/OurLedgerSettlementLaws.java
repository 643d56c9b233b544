package org.governance4j.examples.host;

import org.governance4j.testing.ledger.LedgerSettlementLaws;

class OurLedgerSettlementLaws extends LedgerSettlementLaws {}
