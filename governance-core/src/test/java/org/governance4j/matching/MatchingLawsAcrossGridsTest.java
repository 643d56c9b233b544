package org.governance4j.matching;

import org.governance4j.matching.MatchingPolicy.Reserve;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.matching.MatchingLaws;

/** The laws of matching where offers may serve in other grids at a cost. */
class MatchingLawsAcrossGridsTest extends MatchingLaws {

  @Override
  protected MatchingPolicy policy() {
    return MatchingPolicy.of(2, 1, RuleRef.of("TEST-2", "matching", "a source"))
        .withOtherGridCost(5)
        .withReserve(new Reserve(1, 2));
  }
}
