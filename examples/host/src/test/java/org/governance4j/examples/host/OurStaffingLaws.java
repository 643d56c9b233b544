package org.governance4j.examples.host;

import org.governance4j.staffing.GridStaffingPolicy;
import org.governance4j.staffing.GridWorkerPolicy;
import org.governance4j.testing.staffing.StaffingLaws;

class OurStaffingLaws extends StaffingLaws {

  @Override
  protected GridStaffingPolicy policy() {
    return OurPack.policy(GridStaffingPolicy.KEY);
  }

  @Override
  protected GridWorkerPolicy number() {
    return OurPack.policy(GridWorkerPolicy.KEY);
  }
}
