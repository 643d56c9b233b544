package org.governance4j.community;

import org.governance4j.rule.Validity;

/**
 * The branch that holds a member's organisational relation (组织关系), which need not be the community
 * that the member registers with (CC-05).
 *
 * @param branch the branch
 * @param validity the days on which it holds the relation
 */
public record Affiliation(OrganisationId branch, Validity validity) {}
