package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.Validity;
import org.immutables.value.Value;

/**
 * A grid of a community (网格), CD-02; a grid may be a part of another of the same community.
 *
 * @param id its id
 * @param kind its kind
 * @param community the community
 * @param parent the grid that it is a part of, if any
 * @param validity the days on which it exists, within the parent's
 */
@Value.Builder
public record Grid(
    GridId id, Kind kind, OrganisationId community, Optional<GridId> parent, Validity validity)
    implements WithGrid {

  /** Checks the components. */
  public Grid {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(community, "community");
    requireNonNull(parent, "parent");
    requireNonNull(validity, "validity");
  }

  /**
   * Starts a grid, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** What a grid covers (网格类别). */
  public enum Kind {
    /** A part of a community's residential area (普通网格). */
    ORDINARY,
    /** A school, a mall or another place of its own (专属网格). */
    SPECIAL
  }

  /**
   * Names the components of a grid one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends GridBuilder {

    Builder() {}
  }
}
