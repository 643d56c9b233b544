package org.governance4j.examples.host;

import org.governance4j.testing.ledger.LedgerDecisionLaws;

class OurLedgerDecisionLaws extends LedgerDecisionLaws {}
