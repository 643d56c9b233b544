package org.governance4j.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FlowNetworkTest {

  private final FlowNetwork.Builder builder = FlowNetwork.builder();

  @Test
  void numbersNodesAndArcsAsAdded() {
    assertThat(builder.addNode()).isZero();
    assertThat(builder.addNodes(30)).isEqualTo(1);
    for (int arc = 0; arc < 40; arc++) {
      assertThat(builder.addArc(arc % 30, 30, arc, -arc)).isEqualTo(arc);
    }
    FlowNetwork network = builder.build();
    assertThat(network.nodeCount()).isEqualTo(31);
    assertThat(network.arcCount()).isEqualTo(40);
    assertThat(network.tail(39)).isEqualTo(9);
    assertThat(network.head(39)).isEqualTo(30);
    assertThat(network.capacity(39)).isEqualTo(39);
    assertThat(network.cost(39)).isEqualTo(-39);
  }

  @Test
  void refusesMalformedArcs() {
    builder.addNodes(2);
    refuses(0, 2, 1, 1, "node 2");
    refuses(-1, 1, 1, 1, "node -1");
    refuses(1, 1, 1, 1, "itself");
    refuses(0, 1, -1, 1, "negative");
    assertThat(builder.build().arcCount()).isZero();
  }

  @Test
  void refusesWhatCouldOverflow() {
    builder.addNodes(2);
    refuses(0, 1, Long.MAX_VALUE, 2, "least capacity");
    refuses(0, 1, 2, Long.MIN_VALUE, "least capacity");
    refuses(0, 1, 0, Long.MIN_VALUE, "least capacity");
    builder.addArc(0, 1, Long.MAX_VALUE - 1, 0);
    refuses(0, 1, 2, 0, "least capacity");
    builder.addArc(0, 1, 1, FlowNetwork.MAX_PATH_COST / 2);
    assertThat(builder.build().arcCount()).isEqualTo(2);
    builder.addNode();
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining("coarser unit");
  }

  @Test
  void boundsItsSize() {
    builder.addNodes(FlowNetwork.MAX_NODES);
    assertThatIllegalArgumentException().isThrownBy(builder::addNode);
    assertThatIllegalArgumentException().isThrownBy(() -> builder.addNodes(-1));
  }

  private void refuses(int tail, int head, long capacity, long cost, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.addArc(tail, head, capacity, cost))
        .withMessageContaining(why);
  }
}
