package org.governance4j.examples.host;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.governance4j.rule.Dated;
import org.governance4j.testing.timebank.TimeBankLaws;
import org.governance4j.timebank.TimeBankPolicy;

class OurTimeBankLaws extends TimeBankLaws {

  @Provide
  @Override
  protected Arbitrary<Dated<TimeBankPolicy>> policies() {
    return Arbitraries.just(OurPack.dated(TimeBankPolicy.KEY));
  }
}
