package org.governance4j.examples.host;

import org.governance4j.rule.Dated;
import org.governance4j.testing.timebank.TimeBankLedgerLaws;
import org.governance4j.timebank.TimeBankPolicy;

class OurTimeBankLedgerLaws extends TimeBankLedgerLaws {

  @Override
  protected Dated<TimeBankPolicy> policy() {
    return OurPack.dated(TimeBankPolicy.KEY);
  }
}
