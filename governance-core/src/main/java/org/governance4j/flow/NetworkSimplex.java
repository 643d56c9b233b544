package org.governance4j.flow;

import java.util.Arrays;

/**
 * The primal network simplex method (网络单纯形法). Flow is kept on a tree of arcs. An arc outside the
 * tree that makes the flow cheaper enters, as much as possible runs around the cycle that it
 * closes, and an arc that this fills leaves.
 *
 * <p>An arc from the sink back to the source, which pays more than any way costs, makes the largest
 * flow the cheapest. The arc that enters is the one that gains most for each unit in the first
 * block of arcs that has one; the search goes on from where the last one ended. The arc that leaves
 * is chosen so that the tree stays strongly feasible (Cunningham's rule), so that no tree comes up
 * twice and the search ends.
 *
 * <p>Arcs outside the tree carry nothing in the direction in which they are kept here: a full one
 * is kept reversed, with the opposite cost.
 */
final class NetworkSimplex {

  // Of a quarter to twice the root, measured on matchings of 10^6 arcs, half is the fastest: small
  // blocks choose worse arcs, large ones take longer to search.
  private static final double BLOCK_OF_ROOT = 0.5;
  private static final int LEAST_BLOCK = 10;

  private final FlowNetwork network;
  private final ImpliedBounds bounds;
  private final SpanningTree tree;
  private final int back;
  private final int[] tails;
  private final int[] heads;
  private final long[] costs;
  private final int block;
  private int position;

  NetworkSimplex(FlowNetwork network, int source, int sink) {
    this.network = network;
    back = network.arcCount();
    tails = Arrays.copyOf(network.tails, back + 1);
    heads = Arrays.copyOf(network.heads, back + 1);
    costs = Arrays.copyOf(network.costs, back + 1);
    tails[back] = sink;
    heads[back] = source;
    costs[back] = -1 - largestCost() * network.nodes;
    bounds = new ImpliedBounds(network, source, sink);
    tree = new FirstTree(network, bounds, source, sink).grow(back, costs[back]);
    block = Math.max(LEAST_BLOCK, (int) (BLOCK_OF_ROOT * Math.sqrt(back + 1.0)));
  }

  private long largestCost() {
    long largest = 0;
    for (long cost : network.costs) {
      largest = Math.max(largest, Math.abs(cost));
    }
    return largest;
  }

  /** Lets arcs enter until none gains. */
  void solve() {
    for (int arc = findEntering(); arc >= 0; arc = findEntering()) {
      enter(arc);
    }
  }

  private int findEntering() {
    int[] tail = tails;
    int[] head = heads;
    long[] cost = costs;
    long[] potential = tree.potential;
    int found = -1;
    long least = 0;
    int arc = position;
    for (int left = cost.length; left > 0 && found < 0; ) {
      int until = Math.min(cost.length, arc + Math.min(block, left));
      left -= until - arc;
      for (; arc < until; arc++) {
        long reduced = cost[arc] + potential[tail[arc]] - potential[head[arc]];
        if (reduced < least) {
          least = reduced;
          found = arc;
        }
      }
      if (arc == cost.length) {
        arc = 0;
      }
    }
    position = arc;
    return found;
  }

  private void enter(int arc) {
    int tail = tails[arc];
    int head = heads[arc];
    int join = tree.join(tail, head);
    int downTop = tree.tightestDown(tail, join);
    int upTop = tree.tightestUp(head, join);
    boolean kept = isKept(arc);
    long room = bounds.above(arc) + (kept ? 0 : bounds.below(arc));
    long used = kept ? bounds.below(arc) : 0;
    long downRoom = downTop < 0 ? Long.MAX_VALUE : tree.down[downTop];
    long upRoom = upTop < 0 ? Long.MAX_VALUE : tree.up[upTop];
    long amount = Math.min(room, Math.min(downRoom, upRoom));
    if (amount > 0) {
      tree.send(amount, tail, head, join);
    }
    long reduced = costs[arc] + tree.potential[tail] - tree.potential[head];
    // Of all arcs that are full now, the last one on the way around from the join leaves.
    if (upTop >= 0 && upRoom == amount) {
      leave(tree.arc[upTop], tree.parent[upTop]);
      tree.move(upTop, head, tail, join);
      tree.tie(head, arc, used + amount, room - amount);
      tree.raise(head, reduced);
    } else if (room == amount) {
      reverse(arc);
    } else {
      leave(tree.arc[downTop], downTop);
      tree.move(downTop, tail, head, join);
      tree.tie(tail, arc, room - amount, used + amount);
      tree.raise(tail, -reduced);
    }
  }

  /** An arc that leaves the tree has room only from one of its ends. */
  private void leave(int arc, int from) {
    if (arc != SpanningTree.NO_ARC && tails[arc] != from) {
      reverse(arc);
    }
  }

  private void reverse(int arc) {
    int tail = tails[arc];
    tails[arc] = heads[arc];
    heads[arc] = tail;
    costs[arc] = -costs[arc];
  }

  /** Whether an arc has the direction that it has in the network. */
  private boolean isKept(int arc) {
    return arc == back ? costs[arc] < 0 : tails[arc] == network.tails[arc];
  }

  /** What flows on the arcs of the network. */
  long[] flow() {
    long[] flow = new long[back];
    for (int arc = 0; arc < back; arc++) {
      flow[arc] = isKept(arc) ? 0 : network.capacities[arc];
    }
    for (int node = 0; node < network.nodes; node++) {
      int arc = tree.arc[node];
      if (arc != SpanningTree.NO_ARC && arc != back) {
        boolean leavesNode = network.tails[arc] == node;
        flow[arc] = (leavesNode ? tree.down[node] : tree.up[node]) - bounds.below(arc);
      }
    }
    return flow;
  }

  /** The potentials of the nodes, that of the origin set to zero. */
  long[] potentials(int origin) {
    long[] shifted = Arrays.copyOf(tree.potential, network.nodes);
    for (int node = 0; node < shifted.length; node++) {
      shifted[node] -= tree.potential[origin];
    }
    return shifted;
  }
}
