package org.governance4j.examples.host;

import org.governance4j.rule.Dated;
import org.governance4j.testing.timebank.TimeBankLaws;
import org.governance4j.timebank.TimeBankPolicy;

class OurTimeBankLaws extends TimeBankLaws {

  @Override
  protected Dated<TimeBankPolicy> policy() {
    return OurPack.dated(TimeBankPolicy.KEY);
  }
}
