package org.governance4j.flow;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableSet;

/** The pairs that the cheapest of the largest flows of a network of pairs chooses (配对解). */
final class PairSolution {

  private final Pairs pairs;
  private final FlowNetwork network;
  private final MinCostFlowSolution solution;

  private PairSolution(Pairs pairs, FlowNetwork network) {
    this.pairs = pairs;
    this.network = network;
    this.solution = MinCostFlow.solve(network, PairNetwork.SOURCE, PairNetwork.SINK);
  }

  /** Solves a network whose first arcs are the pairs, followed by one arc for each left node. */
  static PairSolution of(Pairs pairs, FlowNetwork network) {
    return new PairSolution(pairs, network);
  }

  long chosenCount() {
    return solution.value();
  }

  /** The cost of the flow in the network, which may differ from that of its pairs. */
  long flowCost() {
    return solution.cost();
  }

  boolean isChosen(int pair) {
    checkElementIndex(pair, pairs.count(), "pair");
    return solution.flow(pair) > 0;
  }

  /** The places of a left node without its chosen pairs. */
  int openPlaces(int left) {
    int places = pairs.leftPlaces(left);
    return (int) (places - solution.flow(pairs.count() + left));
  }

  ImmutableSet<CertificateFault> verify() {
    return Certificate.verify(network, PairNetwork.SOURCE, PairNetwork.SINK, solution);
  }
}
