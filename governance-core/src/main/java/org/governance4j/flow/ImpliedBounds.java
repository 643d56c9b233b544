package org.governance4j.flow;

/**
 * Which bounds of the flow on arcs follow from other bounds, since what enters a node leaves it
 * (隐含界).
 *
 * <p>The flow on the only arc into a node is not negative if no flow on the arcs out of the node
 * is; likewise on the only arc out of a node. The flow on an arc is at most what can enter its
 * tail. A simplex that leaves such bounds out chooses among the same flows, but far fewer of its
 * steps end at a bound at once: in a network of pairs, half of the bounds follow from the others.
 * What a left-out bound follows from is kept.
 */
final class ImpliedBounds {

  /** Stands for no bound: more than flows through an arc whose bounds are left out. */
  private static final long FREE = 1L << 61;

  /** An arc that can carry more keeps its bounds. */
  private static final long LARGEST = FREE / 2;

  // What is kept, and what is left out, at the arcs into and out of a node.
  private static final int KEEPS_LOWER_IN = 1;
  private static final int KEEPS_LOWER_OUT = 2;
  private static final int KEEPS_UPPER_IN = 4;
  private static final int LACKS_LOWER_IN = 8;
  private static final int LACKS_LOWER_OUT = 16;
  private static final int LACKS_UPPER_IN = 32;

  // What an arc lacks.
  private static final int LOWER = 1;
  private static final int UPPER = 2;

  private final FlowNetwork network;
  private final byte[] arcs;
  private final byte[] nodes;
  private final int[] arcsIn;
  private final int[] arcsOut;
  private final long[] mostIn;

  /** Looks at a network with a further arc from the sink back to the source. */
  ImpliedBounds(FlowNetwork network, int source, int sink) {
    this.network = network;
    arcs = new byte[network.arcCount()];
    nodes = new byte[network.nodes];
    arcsIn = new int[network.nodes];
    arcsOut = new int[network.nodes];
    mostIn = new long[network.nodes];
    for (int arc = 0; arc < arcs.length; arc++) {
      arcsOut[network.tails[arc]]++;
      arcsIn[network.heads[arc]]++;
      mostIn[network.heads[arc]] += network.capacities[arc];
    }
    arcsIn[source]++;
    arcsOut[sink]++;
    mostIn[source] = Long.MAX_VALUE;
    for (int arc = 0; arc < arcs.length; arc++) {
      if (network.capacities[arc] <= LARGEST) {
        leaveOutLower(arc, network.tails[arc], network.heads[arc]);
        leaveOutUpper(arc, network.tails[arc], network.heads[arc]);
      }
    }
  }

  private void leaveOutLower(int arc, int tail, int head) {
    if (has(tail, KEEPS_LOWER_OUT) || has(head, KEEPS_LOWER_IN)) {
      return;
    }
    if (arcsIn[head] == 1 && !has(head, LACKS_LOWER_OUT)) {
      nodes[head] |= KEEPS_LOWER_OUT;
    } else if (arcsOut[tail] == 1 && !has(tail, LACKS_LOWER_IN)) {
      nodes[tail] |= KEEPS_LOWER_IN;
    } else {
      return;
    }
    arcs[arc] |= LOWER;
    nodes[tail] |= LACKS_LOWER_OUT;
    nodes[head] |= LACKS_LOWER_IN;
  }

  private void leaveOutUpper(int arc, int tail, int head) {
    if (has(head, KEEPS_UPPER_IN)
        || mostIn[tail] > network.capacities[arc]
        || has(tail, LACKS_UPPER_IN | LACKS_LOWER_OUT)) {
      return;
    }
    nodes[tail] |= KEEPS_UPPER_IN | KEEPS_LOWER_OUT;
    arcs[arc] |= UPPER;
    nodes[head] |= LACKS_UPPER_IN;
  }

  private boolean has(int node, int anyOf) {
    return (nodes[node] & anyOf) != 0;
  }

  /** How far below zero the flow on an arc may go; the arc back is the one after the last. */
  long below(int arc) {
    return arc < arcs.length && (arcs[arc] & LOWER) != 0 ? FREE : 0;
  }

  /** How far above zero it may go. */
  long above(int arc) {
    if (arc == arcs.length) {
      return Long.MAX_VALUE;
    }
    return (arcs[arc] & UPPER) != 0 ? FREE : network.capacities[arc];
  }
}
