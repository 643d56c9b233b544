package org.governance4j.testing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.flow.Certificate;
import org.governance4j.flow.FlowNetwork;
import org.governance4j.flow.MinCostFlow;
import org.governance4j.flow.MinCostFlowSolution;

/** The laws of flows. */
public class FlowLaws {

  private static final int SOURCE = 0;
  private static final int SINK = 1;

  @Provide
  Arbitrary<FlowNetwork> small() {
    return FlowArbitraries.smallNetworks();
  }

  @Provide
  Arbitrary<FlowNetwork> medium() {
    return FlowArbitraries.networks();
  }

  @Property(tries = 300)
  @Label("L-FLOW-1: value and cost are what a search of all flows finds")
  void agreesWithAllFlows(@ForAll("small") FlowNetwork network) {
    long[] best = bestOfAll(network);
    MinCostFlowSolution solution = solve(network);
    assertThat(new long[] {solution.value(), solution.cost()}).isEqualTo(best);
  }

  @Property(tries = 400)
  @Label("L-FLOW-2: the certificate accepts every solution")
  void solutionsAreCertified(@ForAll("medium") FlowNetwork network) {
    assertThat(Certificate.verify(network, SOURCE, SINK, solve(network))).isEmpty();
  }

  @Property(tries = 150)
  @Label("L-FLOW-2: the certificate rejects every flow that is not as large and as cheap")
  void worseFlowsAreRejected(@ForAll("small") FlowNetwork network, @ForAll Random random) {
    MinCostFlowSolution best = solve(network);
    forEachFlow(
        network,
        flow -> {
          long[] sums = sums(network, flow);
          boolean optimal = sums[0] == best.value() && sums[1] == best.cost();
          long[] potentials = best.potentials();
          boolean[] sides = best.sourceSide();
          MinCostFlowSolution stated =
              MinCostFlowSolution.of(sums[0], sums[1], flow, potentials, sides);
          assertThat(Certificate.verify(network, SOURCE, SINK, stated).isEmpty())
              .isEqualTo(optimal);
          for (int node = 0; node < sides.length; node++) {
            potentials[node] = random.nextInt(9) - 4;
            sides[node] = random.nextBoolean();
          }
          stated = MinCostFlowSolution.of(sums[0], sums[1], flow, potentials, sides);
          if (!optimal) {
            assertThat(Certificate.verify(network, SOURCE, SINK, stated)).isNotEmpty();
          }
        });
  }

  @Property(tries = 300)
  @Label("L-FLOW-2: the certificate rejects every wrong value, cost or flow of an arc")
  void tamperingIsRejected(@ForAll("medium") FlowNetwork network, @ForAll Random random) {
    MinCostFlowSolution s = solve(network);
    long wrong = random.nextBoolean() ? random.nextInt(5) + 1 : -random.nextInt(5) - 1;
    long[] flow = s.flows();
    rejects(network, s.value() + wrong, s.cost(), flow, s);
    rejects(network, s.value(), s.cost() + wrong, flow, s);
    if (flow.length > 0) {
      flow[random.nextInt(flow.length)] += wrong;
      rejects(network, s.value(), s.cost(), flow, s);
    }
  }

  private static void rejects(
      FlowNetwork network, long value, long cost, long[] flow, MinCostFlowSolution s) {
    MinCostFlowSolution stated =
        MinCostFlowSolution.of(value, cost, flow, s.potentials(), s.sourceSide());
    assertThat(Certificate.verify(network, SOURCE, SINK, stated)).isNotEmpty();
  }

  @Property(tries = 300)
  @Label("L-FLOW-3: renumbering nodes and arcs changes neither value nor cost")
  void numbersMeanNothing(@ForAll("medium") FlowNetwork network, @ForAll Random random) {
    List<Integer> nodes = shuffled(network.nodeCount(), random);
    FlowNetwork.Builder builder = FlowNetwork.builder();
    builder.addNodes(network.nodeCount());
    for (int arc : shuffled(network.arcCount(), random)) {
      builder.addArc(
          nodes.get(network.tail(arc)),
          nodes.get(network.head(arc)),
          network.capacity(arc),
          network.cost(arc));
    }
    MinCostFlowSolution solution = solve(network);
    MinCostFlowSolution other =
        MinCostFlow.solve(builder.build(), nodes.get(SOURCE), nodes.get(SINK));
    assertThat(other.value()).isEqualTo(solution.value());
    assertThat(other.cost()).isEqualTo(solution.cost());
  }

  @Property(tries = 200)
  @Label("L-FLOW-4: the same network gives the same solution")
  void sameInputSameAnswer(@ForAll("medium") FlowNetwork network) {
    FlowNetwork.Builder copy = FlowNetwork.builder();
    copy.addNodes(network.nodeCount());
    for (int arc = 0; arc < network.arcCount(); arc++) {
      copy.addArc(network.tail(arc), network.head(arc), network.capacity(arc), network.cost(arc));
    }
    assertThat(solve(copy.build())).isEqualTo(solve(network));
  }

  private static MinCostFlowSolution solve(FlowNetwork network) {
    return MinCostFlow.solve(network, SOURCE, SINK);
  }

  private static List<Integer> shuffled(int count, Random random) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(numbers, random);
    return numbers;
  }

  private static long[] bestOfAll(FlowNetwork network) {
    long[] best = {0, Long.MAX_VALUE};
    forEachFlow(
        network,
        flow -> {
          long[] sums = sums(network, flow);
          if (sums[0] > best[0] || sums[0] == best[0] && sums[1] < best[1]) {
            best[0] = sums[0];
            best[1] = sums[1];
          }
        });
    return best;
  }

  private static void forEachFlow(FlowNetwork network, Consumer<long[]> visit) {
    tryArc(network, new long[network.arcCount()], 0, visit);
  }

  private static void tryArc(FlowNetwork network, long[] flow, int arc, Consumer<long[]> visit) {
    if (arc == flow.length) {
      long[] leaving = leaving(network, flow);
      if (Arrays.stream(leaving, 2, leaving.length).allMatch(amount -> amount == 0)) {
        visit.accept(flow);
      }
      return;
    }
    for (long amount = 0; amount <= network.capacity(arc); amount++) {
      flow[arc] = amount;
      tryArc(network, flow, arc + 1, visit);
    }
  }

  private static long[] sums(FlowNetwork network, long[] flow) {
    long cost = 0;
    for (int arc = 0; arc < flow.length; arc++) {
      cost += flow[arc] * network.cost(arc);
    }
    return new long[] {leaving(network, flow)[SOURCE], cost};
  }

  private static long[] leaving(FlowNetwork network, long[] flow) {
    long[] leaving = new long[network.nodeCount()];
    for (int arc = 0; arc < flow.length; arc++) {
      leaving[network.tail(arc)] += flow[arc];
      leaving[network.head(arc)] -= flow[arc];
    }
    return leaving;
  }
}
