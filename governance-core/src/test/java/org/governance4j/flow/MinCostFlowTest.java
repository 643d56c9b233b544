package org.governance4j.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.testing.flow.FlowArbitraries;
import org.junit.jupiter.api.Test;

class MinCostFlowTest {

  @Provide
  Arbitrary<FlowNetwork> networks() {
    return FlowArbitraries.networks();
  }

  @Property(tries = 400)
  void agreesWithCancellingCyclesByHand(@ForAll("networks") FlowNetwork network) {
    MinCostFlowSolution solution = MinCostFlow.solve(network, 0, 1);
    CycleCancelling oracle = new CycleCancelling(network, 0, 1);
    assertThat(solution.value()).isEqualTo(oracle.value(0));
    assertThat(solution.cost()).isEqualTo(oracle.cost());
  }

  @Test
  void takesBackAnEarlierChoice() {
    FlowNetwork.Builder builder = nodes(4);
    builder.addArc(0, 2, 1, 1);
    builder.addArc(0, 3, 1, 4);
    builder.addArc(2, 3, 1, 1);
    builder.addArc(2, 1, 1, 5);
    builder.addArc(3, 1, 1, 1);
    MinCostFlowSolution solution = MinCostFlow.solve(builder.build(), 0, 1);
    assertThat(solution.value()).isEqualTo(2);
    assertThat(solution.cost()).isEqualTo(11);
    assertThat(solution.flows()).containsExactly(1, 1, 0, 1, 1);
  }

  @Test
  void runsThroughCyclesThatPay() {
    FlowNetwork.Builder builder = nodes(5);
    builder.addArc(0, 1, 2, 7);
    builder.addArc(2, 3, 5, -3);
    builder.addArc(3, 4, 4, 1);
    builder.addArc(4, 2, 9, 1);
    FlowNetwork network = builder.build();
    MinCostFlowSolution solution = MinCostFlow.solve(network, 0, 1);
    assertThat(solution.flows()).containsExactly(2, 4, 4, 4);
    assertThat(solution.cost()).isEqualTo(10);
    assertThat(Certificate.verify(network, 0, 1, solution)).isEmpty();
  }

  @Test
  void nothingFlowsWhereNoWayLeads() {
    FlowNetwork.Builder builder = nodes(3);
    builder.addArc(0, 2, 3, 1);
    builder.addArc(1, 2, 3, 1);
    MinCostFlowSolution solution = MinCostFlow.solve(builder.build(), 0, 1);
    assertThat(solution.value()).isZero();
    assertThat(solution.sourceSide()).containsExactly(true, false, true);
    assertThat(MinCostFlow.solve(nodes(2).build(), 1, 0).value()).isZero();
  }

  @Test
  void isExactAtTheBounds() {
    long dear = FlowNetwork.MAX_PATH_COST / 4;
    FlowNetwork.Builder builder = nodes(4);
    builder.addArc(0, 2, 10, dear);
    builder.addArc(2, 3, 10, dear);
    builder.addArc(3, 1, 10, dear);
    builder.addArc(0, 3, 1, -dear);
    builder.addArc(2, 1, 1, -dear);
    FlowNetwork network = builder.build();
    MinCostFlowSolution solution = MinCostFlow.solve(network, 0, 1);
    assertThat(solution.value()).isEqualTo(11);
    assertThat(solution.cost()).isEqualTo(27 * dear);
    assertThat(Certificate.verify(network, 0, 1, solution)).isEmpty();
  }

  @Test
  void hugeAmountsFlowAtOnce() {
    FlowNetwork.Builder builder = nodes(2);
    builder.addArc(0, 1, Long.MAX_VALUE - 5, 0);
    builder.addArc(0, 1, 5, 0);
    assertThat(MinCostFlow.solve(builder.build(), 0, 1).value()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void solvesThousandsOfArcsWithProof() {
    Random random = new Random(7);
    FlowNetwork.Builder builder = nodes(600);
    for (int arc = 0; arc < 12_000; arc++) {
      int tail = random.nextInt(600);
      int head = (tail + 1 + random.nextInt(599)) % 600;
      builder.addArc(tail, head, random.nextInt(50), random.nextInt(1000) - 100);
    }
    FlowNetwork network = builder.build();
    assertThat(Certificate.verify(network, 0, 1, MinCostFlow.solve(network, 0, 1))).isEmpty();
  }

  @Test
  void namesWhatIsWrongWithSourceAndSink() {
    FlowNetwork network = nodes(3).build();
    assertThatThrownBy(() -> MinCostFlow.solve(network, 2, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("node 2");
    assertThatThrownBy(() -> MinCostFlow.solve(network, 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("sink");
  }

  private static FlowNetwork.Builder nodes(int count) {
    FlowNetwork.Builder builder = FlowNetwork.builder();
    builder.addNodes(count);
    return builder;
  }
}
