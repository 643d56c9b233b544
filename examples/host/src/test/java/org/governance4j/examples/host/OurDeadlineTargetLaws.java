package org.governance4j.examples.host;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.governance4j.deadline.LimitClock;
import org.governance4j.testing.DeadlineTargetLaws;

class OurDeadlineTargetLaws extends DeadlineTargetLaws {

  @Override
  protected Arbitrary<LimitClock> clocks() {
    LimitClock ours = OurPack.policy(LimitClock.KEY);
    return Arbitraries.just(ours);
  }
}
