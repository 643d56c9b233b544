package org.governance4j.examples.host;

import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.ServiceClasses;
import org.governance4j.testing.MatchingLaws;

class OurMatchingLaws extends MatchingLaws {

  @Override
  protected MatchingPolicy policy() {
    return OurPack.policy(MatchingPolicy.KEY);
  }

  @Override
  protected ServiceClasses classes() {
    return OurPack.policy(ServiceClasses.KEY);
  }
}
