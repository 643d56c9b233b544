package org.governance4j.flow;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkState;

/**
 * Finds one of the cheapest among the largest flows of a network (最小费用最大流).
 *
 * <p>Cheapest ways first: distances by reduced cost raise the potentials until a way of reduced
 * cost zero leads to the sink, all such ways are filled, and so on while there is a way. Costs may
 * be negative, and cycles of negative cost are no error: arcs of negative cost start full, what
 * that leaves unbalanced is sent home along cheapest ways, and so every cycle that pays is run
 * through. Both parts end with potentials that prove the flow optimal.
 *
 * <p>Each raising of the potentials takes {@code O(arcs × log nodes)}, and there are at most as
 * many as different lengths of cheapest ways.
 */
public final class MinCostFlow {

  private MinCostFlow() {}

  /**
   * Solves a network.
   *
   * @param network the network
   * @param source the node where the flow starts
   * @param sink the node where it ends, another one
   * @return a flow of the largest value and of least cost for it, with its proof
   * @throws IndexOutOfBoundsException if source or sink is no node of the network
   * @throws IllegalArgumentException if they are the same
   */
  public static MinCostFlowSolution solve(FlowNetwork network, int source, int sink) {
    checkElementIndex(source, network.nodeCount(), "source");
    checkElementIndex(sink, network.nodeCount(), "sink");
    checkArgument(source != sink, "source and sink are both node %s: name two nodes", source);
    ResidualNetwork residual = new ResidualNetwork(network);
    Distances distances = new Distances(residual);
    BlockingFlow ways = new BlockingFlow(residual, distances);
    if (residual.unbalanced()) {
      sendAll(distances, ways, residual.surplus, residual.shortfall);
    }
    long value = sendAll(distances, ways, source, sink);
    long[] flow = residual.flow();
    return MinCostFlowSolution.owning(
        value,
        cost(network, flow),
        flow,
        distances.potentials(network.nodeCount(), source),
        distances.reached(network.nodeCount()));
  }

  private static long sendAll(Distances distances, BlockingFlow ways, int source, int sink) {
    long sent = 0;
    while (distances.raise(source, sink)) {
      long more = ways.send(source, sink);
      // Every way found is used. Otherwise the solver is broken, and an error is better than an
      // endless loop.
      checkState(more > 0, "a way to node %s was measured but not found", sink);
      sent += more;
    }
    return sent;
  }

  private static long cost(FlowNetwork network, long[] flow) {
    long cost = 0;
    for (int arc = 0; arc < flow.length; arc++) {
      cost += flow[arc] * network.costs[arc];
    }
    return cost;
  }
}
