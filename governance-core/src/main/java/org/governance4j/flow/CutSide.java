package org.governance4j.flow;

/** The nodes to which more could flow from the source (可达点): the smallest side of a full cut. */
final class CutSide {

  private CutSide() {}

  static boolean[] from(int source, FlowNetwork network, long[] flow) {
    int[] first = firstWays(network, flow);
    int[] way = ways(network, flow, first);
    boolean[] reached = new boolean[network.nodes];
    int[] queue = new int[network.nodes];
    int end = 1;
    queue[0] = source;
    reached[source] = true;
    for (int at = 0; at < end; at++) {
      int node = queue[at];
      for (int i = first[node]; i < first[node + 1]; i++) {
        if (!reached[way[i]]) {
          reached[way[i]] = true;
          queue[end++] = way[i];
        }
      }
    }
    return reached;
  }

  private static int[] firstWays(FlowNetwork network, long[] flow) {
    int[] first = new int[network.nodes + 1];
    for (int arc = 0; arc < flow.length; arc++) {
      if (flow[arc] < network.capacities[arc]) {
        first[network.tails[arc] + 1]++;
      }
      if (flow[arc] > 0) {
        first[network.heads[arc] + 1]++;
      }
    }
    for (int node = 0; node < network.nodes; node++) {
      first[node + 1] += first[node];
    }
    return first;
  }

  private static int[] ways(FlowNetwork network, long[] flow, int[] first) {
    int[] way = new int[first[network.nodes]];
    int[] next = first.clone();
    for (int arc = 0; arc < flow.length; arc++) {
      if (flow[arc] < network.capacities[arc]) {
        way[next[network.tails[arc]]++] = network.heads[arc];
      }
      if (flow[arc] > 0) {
        way[next[network.heads[arc]]++] = network.tails[arc];
      }
    }
    return way;
  }
}
