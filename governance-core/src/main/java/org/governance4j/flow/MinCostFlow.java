package org.governance4j.flow;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

/**
 * Finds one of the cheapest among the largest flows of a network (最小费用最大流).
 *
 * <p>The primal network simplex method: flow is kept on a spanning tree, and arcs that make it
 * cheaper enter the tree one after the other. Costs may be negative, and cycles of negative cost
 * are no error: every cycle that pays is run through. The tree's potentials prove the flow optimal;
 * the cut is the smallest one, of the nodes to which more could flow from the source.
 *
 * <p>No bound on the number of steps is known that grows less than exponentially, but it is seen to
 * grow little faster than the number of nodes. A step takes {@code O(√arcs)} while many arcs gain,
 * and time in proportion to the part of the tree that it moves.
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
    NetworkSimplex simplex = new NetworkSimplex(network, source, sink);
    simplex.solve();
    long[] flow = simplex.flow();
    return MinCostFlowSolution.owning(
        value(network, flow, source),
        cost(network, flow),
        flow,
        simplex.potentials(source),
        CutSide.from(source, network, flow));
  }

  private static long value(FlowNetwork network, long[] flow, int source) {
    long value = 0;
    for (int arc = 0; arc < flow.length; arc++) {
      if (network.tails[arc] == source) {
        value += flow[arc];
      } else if (network.heads[arc] == source) {
        value -= flow[arc];
      }
    }
    return value;
  }

  private static long cost(FlowNetwork network, long[] flow) {
    long cost = 0;
    for (int arc = 0; arc < flow.length; arc++) {
      cost += flow[arc] * network.costs[arc];
    }
    return cost;
  }
}
