package org.governance4j.community;

import org.governance4j.rule.Validity;

/**
 * A person's dated place in a household (家庭户成员关系).
 *
 * @param household the household
 * @param validity the days on which it holds, within the household's
 */
public record HouseholdMembership(HouseholdId household, Validity validity) {}
