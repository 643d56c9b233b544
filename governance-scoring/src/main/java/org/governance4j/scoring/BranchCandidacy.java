package org.governance4j.scoring;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Outcome;

/**
 * Whether a branch can be a Red Banner branch in the year (红旗党支部参评资格; CC-05).
 *
 * @param branch the branch, which held the organisational relation of a member on the day that
 *     counts
 * @param barredBy the members who bar it, by id
 * @param redBanner the branch if nothing bars it; refused with a reason for each member who bars
 *     it; undetermined with everything unknown that could bar it
 */
public record BranchCandidacy(
    OrganisationId branch, ImmutableList<PersonId> barredBy, Outcome<OrganisationId> redBanner) {

  /** Checks the components. */
  public BranchCandidacy {
    requireNonNull(branch, "branch");
    requireNonNull(barredBy, "barredBy");
    requireNonNull(redBanner, "redBanner");
  }
}
