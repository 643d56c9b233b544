package org.governance4j.examples.host;

import org.governance4j.duty.DutyPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.testing.duty.DutyLaws;

class OurDutyLaws extends DutyLaws {

  @Override
  protected Dated<DutyPolicy> policy() {
    return OurPack.dated(DutyPolicy.KEY);
  }
}
