package org.governance4j.flow;

/**
 * What a flow under way leaves open (残量网络): arc {@code 2a} is what arc {@code a} can still carry,
 * arc {@code 2a + 1} what of its flow can be taken back.
 *
 * <p>Two nodes beyond the network's own let the solver send surplus to where it is wanted.
 */
final class ResidualNetwork {

  /** Beyond all nodes of the network: where surplus starts. */
  final int surplus;

  /** Where shortfall ends. */
  final int shortfall;

  final int nodes;

  /**
   * The arcs that leave node {@code v} are {@code leaving[first[v]]} to before {@code first[v +
   * 1]}.
   */
  final int[] first;

  final int[] leaving;

  final int[] head;
  final long[] room;
  final long[] cost;
  private final int ownArcs;

  /**
   * Copies a network with a flow that fills every arc of negative cost and leaves the others empty,
   * so that no arc with room costs less than nothing. What this leaves unbalanced at a node is
   * wanted from the surplus node, or by the shortfall node.
   */
  ResidualNetwork(FlowNetwork network) {
    long[] balance = balanceOfFilled(network);
    int links = 0;
    for (long amount : balance) {
      links += amount == 0 ? 0 : 1;
    }
    ownArcs = network.arcCount();
    surplus = network.nodeCount();
    shortfall = surplus + 1;
    nodes = surplus + 2;
    int arcs = Math.addExact(ownArcs, links);
    head = new int[2 * arcs];
    room = new long[2 * arcs];
    cost = new long[2 * arcs];
    first = new int[nodes + 1];
    leaving = new int[2 * arcs];
    copyArcs(network);
    linkUnbalanced(balance);
    index();
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

  private void copyArcs(FlowNetwork network) {
    for (int arc = 0; arc < ownArcs; arc++) {
      put(arc, network.tails[arc], network.heads[arc], network.capacities[arc]);
      long price = network.costs[arc];
      cost[2 * arc] = price;
      cost[2 * arc + 1] = -price;
      if (price < 0) {
        push(2 * arc, network.capacities[arc]);
      }
    }
  }

  private void linkUnbalanced(long[] balance) {
    int arc = ownArcs;
    for (int node = 0; node < balance.length; node++) {
      if (balance[node] > 0) {
        put(arc++, surplus, node, balance[node]);
      } else if (balance[node] < 0) {
        put(arc++, node, shortfall, -balance[node]);
      }
    }
  }

  private void put(int arc, int tail, int to, long capacity) {
    head[2 * arc] = to;
    head[2 * arc + 1] = tail;
    room[2 * arc] = capacity;
  }

  private void index() {
    for (int arc = 0; arc < head.length; arc++) {
      first[tail(arc) + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      first[node + 1] += first[node];
    }
    int[] next = first.clone();
    for (int arc = 0; arc < head.length; arc++) {
      leaving[next[tail(arc)]++] = arc;
    }
  }

  int tail(int arc) {
    return head[arc ^ 1];
  }

  void push(int arc, long amount) {
    room[arc] -= amount;
    room[arc ^ 1] += amount;
  }

  boolean unbalanced() {
    return head.length > 2 * ownArcs;
  }

  /** The flow on an arc of the network is what could be taken back of it. */
  long[] flow() {
    long[] flow = new long[ownArcs];
    for (int arc = 0; arc < ownArcs; arc++) {
      flow[arc] = room[2 * arc + 1];
    }
    return flow;
  }
}
