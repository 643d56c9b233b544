package org.governance4j.flow;

/** The pairs of each node of one side (邻接表), in the order in which they were given. */
final class Neighbours {

  private final int[] first;
  private final int[] pairs;

  /** Sorts the pairs by the node that each has on this side. */
  Neighbours(int nodes, int[] nodeOfPair) {
    first = new int[nodes + 1];
    pairs = new int[nodeOfPair.length];
    for (int node : nodeOfPair) {
      first[node + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      first[node + 1] += first[node];
    }
    int[] next = first.clone();
    for (int pair = 0; pair < nodeOfPair.length; pair++) {
      pairs[next[nodeOfPair[pair]]++] = pair;
    }
  }

  int from(int node) {
    return first[node];
  }

  int until(int node) {
    return first[node + 1];
  }

  int count(int node) {
    return first[node + 1] - first[node];
  }

  int pair(int index) {
    return pairs[index];
  }
}
