package org.governance4j.examples.host;

import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.testing.teams.TeamLaws;

class OurTeamLaws extends TeamLaws {

  @Override
  protected MatchingPolicy policy() {
    return OurPack.policy(MatchingPolicy.KEY);
  }

  @Override
  protected ServiceClassPolicy classes() {
    return OurPack.policy(ServiceClassPolicy.KEY);
  }
}
