package org.governance4j.community;

import java.util.Optional;
import org.governance4j.rule.Validity;

/**
 * A grid of a community (网格), CD-02; a grid may be a part of another of the same community.
 *
 * @param id its id
 * @param kind its kind
 * @param community the community
 * @param parent the grid that it is a part of, if any
 * @param validity the days on which it exists, within the parent's
 */
public record Grid(
    GridId id,
    GridKind kind,
    OrganisationId community,
    Optional<GridId> parent,
    Validity validity) {}
