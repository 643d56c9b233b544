package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.Validity;

/**
 * A unit in a community's area or a partner of it (单位): public unit, enterprise, partner, property
 * firm, social organisation (CD-01, LW-02).
 *
 * @param id its id
 * @param kind its kind
 * @param community the organisation whose area it belongs to
 * @param validity the days on which it belongs to it
 */
public record Institution(
    InstitutionId id, Kind kind, OrganisationId community, Validity validity) {

  /** Checks the components. */
  public Institution {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(community, "community");
    requireNonNull(validity, "validity");
  }

  /** What kind of unit an institution is (单位类别), CD-01, LW-02, LC-11. */
  public enum Kind {
    /** A public office, school, hospital or the like (机关事业单位). */
    PUBLIC_UNIT,
    /** An enterprise (企业). */
    ENTERPRISE,
    /** A co-building partner that is neither of these in the host's books (共建单位). */
    PARTNER,
    /** A property management firm (物业服务企业). */
    PROPERTY_FIRM,
    /** A social organisation (社会组织). */
    SOCIAL_ORGANISATION
  }
}
