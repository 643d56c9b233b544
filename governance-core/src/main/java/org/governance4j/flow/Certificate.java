package org.governance4j.flow;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;

/**
 * Checks that a stated flow is one of the cheapest among the largest, by the textbook conditions
 * alone and without a search (最优性证书).
 *
 * <p>The flow keeps within the capacities and is conserved; the cut is exactly as full as the value
 * (so no flow is larger); and the potentials give no arc with room a negative, and no arc with flow
 * a positive reduced cost (so no flow of this value is cheaper). One pass over the arcs; nothing
 * here is shared with {@link MinCostFlow}.
 */
public final class Certificate {

  private static final long BOUND = 4 * FlowNetwork.MAX_PATH_COST;

  private Certificate() {}

  /**
   * Checks a solution.
   *
   * @param network the network
   * @param source the node where the flow starts
   * @param sink the node where it ends
   * @param solution the stated solution
   * @return every kind of fault; empty if the solution is proved
   * @throws IndexOutOfBoundsException if source or sink is no node of the network
   */
  public static ImmutableSet<CertificateFault> verify(
      FlowNetwork network, int source, int sink, MinCostFlowSolution solution) {
    checkElementIndex(source, network.nodeCount(), "source");
    checkElementIndex(sink, network.nodeCount(), "sink");
    if (solution.arcCount() != network.arcCount() || solution.nodeCount() != network.nodeCount()) {
      return ImmutableSet.of(CertificateFault.WRONG_SIZE);
    }
    if (outOfCapacity(network, solution)) {
      // Sums are only certain not to overflow within the capacities.
      return ImmutableSet.of(CertificateFault.OUT_OF_CAPACITY);
    }
    Set<CertificateFault> faults = EnumSet.noneOf(CertificateFault.class);
    checkBalance(network, source, sink, solution, faults);
    if (cost(network, solution) != solution.cost()) {
      faults.add(CertificateFault.WRONG_COST);
    }
    if (!cutIsFull(network, source, sink, solution)) {
      faults.add(CertificateFault.CUT_NOT_FULL);
    }
    if (!potentialsFit(network, solution)) {
      faults.add(CertificateFault.POTENTIALS_DO_NOT_FIT);
    }
    return Sets.immutableEnumSet(faults);
  }

  private static boolean outOfCapacity(FlowNetwork network, MinCostFlowSolution solution) {
    for (int arc = 0; arc < network.arcCount(); arc++) {
      if (solution.flow(arc) < 0 || solution.flow(arc) > network.capacity(arc)) {
        return true;
      }
    }
    return false;
  }

  private static void checkBalance(
      FlowNetwork network,
      int source,
      int sink,
      MinCostFlowSolution solution,
      Set<CertificateFault> faults) {
    long[] leaving = new long[network.nodeCount()];
    for (int arc = 0; arc < network.arcCount(); arc++) {
      leaving[network.tail(arc)] += solution.flow(arc);
      leaving[network.head(arc)] -= solution.flow(arc);
    }
    for (int node = 0; node < leaving.length; node++) {
      if (node != source && node != sink && leaving[node] != 0) {
        faults.add(CertificateFault.NOT_CONSERVED);
      }
    }
    if (leaving[source] != solution.value() || leaving[sink] != -solution.value()) {
      faults.add(CertificateFault.WRONG_VALUE);
    }
  }

  private static long cost(FlowNetwork network, MinCostFlowSolution solution) {
    long cost = 0;
    for (int arc = 0; arc < network.arcCount(); arc++) {
      cost += solution.flow(arc) * network.cost(arc);
    }
    return cost;
  }

  private static boolean cutIsFull(
      FlowNetwork network, int source, int sink, MinCostFlowSolution solution) {
    long capacity = 0;
    for (int arc = 0; arc < network.arcCount(); arc++) {
      if (solution.onSourceSide(network.tail(arc)) && !solution.onSourceSide(network.head(arc))) {
        capacity += network.capacity(arc);
      }
    }
    return solution.onSourceSide(source)
        && !solution.onSourceSide(sink)
        && capacity == solution.value();
  }

  private static boolean potentialsFit(FlowNetwork network, MinCostFlowSolution solution) {
    for (int node = 0; node < network.nodeCount(); node++) {
      if (solution.potential(node) < -BOUND || solution.potential(node) > BOUND) {
        return false;
      }
    }
    for (int arc = 0; arc < network.arcCount(); arc++) {
      long reduced =
          network.cost(arc)
              + solution.potential(network.tail(arc))
              - solution.potential(network.head(arc));
      boolean room = solution.flow(arc) < network.capacity(arc);
      if (reduced < 0 && room || reduced > 0 && solution.flow(arc) > 0) {
        return false;
      }
    }
    return true;
  }
}
