package org.governance4j.flow;

import java.util.Arrays;

/**
 * The tree that a {@link NetworkSimplex} starts with, where nothing flows yet (初始基).
 *
 * <p>Nodes that the source reaches by an arc without a lower bound hang below the source, so that
 * the first arc that leads on from them fills theirs. Others hang below the sink along the fewest
 * arcs, of these along the cheapest, so that the method has not to find these ways first. What is
 * left hangs on the root.
 */
final class FirstTree {

  // Each step from the sink is a pass over all arcs.
  private static final int MOST_STEPS = 8;
  private static final int OPEN = Integer.MAX_VALUE;
  private static final int BELOW_SOURCE = -1;

  private final FlowNetwork network;
  private final ImpliedBounds bounds;
  private final int source;
  private final int sink;
  private final SpanningTree tree;
  private final int[] steps;
  private final int[] way;

  FirstTree(FlowNetwork network, ImpliedBounds bounds, int source, int sink) {
    this.network = network;
    this.bounds = bounds;
    this.source = source;
    this.sink = sink;
    tree = new SpanningTree(network.nodes);
    steps = new int[network.nodes];
    way = new int[network.nodes];
  }

  /** The tree, with the sink below the source by an arc of so negative a cost. */
  SpanningTree grow(int back, long backCost) {
    Arrays.fill(steps, OPEN);
    tree.plant(source, tree.root, 0);
    tree.tie(source, SpanningTree.NO_ARC, Long.MAX_VALUE, 0);
    tree.plant(sink, source, -backCost);
    tree.tie(sink, back, Long.MAX_VALUE, 0);
    steps[source] = BELOW_SOURCE;
    steps[sink] = 0;
    plantBelowSource();
    for (int step = 1; step <= MOST_STEPS && findWays(step); step++) {
      plantAt(step);
    }
    for (int node = 0; node < network.nodes; node++) {
      if (steps[node] == OPEN) {
        tree.plant(node, tree.root, 0);
        tree.tie(node, SpanningTree.NO_ARC, Long.MAX_VALUE, 0);
      }
    }
    tree.measure();
    return tree;
  }

  private void plantBelowSource() {
    for (int arc = 0; arc < network.arcCount(); arc++) {
      int head = network.heads[arc];
      if (network.tails[arc] == source && steps[head] == OPEN && bounds.below(arc) > 0) {
        steps[head] = BELOW_SOURCE;
        tree.plant(head, source, network.costs[arc]);
        tree.tie(head, arc, bounds.below(arc), bounds.above(arc));
      }
    }
  }

  /** The cheapest arc to a node one step nearer, for each node that has one and hangs nowhere. */
  private boolean findWays(int step) {
    boolean found = false;
    for (int arc = 0; arc < network.arcCount(); arc++) {
      int tail = network.tails[arc];
      int head = network.heads[arc];
      if (steps[head] == step - 1 && steps[tail] >= step && network.capacities[arc] > 0) {
        long potential = tree.potential[head] - network.costs[arc];
        if (steps[tail] == OPEN || potential > tree.potential[tail]) {
          steps[tail] = step;
          way[tail] = arc;
          tree.potential[tail] = potential;
          found = true;
        }
      }
    }
    return found;
  }

  private void plantAt(int step) {
    for (int node = 0; node < network.nodes; node++) {
      if (steps[node] == step) {
        int arc = way[node];
        tree.plant(node, network.heads[arc], tree.potential[node]);
        tree.tie(node, arc, bounds.above(arc), bounds.below(arc));
      }
    }
  }
}
