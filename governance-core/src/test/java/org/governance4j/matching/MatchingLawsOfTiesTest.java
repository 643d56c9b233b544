package org.governance4j.matching;

import org.governance4j.rule.RuleRef;
import org.governance4j.testing.matching.MatchingLaws;

/** The laws of matching where nothing costs anything, so that waiting, load and keys decide. */
class MatchingLawsOfTiesTest extends MatchingLaws {

  @Override
  protected MatchingPolicy policy() {
    return MatchingPolicy.of(0, 0, RuleRef.of("TEST-3", "matching", "a source"));
  }
}
