package org.governance4j.matching;

import java.util.Optional;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.matching.MatchingLaws;

/** The laws of matching where offers may serve in other grids at a cost. */
class MatchingLawsAcrossGridsTest extends MatchingLaws {

  @Override
  protected MatchingPolicy policy() {
    return new MatchingPolicy(2, 1, Optional.of(5), RuleRef.of("TEST-2", "matching", "a source"));
  }
}
