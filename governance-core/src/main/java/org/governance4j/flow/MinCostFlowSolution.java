package org.governance4j.flow;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A flow with the proof that none is larger and none as large is cheaper (最小费用最大流之解).
 *
 * <p>The proof is a cut (the nodes on the source's side, out of which every arc is full) and a
 * potential per node; {@link Certificate} checks it without trust in whoever found the flow. Where
 * several flows are optimal, the one found depends on the order of nodes and arcs only.
 */
public final class MinCostFlowSolution {

  private final long value;
  private final long cost;
  private final long[] flow;
  private final long[] potentials;
  private final boolean[] sourceSide;

  private MinCostFlowSolution(
      long value, long cost, long[] flow, long[] potentials, boolean[] sourceSide) {
    this.value = value;
    this.cost = cost;
    this.flow = flow;
    this.potentials = potentials;
    this.sourceSide = sourceSide;
  }

  /**
   * States a solution from elsewhere, for a {@link Certificate} to check; the arrays are copied.
   *
   * @param value how much flows from the source to the sink
   * @param cost what it costs
   * @param flow how much flows on each arc
   * @param potentials the potential of each node
   * @param sourceSide for each node whether it is on the source's side of the cut
   * @return the stated solution, not checked at all
   * @throws IllegalArgumentException if there are not as many sides as potentials
   */
  public static MinCostFlowSolution of(
      long value, long cost, long[] flow, long[] potentials, boolean[] sourceSide) {
    checkArgument(
        potentials.length == sourceSide.length,
        "%s potentials and %s sides: state both for every node",
        potentials.length,
        sourceSide.length);
    return new MinCostFlowSolution(
        value, cost, flow.clone(), potentials.clone(), sourceSide.clone());
  }

  /** Takes over the arrays, which nobody else may keep. */
  static MinCostFlowSolution owning(
      long value, long cost, long[] flow, long[] potentials, boolean[] sourceSide) {
    return new MinCostFlowSolution(value, cost, flow, potentials, sourceSide);
  }

  /**
   * How much flows from the source to the sink.
   *
   * @return the flow's value
   */
  public long value() {
    return value;
  }

  /**
   * What the flow costs.
   *
   * @return the sum over all arcs of flow times cost
   */
  public long cost() {
    return cost;
  }

  /**
   * How many arcs the solution speaks of.
   *
   * @return the number of arcs
   */
  public int arcCount() {
    return flow.length;
  }

  /**
   * How many nodes the solution speaks of.
   *
   * @return the number of nodes
   */
  public int nodeCount() {
    return potentials.length;
  }

  /**
   * How much flows on an arc.
   *
   * @param arc the arc
   * @return the flow
   * @throws IndexOutOfBoundsException if there is no such arc
   */
  public long flow(int arc) {
    return flow[arc];
  }

  /**
   * A node's potential (the dual value): an arc's reduced cost is its cost plus its tail's
   * potential less its head's; it is never negative on an arc that could carry more and never
   * positive on one that carries something.
   *
   * @param node the node
   * @return its potential
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public long potential(int node) {
    return potentials[node];
  }

  /**
   * Whether a node is on the source's side of the cut that proves the flow maximal.
   *
   * @param node the node
   * @return true if it can still be reached from the source
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public boolean onSourceSide(int node) {
    return sourceSide[node];
  }

  /**
   * The flow on every arc.
   *
   * @return a copy
   */
  public long[] flows() {
    return flow.clone();
  }

  /**
   * The potential of every node.
   *
   * @return a copy
   */
  public long[] potentials() {
    return potentials.clone();
  }

  /**
   * The side of every node.
   *
   * @return a copy; true on the source's side
   */
  public boolean[] sourceSide() {
    return sourceSide.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MinCostFlowSolution that
        && value == that.value
        && cost == that.cost
        && Arrays.equals(flow, that.flow)
        && Arrays.equals(potentials, that.potentials)
        && Arrays.equals(sourceSide, that.sourceSide);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(flow) + Long.hashCode(cost);
  }

  @Override
  public String toString() {
    return "flow of " + value + " at cost " + cost + " on " + flow.length + " arcs";
  }
}
