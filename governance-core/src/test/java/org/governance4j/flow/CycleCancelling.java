package org.governance4j.flow;

import java.util.Arrays;

/**
 * The simplest solver there is, to compare with: any way to the sink while there is one, then any
 * cycle that pays (Bellman–Ford) while there is one.
 */
final class CycleCancelling {

  private final FlowNetwork network;
  private final long[] flow;

  CycleCancelling(FlowNetwork network, int source, int sink) {
    this.network = network;
    this.flow = new long[network.arcCount()];
    int[] entered = anyWay(source, sink);
    while (entered[sink] >= 0) {
      push(entered, sink, source);
      entered = anyWay(source, sink);
    }
    while (cancelCycle()) {
      // One cycle after another.
    }
  }

  long value(int source) {
    long value = 0;
    for (int arc = 0; arc < flow.length; arc++) {
      value += network.tail(arc) == source ? flow[arc] : 0;
      value -= network.head(arc) == source ? flow[arc] : 0;
    }
    return value;
  }

  long cost() {
    long cost = 0;
    for (int arc = 0; arc < flow.length; arc++) {
      cost = Math.addExact(cost, Math.multiplyExact(flow[arc], network.cost(arc)));
    }
    return cost;
  }

  // A step is 2 × arc, or 2 × arc + 1 to take back.
  private int from(int step) {
    return step % 2 == 0 ? network.tail(step / 2) : network.head(step / 2);
  }

  private int to(int step) {
    return step % 2 == 0 ? network.head(step / 2) : network.tail(step / 2);
  }

  private long room(int step) {
    return step % 2 == 0 ? network.capacity(step / 2) - flow[step / 2] : flow[step / 2];
  }

  private long price(int step) {
    return step % 2 == 0 ? network.cost(step / 2) : -network.cost(step / 2);
  }

  private int[] anyWay(int source, int sink) {
    int[] entered = new int[network.nodeCount()];
    Arrays.fill(entered, -1);
    boolean more = true;
    while (more && entered[sink] < 0) {
      more = false;
      for (int step = 0; step < 2 * flow.length; step++) {
        boolean known = from(step) == source || entered[from(step)] >= 0;
        if (room(step) > 0 && known && to(step) != source && entered[to(step)] < 0) {
          entered[to(step)] = step;
          more = true;
        }
      }
    }
    return entered;
  }

  private boolean cancelCycle() {
    long[] distance = new long[network.nodeCount()];
    int[] entered = new int[network.nodeCount()];
    int moved = -1;
    for (int round = 0; round < distance.length; round++) {
      moved = -1;
      for (int step = 0; step < 2 * flow.length; step++) {
        if (room(step) > 0 && distance[from(step)] + price(step) < distance[to(step)]) {
          distance[to(step)] = distance[from(step)] + price(step);
          entered[to(step)] = step;
          moved = to(step);
        }
      }
    }
    if (moved < 0) {
      return false;
    }
    for (int back = 0; back < distance.length; back++) {
      moved = from(entered[moved]);
    }
    push(entered, moved, moved);
    return true;
  }

  private void push(int[] entered, int last, int first) {
    long amount = Long.MAX_VALUE;
    int node = last;
    do {
      amount = Math.min(amount, room(entered[node]));
      node = from(entered[node]);
    } while (node != first);
    node = last;
    do {
      int step = entered[node];
      flow[step / 2] += step % 2 == 0 ? amount : -amount;
      node = from(step);
    } while (node != first);
  }
}
