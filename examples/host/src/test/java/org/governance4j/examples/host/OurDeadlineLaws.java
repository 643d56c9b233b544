package org.governance4j.examples.host;

import org.governance4j.deadline.CaseLimits;
import org.governance4j.deadline.LimitClock;
import org.governance4j.rule.Dated;
import org.governance4j.testing.DeadlineLaws;

class OurDeadlineLaws extends DeadlineLaws {

  @Override
  protected Dated<CaseLimits> policy() {
    return OurPack.dated(CaseLimits.KEY);
  }

  @Override
  protected Dated<LimitClock> clock() {
    return OurPack.dated(LimitClock.KEY);
  }
}
