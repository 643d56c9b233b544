package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.governance4j.community.GridId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.Provider;
import org.immutables.value.Value;

/**
 * All that one matching goes by beside its policy (匹配输入). Whatever in it contradicts itself comes
 * back apart in the {@link MatchPlan}; the rest is matched.
 *
 * @param demands the demands, each id once
 * @param offers the offers, each provider once
 * @param slots the slots with the periods that they lie in; empty if no offer limits a period, and
 *     then any slot may be named
 * @param units the units whose capacity their providers share
 * @param areas for each grid the organisations in whose area it lies: its community, subdistrict,
 *     city; empty if no offer names an area, and then any grid may be named
 */
@Value.Builder
public record MatchingInput(
    ImmutableList<Demand> demands,
    ImmutableList<Offer> offers,
    ImmutableList<Slot> slots,
    ImmutableList<UnitCapacity> units,
    ImmutableMap<GridId, ImmutableSet<OrganisationId>> areas)
    implements WithMatchingInput {

  /** Checks the components. */
  public MatchingInput {
    requireNonNull(demands, "demands");
    requireNonNull(offers, "offers");
    requireNonNull(slots, "slots");
    requireNonNull(units, "units");
    requireNonNull(areas, "areas");
  }

  /**
   * Demands and offers that need no periods, units and areas.
   *
   * @param demands the demands, each id once
   * @param offers the offers, each provider once
   * @return the input
   */
  public static MatchingInput of(List<Demand> demands, List<Offer> offers) {
    requireNonNull(demands, "demands");
    requireNonNull(offers, "offers");
    return builder().demands(demands).offers(offers).build();
  }

  /**
   * Starts an input, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How many places the providers of a unit take on together (单位接单上限), LW-07: an office with
   * several lawyers, each with a capacity of their own.
   *
   * @param unit the unit, as its offers name it
   * @param capacity how many places they take on together at most, not negative
   */
  public record UnitCapacity(Provider unit, int capacity) {

    /** Checks the components. */
    public UnitCapacity {
      requireNonNull(unit, "unit");
    }
  }

  /** Names the components of an input one by one (构建器). What is not named is empty. */
  public static final class Builder extends MatchingInputBuilder {

    Builder() {}
  }
}
