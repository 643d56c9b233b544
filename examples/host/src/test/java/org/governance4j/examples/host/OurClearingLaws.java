package org.governance4j.examples.host;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.governance4j.rule.Dated;
import org.governance4j.testing.timecoins.ClearingLaws;
import org.governance4j.timecoins.CoinUsePolicy;

class OurClearingLaws extends ClearingLaws {

  @Provide
  @Override
  protected Arbitrary<Dated<CoinUsePolicy>> policies() {
    return Arbitraries.just(OurPack.dated(CoinUsePolicy.KEY));
  }
}
