package org.governance4j.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.governance4j.flow.CertificateFault.CUT_NOT_FULL;
import static org.governance4j.flow.CertificateFault.NOT_CONSERVED;
import static org.governance4j.flow.CertificateFault.OUT_OF_CAPACITY;
import static org.governance4j.flow.CertificateFault.POTENTIALS_DO_NOT_FIT;
import static org.governance4j.flow.CertificateFault.WRONG_COST;
import static org.governance4j.flow.CertificateFault.WRONG_SIZE;
import static org.governance4j.flow.CertificateFault.WRONG_VALUE;

import org.junit.jupiter.api.Test;

/** Two parallel ways from 0 to 1, over 2 at cost 1 and over 3 at cost 5, and one unit to carry. */
class CertificateTest {

  private static final boolean[] SIDES = {true, false, false, false, true};
  private static final long[] POTENTIALS = {0, 1, 1, 0, 0};
  private final FlowNetwork network;

  CertificateTest() {
    FlowNetwork.Builder builder = FlowNetwork.builder();
    builder.addNodes(5);
    builder.addArc(4, 2, 1, 1);
    builder.addArc(2, 1, 1, 0);
    builder.addArc(4, 3, 1, 5);
    builder.addArc(3, 1, 1, 0);
    builder.addArc(0, 4, 1, 0);
    network = builder.build();
  }

  @Test
  void acceptsTheOptimum() {
    long[] flow = {1, 1, 0, 0, 1};
    boolean[] sides = {true, false, false, false, false};
    assertThat(faults(1, 1, flow, new long[] {0, 1, 1, 1, 0}, sides)).isEmpty();
    assertThat(faults(1, 1, flow, POTENTIALS, sides)).containsExactly(POTENTIALS_DO_NOT_FIT);
  }

  @Test
  void namesEachFault() {
    long[] cheap = {1, 1, 0, 0, 1};
    long[] fit = {0, 1, 1, 1, 0};
    boolean[] sides = {true, false, false, false, false};
    assertThat(faults(1, 1, new long[3], fit, sides)).containsExactly(WRONG_SIZE);
    assertThat(faults(1, 1, new long[] {2, 1, 0, 0, 1}, fit, sides))
        .containsExactly(OUT_OF_CAPACITY);
    assertThat(faults(1, 1, new long[] {-1, 1, 0, 0, 1}, fit, sides))
        .containsExactly(OUT_OF_CAPACITY);
    assertThat(faults(1, 0, new long[] {0, 1, 0, 0, 1}, fit, sides)).contains(NOT_CONSERVED);
    assertThat(faults(2, 1, cheap, fit, sides)).containsExactly(WRONG_VALUE, CUT_NOT_FULL);
    assertThat(faults(1, 2, cheap, fit, sides)).containsExactly(WRONG_COST);
    assertThat(faults(1, 1, cheap, fit, SIDES)).containsExactly(CUT_NOT_FULL);
    assertThat(faults(1, 1, cheap, fit, new boolean[5])).containsExactly(CUT_NOT_FULL);
    assertThat(faults(1, 5, new long[] {0, 0, 1, 1, 1}, fit, sides))
        .containsExactly(POTENTIALS_DO_NOT_FIT);
    assertThat(faults(0, 0, new long[5], new long[5], sides)).containsExactly(CUT_NOT_FULL);
  }

  @Test
  void extremePotentialsDoNotWrapAround() {
    long[] flow = {1, 1, 0, 0, 1};
    boolean[] sides = {true, false, false, false, false};
    long[] extreme = {Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 0};
    assertThat(faults(1, 1, flow, extreme, sides)).containsExactly(POTENTIALS_DO_NOT_FIT);
  }

  @Test
  void wantsASidePerPotential() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults(1, 1, new long[5], new long[4], SIDES));
  }

  private Iterable<CertificateFault> faults(
      long value, long cost, long[] flow, long[] potentials, boolean[] sides) {
    return Certificate.verify(
        network, 0, 1, MinCostFlowSolution.of(value, cost, flow, potentials, sides));
  }
}
