package org.governance4j.examples.host;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.testing.dispatch.DispatchLaws;

class OurDispatchLaws extends DispatchLaws {

  @Provide
  @Override
  protected Arbitrary<Dated<OrdersPolicy>> policies() {
    return Arbitraries.just(OurPack.dated(OrdersPolicy.KEY));
  }

  @Provide
  @Override
  protected Arbitrary<Dated<MatchingPolicy>> matching() {
    return Arbitraries.just(OurPack.dated(MatchingPolicy.KEY));
  }
}
