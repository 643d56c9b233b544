package org.governance4j.examples.host;

import org.governance4j.testing.ledger.LedgerLimitLaws;

class OurLedgerLimitLaws extends LedgerLimitLaws {}
