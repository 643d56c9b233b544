package org.governance4j.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.governance4j.community.OrderId;
import org.governance4j.matching.MatchingModel.Asked;
import org.governance4j.matching.MatchingModel.Pair;

/**
 * The shortages that leave places open, all at once (缺口).
 *
 * <p>From an open place one gets along the network to every offer that could fill it if others
 * moved, and to every demand that would have to move. What hangs together in this way is one
 * shortage: no plan at all fills more places of its demands. One pass over the network finds them
 * all, in time near in proportion to its size.
 */
final class Shortages {

  /** Demands that ask for more than there is. */
  static final class Shortage {

    private final Set<OrderId> demands = new HashSet<>();
    private final Set<Integer> offers = new HashSet<>();
    private long offerCount;
    private long asked;
    private long filled;
    private boolean reserved;

    /** How many demands they are. */
    long demands() {
      return demands.size();
    }

    /** How many offers fit some of them and could fill more places if they had more to give. */
    long offers() {
      return offerCount;
    }

    /** How many places the demands have. */
    long asked() {
      return asked;
    }

    /** How many of them any plan can fill at most. */
    long filled() {
      return filled;
    }

    /** Whether what offers keep free for more important demands is a part of it. */
    boolean isReserved() {
      return reserved;
    }
  }

  private final MatchingNetwork network;
  private final int[] parent;
  private final Shortage[] shortages;
  private final int[] nodeOfDemand;

  Shortages(MatchingModel model, IntToLongFunction flow) {
    this.network = model.network();
    this.parent = new int[network.nodeCount()];
    this.shortages = new Shortage[network.nodeCount()];
    this.nodeOfDemand = new int[model.demands().size()];
    boolean[] reached = reach(flow);
    join(reached);
    for (Asked asked : model.asked()) {
      nodeOfDemand[asked.demand()] = network.head(asked.arc());
    }
    count(model, flow, reached);
  }

  /** The shortage that a group of demands with open places stands in. */
  Shortage of(int demand) {
    return shortage(nodeOfDemand[demand]);
  }

  private boolean[] reach(IntToLongFunction flow) {
    Residual residual = new Residual(network, flow, arc -> true);
    boolean[] reached = new boolean[network.nodeCount()];
    int[] queue = new int[reached.length];
    int end = 0;
    for (int arc = 0; arc < network.arcCount(); arc++) {
      int head = network.head(arc);
      if (network.tail(arc) == MatchingNetwork.SOURCE
          && flow.applyAsLong(arc) < network.capacity(arc)
          && !reached[head]) {
        reached[head] = true;
        queue[end++] = head;
      }
    }
    for (int at = 0; at < end; at++) {
      for (int step = residual.from(queue[at]); step < residual.until(queue[at]); step++) {
        int head = residual.head(step);
        if (head != MatchingNetwork.SOURCE && !reached[head]) {
          reached[head] = true;
          queue[end++] = head;
        }
      }
    }
    return reached;
  }

  private void join(boolean[] reached) {
    Arrays.setAll(parent, node -> node);
    for (int arc = 0; arc < network.arcCount(); arc++) {
      int tail = network.tail(arc);
      int head = network.head(arc);
      if (reached[tail] && reached[head]) {
        parent[root(tail)] = root(head);
      }
    }
  }

  private int root(int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private Shortage shortage(int node) {
    int root = root(node);
    if (shortages[root] == null) {
      shortages[root] = new Shortage();
    }
    return shortages[root];
  }

  private void count(MatchingModel model, IntToLongFunction flow, boolean[] reached) {
    for (Asked asked : model.asked()) {
      int node = network.head(asked.arc());
      if (reached[node]) {
        Shortage shortage = shortage(node);
        shortage.asked += network.capacity(asked.arc());
        shortage.filled += flow.applyAsLong(asked.arc());
        model
            .demands()
            .get(asked.demand())
            .orders()
            .subList(asked.from(), asked.until())
            .forEach(order -> shortage.demands.add(order.demand().id()));
      }
    }
    for (Pair pair : model.pairs()) {
      int leaf = network.head(pair.arc());
      if (reached[leaf] && reached[nodeOfDemand[pair.demand()]]) {
        Shortage shortage = shortage(leaf);
        shortage.reserved |= pair.keepsReserve();
        if (shortage.offers.add(pair.offer())) {
          shortage.offerCount += model.offers().get(pair.offer()).size();
        }
      }
    }
  }
}
