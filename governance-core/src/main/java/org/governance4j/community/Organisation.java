package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;
import org.immutables.value.Value;

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
@Value.Builder
public record Organisation(
    OrganisationId id,
    String scheme,
    String level,
    Optional<OrganisationId> parent,
    Validity validity)
    implements WithOrganisation {

  /** Checks the components. */
  public Organisation {
    requireNonNull(id, "id");
    requireNonNull(scheme, "scheme");
    requireNonNull(level, "level");
    requireNonNull(parent, "parent");
    requireNonNull(validity, "validity");
    OpaqueId.checkCode("scheme", scheme);
    OpaqueId.checkCode("level", level);
  }

  /**
   * Starts an organisation, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of an organisation one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends OrganisationBuilder {

    Builder() {}
  }
}
