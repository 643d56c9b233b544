package org.governance4j.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Networks in which bounds follow from others, against a search by hand. For a longer search set
 * {@code governance4j.flow.networks}, and {@code governance4j.flow.seed} for other ones.
 */
class NetworkSimplexTest {

  private static final int NETWORKS = Integer.getInteger("governance4j.flow.networks", 1_500);
  private static final long SEED = Long.getLong("governance4j.flow.seed", 1);
  private static final int SOURCE = 0;
  private static final int SINK = 1;

  @Test
  void agreesWithCancellingCyclesByHand() {
    for (int i = 0; i < NETWORKS; i++) {
      FlowNetwork network = network(new SplittableRandom(SEED * 1_000_003 + i));
      MinCostFlowSolution solution = MinCostFlow.solve(network, SOURCE, SINK);
      CycleCancelling oracle = new CycleCancelling(network, SOURCE, SINK);
      assertThat(new long[] {solution.value(), solution.cost()})
          .as("network %s of seed %s", i, SEED)
          .containsExactly(oracle.value(SOURCE), oracle.cost());
      assertThat(Certificate.verify(network, SOURCE, SINK, solution))
          .as("network %s of seed %s", i, SEED)
          .isEmpty();
    }
  }

  /** Layers with more and fewer nodes, so that some nodes have one arc in or out; and rings. */
  private static FlowNetwork network(SplittableRandom random) {
    FlowNetwork.Builder builder = FlowNetwork.builder();
    builder.addNodes(2);
    int layers = random.nextInt(1, 5);
    long largest = random.nextInt(4) == 0 ? (1L << 60) / 40 : random.nextInt(1, 6);
    int cheapest = random.nextBoolean() ? 0 : -8;
    int before = SOURCE;
    int beforeCount = 1;
    for (int layer = 0; layer <= layers; layer++) {
      int count = layer == layers ? 1 : random.nextInt(1, 7);
      int first = layer == layers ? SINK : builder.addNodes(count);
      int arcs = Math.max(beforeCount, count) + random.nextInt(6);
      for (int arc = 0; arc < arcs; arc++) {
        int tail = before + (arc < beforeCount ? arc : random.nextInt(beforeCount));
        int head = first + (arc < count ? arc : random.nextInt(count));
        addArc(builder, tail, head, largest, cheapest, random);
      }
      before = first;
      beforeCount = count;
    }
    for (int rings = random.nextInt(3); rings > 0; rings--) {
      addRing(builder, largest, cheapest, random);
    }
    addArcsAcross(builder, largest, cheapest, random);
    return builder.build();
  }

  /** Each bound of a ring follows from the others, but not all at once. */
  private static void addRing(
      FlowNetwork.Builder builder, long largest, int cheapest, SplittableRandom random) {
    int count = random.nextInt(2, 5);
    int first = builder.addNodes(count);
    int turned = random.nextInt(count);
    for (int i = 0; i < count; i++) {
      int node = first + (i + turned) % count;
      int after = first + (i + turned + 1) % count;
      addArc(builder, node, after, largest, cheapest, random);
    }
  }

  private static void addArcsAcross(
      FlowNetwork.Builder builder, long largest, int cheapest, SplittableRandom random) {
    int nodes = builder.addNodes(0);
    for (int across = random.nextInt(4); across > 0; across--) {
      int tail = random.nextInt(nodes);
      int head = (tail + random.nextInt(1, nodes)) % nodes;
      addArc(builder, tail, head, largest, cheapest, random);
    }
  }

  private static void addArc(
      FlowNetwork.Builder builder,
      int tail,
      int head,
      long largest,
      int cheapest,
      SplittableRandom random) {
    boolean isFull = random.nextInt(3) == 0;
    long capacity = isFull ? largest : random.nextLong(largest + 1);
    builder.addArc(tail, head, capacity, random.nextInt(cheapest, 9));
  }
}
