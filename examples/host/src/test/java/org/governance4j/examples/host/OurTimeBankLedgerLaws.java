package org.governance4j.examples.host;

import org.governance4j.testing.TimeBankLedgerLaws;

class OurTimeBankLedgerLaws extends TimeBankLedgerLaws {}
