package org.governance4j.community;

import org.governance4j.rule.Validity;

/**
 * A unit in a community's area or at its side (单位): public unit, enterprise, partner, property
 * firm, social organisation (CD-01, LW-02).
 *
 * @param id its id
 * @param kind its kind
 * @param community the organisation whose area it belongs to
 * @param validity the days on which it does
 */
public record Institution(
    InstitutionId id, InstitutionKind kind, OrganisationId community, Validity validity) {}
