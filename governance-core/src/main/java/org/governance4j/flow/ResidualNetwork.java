package org.governance4j.flow;

/**
 * What a flow under way leaves open (残量网络): each arc of the network has an entry for what it can
 * still carry and a twin for what of its flow can be taken back. The entries of the arcs that leave
 * a node lie together, so that going through them reads memory in its order.
 *
 * <p>Two nodes beyond the network's own let the solver send surplus to where it is wanted.
 */
final class ResidualNetwork {

  /** Beyond all nodes of the network: where surplus starts. */
  final int surplus;

  /** Where shortfall ends. */
  final int shortfall;

  final int nodes;

  /** The arcs that leave node {@code v} are {@code first[v]} to before {@code first[v + 1]}. */
  final int[] first;

  final int[] head;
  final long[] room;
  final long[] cost;

  private final int[] twin;
  private final int[] entry;
  private final boolean unbalanced;

  /**
   * Copies a network with a flow that fills every arc of negative cost and leaves the others empty,
   * so that no arc with room costs less than nothing. What this leaves unbalanced at a node is
   * wanted from the surplus node, or by the shortfall node.
   */
  ResidualNetwork(FlowNetwork network) {
    long[] balance = balanceOfFilled(network);
    surplus = network.nodeCount();
    shortfall = surplus + 1;
    nodes = surplus + 2;
    first = firstEntries(network, balance);
    int entries = first[nodes];
    head = new int[entries];
    room = new long[entries];
    cost = new long[entries];
    twin = new int[entries];
    entry = new int[network.arcCount()];
    unbalanced = entries > 2 * entry.length;
    int[] next = first.clone();
    copyArcs(network, next);
    linkUnbalanced(balance, next);
  }

  private static long[] balanceOfFilled(FlowNetwork network) {
    long[] balance = new long[network.nodeCount()];
    for (int arc = 0; arc < network.arcCount(); arc++) {
      if (network.costs[arc] < 0) {
        balance[network.tails[arc]] -= network.capacities[arc];
        balance[network.heads[arc]] += network.capacities[arc];
      }
    }
    return balance;
  }

  private int[] firstEntries(FlowNetwork network, long[] balance) {
    int[] from = new int[nodes + 1];
    for (int arc = 0; arc < network.arcCount(); arc++) {
      from[network.tails[arc] + 1]++;
      from[network.heads[arc] + 1]++;
    }
    for (int node = 0; node < balance.length; node++) {
      if (balance[node] != 0) {
        from[node + 1]++;
        from[(balance[node] > 0 ? surplus : shortfall) + 1]++;
      }
    }
    for (int node = 0; node < nodes; node++) {
      from[node + 1] = Math.addExact(from[node + 1], from[node]);
    }
    return from;
  }

  private void copyArcs(FlowNetwork network, int[] next) {
    for (int arc = 0; arc < entry.length; arc++) {
      int at = put(next, network.tails[arc], network.heads[arc], network.capacities[arc]);
      long price = network.costs[arc];
      entry[arc] = at;
      cost[at] = price;
      cost[twin[at]] = -price;
      if (price < 0) {
        push(at, network.capacities[arc]);
      }
    }
  }

  private void linkUnbalanced(long[] balance, int[] next) {
    for (int node = 0; node < balance.length; node++) {
      if (balance[node] > 0) {
        int unused = put(next, surplus, node, balance[node]);
      } else if (balance[node] < 0) {
        int unused = put(next, node, shortfall, -balance[node]);
      }
    }
  }

  private int put(int[] next, int tail, int to, long capacity) {
    int at = next[tail]++;
    int back = next[to]++;
    head[at] = to;
    head[back] = tail;
    room[at] = capacity;
    twin[at] = back;
    twin[back] = at;
    return at;
  }

  int tail(int arc) {
    return head[twin[arc]];
  }

  void push(int arc, long amount) {
    room[arc] -= amount;
    room[twin[arc]] += amount;
  }

  boolean unbalanced() {
    return unbalanced;
  }

  /** The flow on an arc of the network is what could be taken back of it. */
  long[] flow() {
    long[] flow = new long[entry.length];
    for (int arc = 0; arc < flow.length; arc++) {
      flow[arc] = room[twin[entry[arc]]];
    }
    return flow;
  }
}
