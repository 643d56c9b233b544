package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/**
 * A community's yearly fund while the figure is the same (社区经费), QS-22.
 *
 * @param community the community
 * @param fen the yearly fund in fen; a negative one is a fault
 * @param validity the days on which the figure is valid; figures of one community do not overlap
 * @param source the text that sets it
 */
public record CommunityFund(OrganisationId community, long fen, Validity validity, RuleRef source) {

  /** Checks the components. */
  public CommunityFund {
    requireNonNull(community, "community");
    requireNonNull(validity, "validity");
    requireNonNull(source, "source");
  }
}
