package org.governance4j.examples.host;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.governance4j.deadline.CountingPolicy;
import org.governance4j.testing.deadline.DeadlineServiceLaws;

class OurDeadlineServiceLaws extends DeadlineServiceLaws {

  @Override
  protected Arbitrary<CountingPolicy> clocks() {
    CountingPolicy ours = OurPack.policy(CountingPolicy.KEY);
    return Arbitraries.just(ours);
  }
}
