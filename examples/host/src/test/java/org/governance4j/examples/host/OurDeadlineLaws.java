package org.governance4j.examples.host;

import org.governance4j.deadline.CaseChangePolicy;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.testing.deadline.DeadlineLaws;
import org.governance4j.timelimit.CountingPolicy;

class OurDeadlineLaws extends DeadlineLaws {

  @Override
  protected Dated<CaseLimitPolicy> policy() {
    return OurPack.dated(CaseLimitPolicy.KEY);
  }

  @Override
  protected Dated<CountingPolicy> counting() {
    return OurPack.dated(CountingPolicy.KEY);
  }

  @Override
  protected Dated<CaseChangePolicy> changes() {
    return OurPack.dated(CaseChangePolicy.KEY);
  }
}
