package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/**
 * A community's yearly fund as long as it stays at one figure (社区经费), QS-22.
 *
 * @param community the community
 * @param fen the fund a year in fen; a negative one is a fault
 * @param validity the days on which the figure holds; figures of one community do not overlap
 * @param source who sets it
 */
public record CommunityFund(OrganisationId community, long fen, Validity validity, RuleRef source) {

  /** Checks the components. */
  public CommunityFund {
    requireNonNull(community, "community");
    requireNonNull(validity, "validity");
    requireNonNull(source, "source");
  }
}
