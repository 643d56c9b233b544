package org.governance4j.structure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * How the registry compares with one item (核查结果).
 *
 * @param code the item's code
 * @param state how it compares
 * @param found how many organisations have what they are to have, or how many are counted
 * @param wanted how many organisations there are of the level, or how many the text wants or counts
 *     at least
 * @param lacking the organisations that lack the body or the person, in the registry's order; empty
 *     for targets and figures
 */
@Value.Builder
public record StructureFinding(
    String code, StructureState state, int found, int wanted, ImmutableSet<OrganisationId> lacking)
    implements WithStructureFinding {

  /** Checks the components. */
  public StructureFinding {
    requireNonNull(code, "code");
    requireNonNull(state, "state");
    requireNonNull(lacking, "lacking");
    OpaqueId.checkCode("code", code);
  }

  /**
   * Starts a finding, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a finding one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends StructureFindingBuilder {

    Builder() {}
  }
}
