package org.governance4j.teams;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Narrowing;

/**
 * Some of the plans (子问题): those that fill certain teams, leave certain teams open, and give
 * providers fewer places in certain slots.
 *
 * @param input what is matched; teams that are left open ask for no more than is accepted
 * @param narrowing which of its plans are meant
 * @param chosen the teams that are filled
 */
record Subproblem(MatchingInput input, Narrowing narrowing, ImmutableSet<OrderId> chosen) {

  /** Those that fill a team, at a time if one is given. */
  Subproblem filling(OrderId team, Optional<String> slot) {
    return new Subproblem(
        slot.map(code -> with(team, demand -> demand.withSlots(code))).orElse(input),
        narrowing.first(team),
        Sets.union(chosen, ImmutableSet.of(team)).immutableCopy());
  }

  /** Those that leave a team open. */
  Subproblem leavingOpen(OrderId team) {
    return new Subproblem(
        with(team, demand -> demand.withPlaces(demand.pinned().size())), narrowing, chosen);
  }

  /** Those that give a provider so many places in a slot at most. */
  Subproblem atMost(Provider provider, String slot, int places) {
    return new Subproblem(
        input, narrowing.atMost(ImmutableTable.of(provider, slot, places)), chosen);
  }

  private MatchingInput with(OrderId id, UnaryOperator<Demand> change) {
    ImmutableList.Builder<Demand> demands = ImmutableList.builder();
    for (Demand demand : input.demands()) {
      Demand changed = demand.id().equals(id) ? change.apply(demand) : demand;
      if (changed.places() > 0) {
        demands.add(changed);
      }
    }
    return input.withDemands(demands.build());
  }
}
