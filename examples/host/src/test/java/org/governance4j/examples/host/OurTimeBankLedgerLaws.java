package org.governance4j.examples.host;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.governance4j.rule.Dated;
import org.governance4j.testing.timebank.TimeBankLedgerLaws;
import org.governance4j.timebank.CoinPolicy;
import org.governance4j.timebank.StarPolicy;
import org.governance4j.timebank.TimeBankPolicy;

class OurTimeBankLedgerLaws extends TimeBankLedgerLaws {

  @Provide
  @Override
  protected Arbitrary<Dated<TimeBankPolicy>> policies() {
    return Arbitraries.just(OurPack.dated(TimeBankPolicy.KEY));
  }

  @Provide
  @Override
  protected Arbitrary<Dated<CoinPolicy>> coins() {
    return Arbitraries.just(OurPack.dated(CoinPolicy.KEY));
  }

  @Override
  protected Dated<StarPolicy> stars() {
    return OurPack.dated(StarPolicy.KEY);
  }
}
