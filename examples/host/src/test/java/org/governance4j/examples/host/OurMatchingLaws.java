package org.governance4j.examples.host;

import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.testing.matching.MatchingLaws;

class OurMatchingLaws extends MatchingLaws {

  @Override
  protected MatchingPolicy policy() {
    return OurPack.policy(MatchingPolicy.KEY);
  }

  @Override
  protected ServiceClassPolicy classes() {
    return OurPack.policy(ServiceClassPolicy.KEY);
  }
}
