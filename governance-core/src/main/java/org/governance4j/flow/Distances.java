package org.governance4j.flow;

import java.util.Arrays;

/**
 * Potentials of the nodes under which no arc with room has a negative reduced cost, raised by the
 * distances from a node so that the cheapest ways out of it have reduced cost zero (势与最短路).
 */
final class Distances {

  private static final long FAR = Long.MAX_VALUE;

  private final ResidualNetwork network;
  private final long[] potential;
  private final long[] distance;
  private final NodeHeap open;

  /** Starts with potentials of zero; no arc with room may have a negative cost. */
  Distances(ResidualNetwork network) {
    this.network = network;
    this.potential = new long[network.nodes];
    this.distance = new long[network.nodes];
    this.open = new NodeHeap(distance);
  }

  long reducedCost(int arc) {
    return network.cost[arc] + potential[network.tail(arc)] - potential[network.head[arc]];
  }

  /**
   * Measures how far the nodes are from the source by reduced costs (Dijkstra), up to the sink, and
   * moves the potentials along.
   *
   * @return false if no way leads to the sink; the potentials then stay as they are
   */
  boolean raise(int source, int sink) {
    Arrays.fill(distance, FAR);
    open.clear();
    distance[source] = 0;
    open.offer(source);
    while (!open.isEmpty()) {
      int node = open.poll();
      if (node == sink) {
        moveUpTo(distance[sink]);
        return true;
      }
      relax(node);
    }
    return false;
  }

  private void relax(int node) {
    for (int i = network.first[node]; i < network.first[node + 1]; i++) {
      int arc = network.leaving[i];
      if (network.room[arc] > 0) {
        int head = network.head[arc];
        long length = distance[node] + reducedCost(arc);
        if (length < distance[head]) {
          distance[head] = length;
          open.offer(head);
        }
      }
    }
  }

  private void moveUpTo(long limit) {
    for (int node = 0; node < potential.length; node++) {
      potential[node] += Math.min(distance[node], limit);
    }
  }

  /** After {@link #raise} found no way: the nodes that can be reached. */
  boolean[] reached(int nodes) {
    boolean[] reached = new boolean[nodes];
    for (int node = 0; node < nodes; node++) {
      reached[node] = distance[node] < FAR;
    }
    return reached;
  }

  /** The potentials of the first nodes, that of the origin set to zero. */
  long[] potentials(int nodes, int origin) {
    long[] shifted = Arrays.copyOf(potential, nodes);
    for (int node = 0; node < nodes; node++) {
      shifted[node] -= potential[origin];
    }
    return shifted;
  }
}
