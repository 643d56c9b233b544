package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;

/**
 * A place in an organisation tree of any depth (组织): a street, a community, a branch, a group, a
 * member's centre household (LW-01, QS-20). A reorganisation ends it and starts another.
 *
 * @param id its id
 * @param scheme the id of the {@link OrganisationScheme} that it follows
 * @param level its level's code in that scheme
 * @param parent the organisation above it; empty only on the scheme's top level. The parent may
 *     follow another scheme, but its level must be above this one's level in this one's scheme
 *     (CC-17)
 * @param validity the days on which it exists, within the parent's
 */
public record Organisation(
    OrganisationId id,
    String scheme,
    String level,
    Optional<OrganisationId> parent,
    Validity validity) {

  /** Checks the components. */
  public Organisation {
    requireNonNull(id, "id");
    requireNonNull(scheme, "scheme");
    requireNonNull(level, "level");
    requireNonNull(parent, "parent");
    requireNonNull(validity, "validity");
    OpaqueId.check("organisation scheme", scheme);
    OpaqueId.check("organisation level", level);
  }
}
