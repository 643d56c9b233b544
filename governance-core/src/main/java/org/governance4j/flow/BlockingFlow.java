package org.governance4j.flow;

import java.util.Arrays;

/**
 * Sends as much as possible along arcs of reduced cost zero (阻塞流): Dinic's rounds, each of which
 * numbers the nodes by their number of steps from the source and then fills the ways that go up one
 * step per arc.
 */
final class BlockingFlow {

  private final ResidualNetwork network;
  private final Distances distances;
  private final int[] step;
  private final int[] cursor;
  private final int[] queue;
  private final int[] way;

  BlockingFlow(ResidualNetwork network, Distances distances) {
    this.network = network;
    this.distances = distances;
    this.step = new int[network.nodes];
    this.cursor = new int[network.nodes];
    this.queue = new int[network.nodes];
    this.way = new int[network.nodes];
  }

  /** Sends all that arcs of reduced cost zero can carry, and says how much that was. */
  long send(int source, int sink) {
    long sent = 0;
    while (countSteps(source, sink)) {
      System.arraycopy(network.first, 0, cursor, 0, cursor.length);
      sent += fill(source, sink);
    }
    return sent;
  }

  private boolean countSteps(int source, int sink) {
    Arrays.fill(step, -1);
    step[source] = 0;
    queue[0] = source;
    int end = 1;
    for (int at = 0; at < end && step[sink] < 0; at++) {
      int node = queue[at];
      int until = network.first[node + 1];
      for (int arc = network.first[node]; arc < until; arc++) {
        if (distances.isOpen(node, arc) && step[network.head[arc]] < 0) {
          step[network.head[arc]] = step[node] + 1;
          queue[end++] = network.head[arc];
        }
      }
    }
    return step[sink] >= 0;
  }

  private long fill(int source, int sink) {
    long sent = 0;
    int length = 0;
    int node = source;
    while (true) {
      if (node == sink) {
        sent += carry(length);
        length = firstFull(length);
        node = network.tail(way[length]);
        continue;
      }
      int arc = advance(node);
      if (arc >= 0) {
        way[length++] = arc;
        node = network.head[arc];
      } else if (length == 0) {
        return sent;
      } else {
        step[node] = -1;
        node = network.tail(way[--length]);
      }
    }
  }

  private int advance(int node) {
    int until = network.first[node + 1];
    for (int arc = cursor[node]; arc < until; arc++) {
      if (distances.isOpen(node, arc) && step[network.head[arc]] == step[node] + 1) {
        cursor[node] = arc;
        return arc;
      }
    }
    cursor[node] = until;
    return -1;
  }

  private long carry(int length) {
    long amount = Long.MAX_VALUE;
    for (int i = 0; i < length; i++) {
      amount = Math.min(amount, network.room[way[i]]);
    }
    for (int i = 0; i < length; i++) {
      network.push(way[i], amount);
    }
    return amount;
  }

  private int firstFull(int length) {
    for (int i = 0; i < length; i++) {
      if (network.room[way[i]] == 0) {
        return i;
      }
    }
    throw new IllegalStateException("no arc of the way is full");
  }
}
