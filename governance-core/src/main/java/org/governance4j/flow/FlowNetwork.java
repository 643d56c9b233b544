package org.governance4j.flow;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Strings.lenientFormat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * A directed network with a capacity and a cost on every arc (流量网络).
 *
 * <p>Nodes and arcs are whole numbers from 0 in the order in which they were added, and live in
 * primitive arrays. Several arcs may join the same two nodes. A network is immutable and never so
 * large that a flow through it could overflow a {@code long}: its builder refuses what would.
 */
public final class FlowNetwork {

  /** The most nodes. */
  public static final int MAX_NODES = 1 << 26;

  /** The most arcs. */
  public static final int MAX_ARCS = 1 << 28;

  /** The largest allowed product of the number of nodes and the largest absolute cost of an arc. */
  public static final long MAX_PATH_COST = 1L << 58;

  final int nodes;
  final int[] tails;
  final int[] heads;
  final long[] capacities;
  final long[] costs;

  private FlowNetwork(Builder builder) {
    this.nodes = builder.nodes;
    this.tails = Arrays.copyOf(builder.tails, builder.arcs);
    this.heads = Arrays.copyOf(builder.heads, builder.arcs);
    this.capacities = Arrays.copyOf(builder.capacities, builder.arcs);
    this.costs = Arrays.copyOf(builder.costs, builder.arcs);
  }

  /**
   * Starts a network without nodes.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How many nodes there are.
   *
   * @return the number of nodes
   */
  public int nodeCount() {
    return nodes;
  }

  /**
   * How many arcs there are.
   *
   * @return the number of arcs
   */
  public int arcCount() {
    return tails.length;
  }

  /**
   * Where an arc starts.
   *
   * @param arc the arc
   * @return its tail
   * @throws IndexOutOfBoundsException if there is no such arc
   */
  public int tail(int arc) {
    return tails[arc];
  }

  /**
   * Where an arc ends.
   *
   * @param arc the arc
   * @return its head
   * @throws IndexOutOfBoundsException if there is no such arc
   */
  public int head(int arc) {
    return heads[arc];
  }

  /**
   * How much an arc can carry.
   *
   * @param arc the arc
   * @return its capacity, not negative
   * @throws IndexOutOfBoundsException if there is no such arc
   */
  public long capacity(int arc) {
    return capacities[arc];
  }

  /**
   * What each unit on an arc costs.
   *
   * @param arc the arc
   * @return its cost, which may be negative
   * @throws IndexOutOfBoundsException if there is no such arc
   */
  public long cost(int arc) {
    return costs[arc];
  }

  /**
   * Gathers a network (网络构建器); for use within one thread.
   *
   * <p>An arc without a limit of its own gets as capacity what can reach it at most: capacities
   * must add up to a {@code long}.
   */
  public static final class Builder {

    private int nodes;
    private int arcs;
    private int[] tails = new int[16];
    private int[] heads = new int[16];
    private long[] capacities = new long[16];
    private long[] costs = new long[16];
    private long capacitySum;
    private long costSum;
    private long largestCost;

    private Builder() {}

    /**
     * Adds a node.
     *
     * @return its number, one more than the last one's
     */
    @CanIgnoreReturnValue
    public int addNode() {
      return addNodes(1);
    }

    /**
     * Adds several nodes with consecutive numbers.
     *
     * @param count how many, not negative
     * @return the first one's number
     * @throws IllegalArgumentException if there would be more than {@value #MAX_NODES} nodes
     */
    @CanIgnoreReturnValue
    public int addNodes(int count) {
      checkArgument(
          count >= 0 && count <= MAX_NODES - nodes,
          "cannot add %s nodes to %s: a network has at most %s",
          count,
          nodes,
          MAX_NODES);
      int first = nodes;
      nodes += count;
      return first;
    }

    /**
     * Adds an arc.
     *
     * @param tail the node where it starts
     * @param head the node where it ends, another one
     * @param capacity how much it can carry, not negative
     * @param cost what each unit on it costs; may be negative
     * @return the arc's number, one more than the last one's
     * @throws IllegalArgumentException if a node does not exist, both are the same, the capacity is
     *     negative, there would be more than {@value #MAX_ARCS} arcs, or all capacities or all
     *     capacities times absolute costs together exceed a {@code long}
     */
    @CanIgnoreReturnValue
    public int addArc(int tail, int head, long capacity, long cost) {
      checkNode(tail);
      checkNode(head);
      checkArgument(tail != head, "arc %s would lead from node %s to itself", arcs, tail);
      checkArgument(capacity >= 0, "capacity %s of arc %s is negative", capacity, arcs);
      checkArgument(arcs < MAX_ARCS, "a network has at most %s arcs", MAX_ARCS);
      addUp(capacity, cost);
      if (arcs == tails.length) {
        grow();
      }
      tails[arcs] = tail;
      heads[arcs] = head;
      capacities[arcs] = capacity;
      costs[arcs] = cost;
      return arcs++;
    }

    /**
     * The network of all that was added.
     *
     * @return the network
     * @throws IllegalArgumentException if a path through all nodes could cost more than {@value
     *     #MAX_PATH_COST}
     */
    public FlowNetwork build() {
      checkArgument(
          nodes == 0 || largestCost <= MAX_PATH_COST / nodes,
          "the largest cost %s times %s nodes exceeds %s: count costs in a coarser unit",
          largestCost,
          nodes,
          MAX_PATH_COST);
      return new FlowNetwork(this);
    }

    private void checkNode(int node) {
      if (node < 0 || node >= nodes) {
        throw new IllegalArgumentException(
            lenientFormat(
                "arc %s names node %s, but the nodes are 0 to %s: add the node first",
                arcs, node, nodes - 1));
      }
    }

    private void addUp(long capacity, long cost) {
      try {
        long sum = Math.addExact(capacitySum, capacity);
        long absolute = Math.subtractExact(Math.max(cost, 0), Math.min(cost, 0));
        costSum = Math.addExact(costSum, Math.multiplyExact(capacity, absolute));
        capacitySum = sum;
        largestCost = Math.max(largestCost, absolute);
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "with capacity %d and cost %d of arc %d the network's sums exceed a long: give"
                    + " arcs the least capacity that does not bind",
                capacity,
                cost,
                arcs),
            e);
      }
    }

    private void grow() {
      int length = Math.min(MAX_ARCS, tails.length * 2);
      tails = Arrays.copyOf(tails, length);
      heads = Arrays.copyOf(heads, length);
      capacities = Arrays.copyOf(capacities, length);
      costs = Arrays.copyOf(costs, length);
    }
  }
}
