package org.governance4j.community;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Validity;

/**
 * A body with members and posts beside the organisation tree (议事协调机构): a governance commission with
 * sub-commissions (HT-01), a big committee (LW-02), an owners' committee (LW-05).
 *
 * @param id its id
 * @param kind its kind
 * @param parent the body that it is a part of, if any
 * @param organisation the organisation that it stands beside, if any
 * @param estate the estate whose body it is, if any
 * @param seats who sits in it over time, in any order
 * @param validity the days on which it exists, within the parent's and the organisation's
 */
public record Body(
    BodyId id,
    BodyKind kind,
    Optional<BodyId> parent,
    Optional<OrganisationId> organisation,
    Optional<EstateId> estate,
    ImmutableList<Seat> seats,
    Validity validity) {}
