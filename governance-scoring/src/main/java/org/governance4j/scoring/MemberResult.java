package org.governance4j.scoring;

import org.governance4j.community.PersonId;
import org.governance4j.rule.Fraction;

/** The result of a member before the quota. */
record MemberResult(
    AppraisalInput input, AppraisalScheme scheme, WeightedScore score, GateFinding gate) {

  PersonId member() {
    return input.member();
  }

  /** Whether the member is outstanding before the quota, whatever the unknown facts are. */
  boolean certainlyOutstanding() {
    return gate.state() == GateFinding.State.FREE && outstanding(score.low());
  }

  /** Whether the member may be outstanding before the quota. */
  boolean possiblyOutstanding() {
    return gate.state() != GateFinding.State.STOPPED && outstanding(score.high());
  }

  private boolean outstanding(Fraction value) {
    return scheme.gradeOf(value) == AppraisalGrade.OUTSTANDING;
  }
}
