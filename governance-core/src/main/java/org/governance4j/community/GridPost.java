package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;
import org.immutables.value.Value;

/**
 * A post in a grid with its person and duty (网格岗位), CD-05. A post without a person or a duty is a
 * fact that the staffing check reports, not a malformed record.
 *
 * @param grid the grid
 * @param role chief or worker
 * @param person who fills it; empty while vacant
 * @param duty the duty's wording, which the host keeps; empty while none is fixed
 * @param pool the code of the staffing pool that the person comes from (CD-03), if any
 * @param dedicated whether the person works for the grid only (专职)
 * @param validity the days on which the post is like this
 */
@Value.Builder
public record GridPost(
    GridId grid,
    Role role,
    Optional<PersonId> person,
    Optional<ContentRef> duty,
    Optional<String> pool,
    boolean dedicated,
    Validity validity)
    implements WithGridPost {

  /** Checks the components. */
  public GridPost {
    requireNonNull(grid, "grid");
    requireNonNull(role, "role");
    requireNonNull(person, "person");
    requireNonNull(duty, "duty");
    requireNonNull(pool, "pool");
    requireNonNull(validity, "validity");
    pool.ifPresent(code -> OpaqueId.checkCode("pool", code));
  }

  /**
   * Starts a grid post, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The role of a post in a grid (网格岗位), CD-03. */
  public enum Role {
    /** The grid chief (网格长). */
    CHIEF,
    /** A grid worker (网格员). */
    WORKER
  }

  /**
   * Names the components of a grid post one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends GridPostBuilder {

    Builder() {}
  }
}
