package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.governance4j.community.GridId;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * A demand for service (心愿需求), CD-16, CC-16, CC-19. Whether class and places are in order is judged
 * by {@link Matcher}.
 *
 * @param id the order that it comes from
 * @param serviceClass the code of the class of service
 * @param skill the code of the skill that it takes; empty if it takes none
 * @param grid the grid in which it is to be served; empty if it can be served anywhere
 * @param slots the codes of the times at which it can be served, such as {@code SATURDAY-MORNING};
 *     empty if it can be served at any time
 * @param places how many providers it takes, at least 1
 * @param excluded who is not to be matched to it, such as those who have accepted it already
 */
@Value.Builder
public record Demand(
    OrderId id,
    String serviceClass,
    Optional<String> skill,
    Optional<GridId> grid,
    ImmutableSet<String> slots,
    int places,
    ImmutableSet<Provider> excluded)
    implements WithDemand {

  /** Checks the components. */
  public Demand {
    requireNonNull(id, "id");
    requireNonNull(serviceClass, "serviceClass");
    requireNonNull(skill, "skill");
    requireNonNull(grid, "grid");
    requireNonNull(slots, "slots");
    requireNonNull(excluded, "excluded");
    OpaqueId.checkCode("serviceClass", serviceClass);
    skill.ifPresent(code -> OpaqueId.checkCode("skill", code));
    slots.forEach(code -> OpaqueId.checkCode("slots", code));
  }

  /**
   * Starts a demand, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a demand one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends DemandBuilder {

    Builder() {}
  }
}
