package org.governance4j.examples.host;

import org.governance4j.grid.GridLocationPolicy;
import org.governance4j.testing.grid.GridLaws;

class OurGridLaws extends GridLaws {

  @Override
  protected GridLocationPolicy policy() {
    return OurPack.policy(GridLocationPolicy.KEY);
  }
}
