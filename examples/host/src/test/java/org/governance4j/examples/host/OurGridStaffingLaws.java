package org.governance4j.examples.host;

import org.governance4j.grid.GridStaffingPolicy;
import org.governance4j.grid.GridWorkerNumber;
import org.governance4j.testing.GridStaffingLaws;

class OurGridStaffingLaws extends GridStaffingLaws {

  @Override
  protected GridStaffingPolicy policy() {
    return OurPack.policy(GridStaffingPolicy.KEY);
  }

  @Override
  protected GridWorkerNumber number() {
    return OurPack.policy(GridWorkerNumber.KEY);
  }
}
