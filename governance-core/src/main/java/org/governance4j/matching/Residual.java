package org.governance4j.matching;

import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * The steps by which a flow can change (残量网络): along an arc with room, and back along one that
 * carries something.
 */
final class Residual {

  private final int[] first;
  private final int[] heads;
  private final int[] arcs;

  /** The steps along and against the arcs that are free. */
  Residual(MatchingNetwork network, IntToLongFunction flow, IntPredicate free) {
    first = new int[network.nodeCount() + 1];
    for (int arc = 0; arc < network.arcCount(); arc++) {
      long carried = flow.applyAsLong(arc);
      if (free.test(arc)) {
        first[network.tail(arc) + 1] += carried < network.capacity(arc) ? 1 : 0;
        first[network.head(arc) + 1] += carried > 0 ? 1 : 0;
      }
    }
    for (int node = 0; node < network.nodeCount(); node++) {
      first[node + 1] += first[node];
    }
    heads = new int[first[network.nodeCount()]];
    arcs = new int[heads.length];
    int[] next = first.clone();
    for (int arc = 0; arc < network.arcCount(); arc++) {
      long carried = flow.applyAsLong(arc);
      if (free.test(arc) && carried < network.capacity(arc)) {
        put(next[network.tail(arc)]++, network.head(arc), arc);
      }
      if (free.test(arc) && carried > 0) {
        put(next[network.head(arc)]++, network.tail(arc), ~arc);
      }
    }
  }

  private void put(int step, int head, int arc) {
    heads[step] = head;
    arcs[step] = arc;
  }

  /** The first step out of a node. */
  int from(int node) {
    return first[node];
  }

  /** The step after the last one out of a node. */
  int until(int node) {
    return first[node + 1];
  }

  int head(int step) {
    return heads[step];
  }

  /** The arc of a step; its complement if the step goes back along it. */
  int arc(int step) {
    return arcs[step];
  }
}
