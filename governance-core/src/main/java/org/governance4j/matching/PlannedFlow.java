package org.governance4j.matching;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Grouping.DemandGroup;
import org.governance4j.matching.Grouping.DemandGroup.Order;
import org.governance4j.matching.MatchProof.Stage;
import org.governance4j.matching.MatchingModel.Asked;
import org.governance4j.matching.MatchingModel.Pair;
import org.governance4j.matching.MatchingNetwork.Kind;

/** The flow that the matches of a plan are on the network of its input (方案对应的流). */
final class PlannedFlow {

  private record Keeper(OrderId demand, Provider provider) {}

  private final MatchingModel model;
  private final MatchingNetwork network;
  private final long[] flow;
  private final Map<OrderId, Asked> askedOf = new HashMap<>();
  private final Map<Keeper, Asked> keptBy = new HashMap<>();
  private final Map<Provider, Integer> offerOf = new HashMap<>();

  private PlannedFlow(MatchingModel model) {
    this.model = model;
    this.network = model.network();
    this.flow = new long[network.arcCount()];
    for (Asked asked : model.asked()) {
      DemandGroup group = model.demands().get(asked.demand());
      for (Order order : group.orders().subList(asked.from(), asked.until())) {
        if (group.pin().isPresent()) {
          keptBy.put(new Keeper(order.demand().id(), group.pin().get()), asked);
        } else {
          askedOf.put(order.demand().id(), asked);
        }
      }
    }
    for (int i = 0; i < model.offers().size(); i++) {
      for (Offer offer : model.offers().get(i).members()) {
        offerOf.put(offer.provider(), i);
      }
    }
  }

  /**
   * The flow; empty if the plan has a match that is none of the input, exceeds a bound, or gives up
   * a place that is kept.
   */
  static Optional<PlannedFlow> of(MatchingModel model, MatchPlan plan) {
    PlannedFlow planned = new PlannedFlow(model);
    return planned.put(plan.matches()) && planned.carryOn()
        ? Optional.of(planned)
        : Optional.empty();
  }

  /** Whether a match is a place that is kept though the network has no room for it. */
  static boolean isBeside(Match match) {
    return match.reasons().stream()
        .anyMatch(
            reason ->
                reason.code() == MatchingReason.PINNED_BEYOND_CAPACITY
                    || reason.code() == MatchingReason.PINNED_WITHOUT_OFFER);
  }

  long flow(int arc) {
    return flow[arc];
  }

  long value() {
    return filled().stream().mapToLong(Long::longValue).sum();
  }

  long cost() {
    long cost = 0;
    for (int arc = 0; arc < flow.length; arc++) {
      cost += flow[arc] * network.price(Stage.COST, arc);
    }
    return cost;
  }

  /** How many places are filled: first the accepted ones, then level by level. */
  ImmutableList<Long> filled() {
    return model.filled(this::flow);
  }

  private boolean put(List<Match> matches) {
    Set<Keeper> seen = new HashSet<>();
    for (Match match : matches) {
      Keeper keeper = new Keeper(match.demand(), match.provider());
      Asked asked = keptBy.getOrDefault(keeper, askedOf.get(match.demand()));
      if (asked == null || !seen.add(keeper)) {
        return false;
      }
      if (isBeside(match)) {
        if (!keptBy.containsKey(keeper)) {
          return false;
        }
        continue;
      }
      Integer offer = offerOf.get(match.provider());
      Optional<Pair> pair =
          offer == null ? Optional.empty() : model.pair(asked.demand(), offer, match.slot());
      if (pair.isEmpty()) {
        return false;
      }
      flow[asked.arc()]++;
      flow[pair.get().arc()]++;
    }
    return seen.containsAll(keptBy.keySet());
  }

  // Inner nodes have higher numbers than those around them, and units the highest of all.
  private boolean carryOn() {
    long[] arrived = new long[network.nodeCount()];
    long[] wanted = new long[network.nodeCount()];
    List<List<Integer>> onward = new ArrayList<>();
    for (int node = 0; node < arrived.length; node++) {
      onward.add(new ArrayList<>());
    }
    for (int arc = 0; arc < flow.length; arc++) {
      arrived[network.head(arc)] += flow[arc];
      wanted[network.tail(arc)] += flow[arc];
      if (network.kind(arc) == Kind.WITHIN || network.kind(arc) == Kind.LOAD) {
        onward.get(network.tail(arc)).add(arc);
      }
    }
    for (int layer = 1; layer <= MatchingNetwork.PRICED.length; layer++) {
      for (int node = arrived.length - 1; node > MatchingNetwork.SINK; node--) {
        if (network.layer(node) == layer) {
          for (int arc : onward.get(node)) {
            boolean once = network.layer(network.head(arc)) == 1;
            long most = once ? wanted[network.head(arc)] : arrived[node] - wanted[node];
            flow[arc] = Math.min(network.capacity(arc), most);
            arrived[network.head(arc)] += flow[arc];
            wanted[node] += flow[arc];
          }
        }
      }
    }
    return isBalanced(arrived, wanted);
  }

  private boolean isBalanced(long[] arrived, long[] wanted) {
    for (int arc = 0; arc < flow.length; arc++) {
      if (flow[arc] > network.capacity(arc)) {
        return false;
      }
    }
    for (int node = MatchingNetwork.SINK + 1; node < arrived.length; node++) {
      if (arrived[node] != wanted[node]) {
        return false;
      }
    }
    return true;
  }
}
