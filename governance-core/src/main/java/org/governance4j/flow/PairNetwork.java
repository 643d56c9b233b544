package org.governance4j.flow;

import java.util.Arrays;
import java.util.Locale;

/**
 * The networks whose cheapest largest flows are the best choices of pairs (配对网络): from the source
 * over left and right nodes to the sink. The pairs' arcs come first and the left nodes' next, so
 * that arcs are found by the numbers of pairs and left nodes.
 */
final class PairNetwork {

  static final int SOURCE = 0;
  static final int SINK = 1;
  private static final int FIRST_LEFT = 2;

  private final Pairs pairs;
  private final FlowNetwork.Builder builder = FlowNetwork.builder();
  private final int firstRight;

  private PairNetwork(Pairs pairs) {
    this.pairs = pairs;
    this.firstRight = FIRST_LEFT + pairs.leftCount();
    builder.addNodes(firstRight);
    builder.addNodes(pairs.rightCount());
    addPairs();
    for (int left = 0; left < pairs.leftCount(); left++) {
      builder.addArc(SOURCE, FIRST_LEFT + left, pairs.leftPlaces(left), 0);
    }
  }

  // Each further unit of flow uses one pair more than it gives back, so counting costs from the
  // cheapest pair changes no choice, and then none is negative.
  private void addPairs() {
    long cheapest = cheapest(pairs);
    for (int pair = 0; pair < pairs.count(); pair++) {
      int left = FIRST_LEFT + pairs.lefts[pair];
      builder.addArc(left, firstRight + pairs.rights[pair], 1, pairs.costs[pair] - cheapest);
    }
  }

  /** The network for a choice of least cost. */
  static FlowNetwork ofChoice(Pairs pairs) {
    PairNetwork network = new PairNetwork(pairs);
    for (int right = 0; right < pairs.rightCount(); right++) {
      network.builder.addArc(network.firstRight + right, SINK, pairs.rightPlaces(right), 0);
    }
    return network.builder.build();
  }

  /**
   * The network for even loads: each further pair of a right node has an arc of its own, one step
   * dearer than the one before.
   */
  static FlowNetwork ofLoads(Pairs pairs, int[] carried) {
    PairNetwork network = new PairNetwork(pairs);
    try {
      network.addSteps(carried);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the costs of %d pairs are too far apart to be weighed against loads: count costs in"
                  + " a coarser unit",
              pairs.count()),
          e);
    }
    return network.builder.build();
  }

  private void addSteps(int[] carried) {
    int[] degree = new int[pairs.rightCount()];
    for (int right : pairs.rights) {
      degree[right]++;
    }
    long step = step();
    int least = Arrays.stream(carried).min().orElse(0);
    for (int right = 0; right < degree.length; right++) {
      int places = Math.min(degree[right], pairs.rightPlaces(right));
      for (int load = carried[right]; load < carried[right] + places; load++) {
        builder.addArc(firstRight + right, SINK, 1, Math.multiplyExact(step, load - least));
      }
    }
  }

  // More than the costs of any two choices of as many pairs can differ by.
  private long step() {
    long wanted = 0;
    for (int left = 0; left < pairs.leftCount(); left++) {
      wanted += pairs.leftPlaces(left);
    }
    long spread = Arrays.stream(pairs.costs).max().orElse(0) - cheapest(pairs);
    return Math.addExact(1, Math.multiplyExact(spread, Math.min(wanted, pairs.count())));
  }

  /** The least cost of a pair, or 0 if there is none. */
  static long cheapest(Pairs pairs) {
    return Arrays.stream(pairs.costs).min().orElse(0);
  }
}
