package org.governance4j.examples.host;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.governance4j.testing.deadline.DeadlineTargetLaws;
import org.governance4j.timelimit.CountingPolicy;

class OurDeadlineTargetLaws extends DeadlineTargetLaws {

  @Override
  protected Arbitrary<CountingPolicy> countings() {
    CountingPolicy ours = OurPack.policy(CountingPolicy.KEY);
    return Arbitraries.just(ours);
  }
}
