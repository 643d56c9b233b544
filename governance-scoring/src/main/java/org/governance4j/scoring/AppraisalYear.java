package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;

/**
 * The results of a year's democratic appraisal (年度民主评议结果; CD-19, CC-04, CC-05).
 *
 * @param year the year
 * @param members a result for each member, by id
 * @param branches every branch that holds a member's relation on the day that counts, by id; empty
 *     without a {@link BranchGatePolicy}
 */
public record AppraisalYear(
    int year, ImmutableList<MemberAppraisal> members, ImmutableList<BranchCandidacy> branches) {

  /** Checks the components. */
  public AppraisalYear {
    requireNonNull(members, "members");
    requireNonNull(branches, "branches");
  }

  /**
   * A member's result; O(number of members).
   *
   * @param member the member
   * @return the result, or empty if the member was not appraised
   */
  public Optional<MemberAppraisal> member(PersonId member) {
    requireNonNull(member, "member");
    return members.stream().filter(one -> one.member().equals(member)).findFirst();
  }

  /**
   * A branch's result; O(number of branches).
   *
   * @param branch the branch
   * @return the result, or empty if the branch holds no member's relation
   */
  public Optional<BranchCandidacy> branch(OrganisationId branch) {
    requireNonNull(branch, "branch");
    return branches.stream().filter(one -> one.branch().equals(branch)).findFirst();
  }
}
