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

  // Nodes as near as the one at hand need no place in the heap.
  private final int[] asNear;
  private int asNearCount;

  /** Starts with potentials of zero; no arc with room may have a negative cost. */
  Distances(ResidualNetwork network) {
    this.network = network;
    this.potential = new long[network.nodes];
    this.distance = new long[network.nodes];
    this.open = new NodeHeap(distance);
    this.asNear = new int[network.nodes];
  }

  /** Whether an arc that leaves a node has room and reduced cost zero. */
  boolean isOpen(int tail, int arc) {
    return network.room[arc] > 0
        && network.cost[arc] + potential[tail] == potential[network.head[arc]];
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
    asNearCount = 0;
    distance[source] = 0;
    open.offer(source);
    while (asNearCount > 0 || !open.isEmpty()) {
      int node = asNearCount > 0 ? asNear[--asNearCount] : open.poll();
      if (node == sink) {
        moveUpTo(distance[sink]);
        return true;
      }
      relax(node, sink);
    }
    return false;
  }

  // Nodes as far as the sink move as far as the sink does, however far they are.
  private void relax(int node, int sink) {
    long near = distance[node];
    long offset = near + potential[node];
    int end = network.first[node + 1];
    for (int arc = network.first[node]; arc < end; arc++) {
      if (network.room[arc] > 0) {
        int head = network.head[arc];
        long length = offset + network.cost[arc] - potential[head];
        if (length < distance[head] && length < distance[sink]) {
          distance[head] = length;
          if (length > near || open.contains(head)) {
            open.offer(head);
          } else {
            asNear[asNearCount++] = head;
          }
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
