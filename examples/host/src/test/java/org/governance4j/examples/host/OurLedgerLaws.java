package org.governance4j.examples.host;

import org.governance4j.testing.LedgerLaws;

class OurLedgerLaws extends LedgerLaws {}
