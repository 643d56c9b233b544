package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;

/**
 * One member's result (个人评议结果; CD-19, CC-04).
 *
 * @param member the member
 * @param score the exact weighted score with the part of each indicator; undetermined with every
 *     indicator that has no score
 * @param unmet every requirement that is known not to be met, whatever else is unknown
 * @param grade the grade after gates and quota with the steps to it; undetermined with everything
 *     that decides and is missing
 */
public record MemberAppraisal(
    PersonId member,
    Outcome<Fraction> score,
    ImmutableList<UnmetRequirement> unmet,
    Outcome<AppraisalGrade> grade) {

  /** Checks the components. */
  public MemberAppraisal {
    requireNonNull(member, "member");
    requireNonNull(score, "score");
    requireNonNull(unmet, "unmet");
    requireNonNull(grade, "grade");
  }
}
